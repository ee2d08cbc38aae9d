package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code batch}, with its output and exit codes. */
class BatchCommandTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Path in;

    @BeforeEach
    void writeLines() throws IOException {
        Files.writeString(folder.resolve("in.ndjson.partial"), "{}");
        in = folder.resolve("in.ndjson");
        Files.writeString(
                in,
                String.join(
                        "\n",
                        example("individual-2026"),
                        "",
                        "{\"performanceYear\": 2026,",
                        example("zero-2026"),
                        example("refused-2026"),
                        example("reweighted-2026"),
                        example("group-of-two-cehrts-2026")));
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("examples", name + ".json")).replaceAll("\\s*\n\\s*", "");
    }

    private int batch(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "batch";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        return run(words);
    }

    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(line -> {
                    try {
                        JsonNode answer = JSON.readTree(line);
                        return answer.has("outcome")
                                ? answer.get("outcome").asText()
                                : answer.get("status").asText() + " in line "
                                        + answer.get("line").asText();
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }

    private static final List<String> EXPECTED =
            List.of("SCORED", "400 in line 3", "ZERO", "422 in line 5", "REWEIGHTED", "SCORED");

    @Test
    void answersGoToStandardOutputAndTheSummaryToStandardError() {
        assertThat(batch(in)).isZero();
        assertThat(outcomes(out())).isEqualTo(EXPECTED);
        assertThat(err())
                .contains("6 lines in ", " per second")
                .containsPattern("decided +4\n")
                .containsPattern("SCORED +2\n +ZERO +1\n +REWEIGHTED +1\n")
                .containsPattern("refused +1\n")
                .containsPattern("unreadable +1\n")
                .containsPattern("blank lines +1\n");
    }

    @Test
    void answersEqualThoseOfTheScoreCommand() throws IOException {
        batch(in);
        String first = out().lines().findFirst().orElseThrow();
        run("score", "--format", "json", "examples/individual-2026.json");
        assertThat(withoutId(first)).isEqualTo(withoutId(out().strip()));
    }

    @Test
    void shortAnswersHaveTheOutcomesOfFullOnesInAFifthOfTheBytes() throws IOException {
        batch(in);
        List<String> full = outcomes(out());
        int bytes = out().length();
        assertThat(batch(in, "--detail", "score")).isZero();
        assertThat(outcomes(out())).isEqualTo(full);
        assertThat(out().length()).isLessThan(bytes / 5);
        List<String> answers =
                out().lines().filter(line -> line.startsWith("{\"decisionId\"")).toList();
        assertThat(answers).hasSize(4).allSatisfy(line -> assertThat(line)
                .contains("\"unmet\":", "\"points\":")
                .doesNotContain("because", "citation"));
        run("score", "--format", "json", "--detail", "score", "examples/individual-2026.json");
        assertThat(withoutId(answers.get(0))).isEqualTo(withoutId(out().strip()));
    }

    @Test
    void shortAnswersComeOnlyAsJson() {
        assertThat(run("score", "--detail", "score", "examples/individual-2026.json"))
                .isEqualTo(2);
        assertThat(err()).contains("--detail score needs --format json");
        assertThat(run("score", "--detail", "brief", "examples/individual-2026.json"))
                .isEqualTo(2);
        assertThat(err()).contains("'brief' is not a detail of answers. Expected full or score");
    }

    private static String withoutId(String answer) {
        return answer.replaceFirst("\"decisionId\":\"[^\"]*\"", "");
    }

    @Test
    void compressedFilesAreRecognizedByTheirNames() throws IOException {
        Path gzIn = folder.resolve("in.ndjson.gz");
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(gzIn))) {
            Files.copy(in, gz);
        }
        Path gzOut = folder.resolve("out.ndjson.gz");
        assertThat(batch(gzIn, "-o", gzOut)).isZero();
        try (InputStream gz = new GZIPInputStream(Files.newInputStream(gzOut))) {
            assertThat(outcomes(new String(gz.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEqualTo(EXPECTED);
        }
        assertThat(out()).isEmpty();
    }

    @Test
    void anInterruptedFileIsResumed() throws IOException {
        Path answers = folder.resolve("out.ndjson");
        batch(in, "-o", answers);
        String whole = Files.readString(answers);
        Files.writeString(answers, whole.substring(0, whole.indexOf("ZERO")));
        assertThat(batch(in, "-o", answers, "--resume")).isZero();
        assertThat(outcomes(Files.readString(answers))).isEqualTo(EXPECTED);
        assertThat(err()).contains("plus 2 answered by an earlier run");
    }

    @Test
    void theJsonSummaryHasEveryCount() throws IOException {
        Path summary = folder.resolve("summary.json");
        assertThat(batch(in, "-o", folder.resolve("out.ndjson"), "--summary", summary))
                .isZero();
        JsonNode json = JSON.readTree(summary.toFile());
        assertThat(json.at("/answered").asInt()).isEqualTo(6);
        assertThat(json.at("/blank").asInt()).isEqualTo(1);
        assertThat(json.at("/outcomes").toString()).isEqualTo("{\"SCORED\":2,\"ZERO\":1,\"REWEIGHTED\":1}");
        assertThat(json.at("/scores").toString()).isEqualTo("{\"0\":1,\"85\":1,\"98\":1}");
        assertThat(json.at("/refused").asInt()).isEqualTo(1);
        assertThat(json.at("/refusals").size()).isPositive();
        assertThat(json.at("/unreadable").asInt()).isEqualTo(1);
        assertThat(json.at("/release/sha256").asText()).hasSize(64);
    }

    @Test
    void theScoresAreDrawnAsSvgOrPng() throws IOException {
        Path svg = folder.resolve("scores.svg");
        Path png = folder.resolve("scores.PNG");
        assertThat(batch(in, "-o", folder.resolve("a"), "--plot", svg)).isZero();
        assertThat(batch(in, "-o", folder.resolve("b"), "--plot", png)).isZero();
        assertThat(Files.readString(svg)).contains("<svg");
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.ndjson, no such file",
        "in.ndjson --resume, -o OUT",
        "in.ndjson --plot scores.jpg, .svg or .png",
        "in.ndjson --threads 0, from 1 to",
        "in.ndjson --detail score --readings, cannot be combined with --readings",
        "in.ndjson -o x.ndjson --resume --detail score, cannot be combined with --resume",
        "in.ndjson -o nowhere/out.ndjson, no such folder",
        "in.ndjson -o in.ndjson, are the same file",
        "in.ndjson --summary in.ndjson, are the same file",
        "in.ndjson -o x.ndjson --summary x.ndjson, are the same file",
        "in.ndjson.partial -o in.ndjson, are the same file",
    })
    void wrongArgumentsAreReportedBeforeAnyWork(String arguments, String message) {
        Object[] words = Stream.of(arguments.split(" "))
                .map(word -> word.contains(".") ? folder.resolve(word) : word)
                .toArray();
        assertThat(batch(words)).isEqualTo(2);
        assertThat(err()).contains(message);
        assertThat(out()).isEmpty();
    }

    @Test
    void anIncompleteCompressedInputIsReportedAndTheRunCanBeResumed() throws IOException {
        Path gz = Files.write(folder.resolve("in.ndjson.gz"), new byte[] {0x1f});
        Path answers = folder.resolve("out.ndjson");
        assertThat(batch(gz, "-o", answers)).isEqualTo(2);
        assertThat(err()).contains("the input is incomplete").doesNotContain("--resume");
        assertThat(answers).doesNotExist();
    }

    @Test
    void linesThatADamagedMemberLosesAreTold() throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(member)) {
            gz.write((example("zero-2026") + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        byte[] damaged = member.toByteArray();
        damaged[2] = 0;
        Path gz = Files.write(folder.resolve("in.ndjson.gz"), member.toByteArray());
        Files.write(gz, damaged, StandardOpenOption.APPEND);
        assertThat(batch(gz)).isEqualTo(2);
        assertThat(outcomes(out())).containsExactly("ZERO", "ZERO", "ZERO");
        assertThat(err())
                .contains("gzip member 2, which begins at byte " + member.size(), "Lines from 4 on were not read");
    }

    @Test
    void answersGoThroughALinkAndNeverOntoADevice() throws IOException {
        Path real = folder.resolve("real.ndjson");
        Path link = Files.createSymbolicLink(folder.resolve("link.ndjson"), real);
        assertThat(batch(in, "-o", link)).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(outcomes(Files.readString(real))).isEqualTo(EXPECTED);
        assertThat(batch(in, "-o", "/dev/null")).isEqualTo(2);
        assertThat(err()).contains("/dev/null is not a regular file");
        assertThat(batch(in, "-o", folder.resolve("a"), "--summary", "/dev/null"))
                .isEqualTo(2);
        assertThat(batch(in, "-o", "-")).isZero();
        assertThat(outcomes(out())).isEqualTo(EXPECTED);
    }

    @Test
    void whatIsNotNewlineDelimitedJsonIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertRefused(example("individual-2026").getBytes(StandardCharsets.UTF_16LE), "is UTF-16 text", "iconv");
        assertRefused(
                Files.readAllBytes(Path.of("examples/individual-2026.json")), "on several lines", "mips-pi score");
        assertRefused(
                ("[" + example("individual-2026") + "]").getBytes(StandardCharsets.UTF_8), "is a JSON array", "jq");
        assertRefused(Files.readAllBytes(Path.of("examples/qrda/individual-2026.xml")), "is XML", "mips-pi convert");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "is compressed with gzip", "gzip -d");
        assertRefused(new byte[0], "is empty", "one submission");
    }

    private void assertRefused(byte[] bytes, String found, String remedy) throws IOException {
        Files.write(in, bytes);
        Path out = folder.resolve("refused.ndjson");
        assertThat(batch(in, "-o", out)).as(found).isEqualTo(1);
        assertThat(err().lines()).singleElement().asString().contains(in.toString(), found, "Expected", remedy);
        assertThat(out()).isEmpty();
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("refused.ndjson.partial")).doesNotExist();
    }

    @Test
    void aFileThatIsNotGzipAlthoughItsNameSaysSoIsNamed() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.GZ"), example("individual-2026"));
        assertThat(batch(wrong)).isEqualTo(2);
        assertThat(err()).contains("wrong.GZ is not a gzip file, although its name ends in .gz");
    }
}
