package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.mipspi.formats.qppjson.QppJsonReader;

/** Seeded lines: the submissions of {@code examples/} changed at random, and lines with each fault that a line can have. */
public final class TestLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("../examples");
    private static final int[] YEARS = {2024, 2025, 2026, 2026, 2026, 2027, 2023};

    /** A line that is too long has a megabyte. */
    private static final int LINES_FOR_ONE_TOO_LONG = 50_000;

    private final Random random;
    private final List<ObjectNode> examples = new ArrayList<>();
    private int made;

    TestLines(long seed) throws IOException {
        this.random = new Random(seed);
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted()
                    .filter(each -> each.toString().endsWith("6.json")
                            || each.toString().endsWith("5.json"))
                    .toList()) {
                examples.add((ObjectNode) JSON.readTree(file.toFile()));
            }
        }
    }

    /** Writes so many lines, of which one in ten is faulty; compressed if the name says so. */
    public static Path write(Path file, long seed, int lines) throws IOException {
        TestLines source = new TestLines(seed);
        boolean isGzip = file.toString().endsWith(".gz");
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = new BufferedOutputStream(isGzip ? new GZIPOutputStream(plain) : plain, 1 << 16)) {
            for (int i = 0; i < lines; i++) {
                out.write(source.next());
                // The last line has no line feed, as the files of many programs have none.
                if (i < lines - 1) {
                    out.write('\n');
                }
            }
        }
        return file;
    }

    /** The next line, without its line feed. */
    byte[] next() throws IOException {
        made++;
        if (made % LINES_FOR_ONE_TOO_LONG == 1_500) {
            return tooLong();
        }
        byte[] good = JSON.writeValueAsBytes(submission());
        return random.nextInt(10) > 0 || made == 1 ? good : faulty(good);
    }

    /** A line that is not decided, or is blank. */
    byte[] faulty(byte[] good) {
        String text = new String(good, UTF_8);
        return switch (random.nextInt(11)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
            case 1 -> new byte[0];
            case 2 -> " \t\r".getBytes(UTF_8);
            case 3 -> "not JSON".getBytes(UTF_8);
            case 4 -> "[1, 2]".getBytes(UTF_8);
            case 5 -> text.replace("\"performanceYear\"", "\"perfomanceYear\"").getBytes(UTF_8);
            case 6 ->
                text.replace("PI_PPHI_1\"", "PI_NONE_" + random.nextInt(9) + "\"")
                        .getBytes(UTF_8);
            case 7 -> notUtf8(good);
            case 8 -> (text + "\r").getBytes(UTF_8);
            case 9 -> ("\uFEFF" + text).getBytes(UTF_8);
            default -> "{}".getBytes(UTF_8);
        };
    }

    private byte[] notUtf8(byte[] good) {
        byte[] bad = good.clone();
        bad[random.nextInt(bad.length)] = (byte) 0xff;
        return bad;
    }

    /** A line of spaces, which is too long and not blank. */
    private static byte[] tooLong() {
        byte[] spaces = new byte[QppJsonReader.MAX_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private ObjectNode submission() {
        ObjectNode submission = examples.get(random.nextInt(examples.size())).deepCopy();
        submission.put("submissionId", "line-" + made + (random.nextInt(20) == 0 ? "-é☃" : ""));
        if (random.nextInt(4) == 0) {
            String year = String.valueOf(YEARS[random.nextInt(YEARS.length)]);
            submission.put("performanceYear", Integer.parseInt(year));
            for (JsonNode set : submission.path("measurementSets")) {
                ((ObjectNode) set).put("performanceStart", year + "-01-01").put("performanceEnd", year + "-12-31");
            }
        }
        for (JsonNode set : submission.path("measurementSets")) {
            change((ArrayNode) set.path("measurements"));
        }
        return submission;
    }

    private void change(ArrayNode measurements) {
        for (int i = measurements.size() - 1; i >= 0; i--) {
            ObjectNode measurement = (ObjectNode) measurements.get(i);
            JsonNode value = measurement.path("value");
            int what = random.nextInt(40);
            if (what == 0) {
                measurements.remove(i);
            } else if (value.isBoolean() && what == 1) {
                measurement.put("value", !value.booleanValue());
            } else if (value.has("numerator")) {
                int denominator = 1 + random.nextInt(2_000);
                ((ObjectNode) value)
                        .put("numerator", random.nextInt(denominator + 1))
                        .put("denominator", denominator);
            }
        }
    }
}
