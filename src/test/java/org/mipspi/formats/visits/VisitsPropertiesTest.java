package org.mipspi.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;

class VisitsPropertiesTest {

    private static final String HEADER = "{\"zone\":\"America/Los_Angeles\",\"closedDays\":[\"2026-11-27\"]}";

    /** The last is not UTF-8 by itself. */
    private static final String OTHER_BYTES = "\"{}[],:;0aA-\\ \u00e9";

    @TempDir
    Path folder;

    private static List<Map<String, Object>> visits(RandomVisitLines random, int count) {
        return Stream.generate(random::one).limit(count).toList();
    }

    private VisitFiles files() {
        return new VisitFiles(folder);
    }

    private static String[] array(List<String> lines) {
        return lines.toArray(String[]::new);
    }

    @Test
    void csvIsReadAsTheSameVisitsAsJson() {
        qt().withExamples(200).forAll(longs().all()).checkAssert(seed -> {
            RandomVisitLines random = new RandomVisitLines(seed);
            List<Map<String, Object>> visits = visits(random, 5);
            CollectedRecords json = files().with(
                            "a.ndjson", array(visits.stream().map(random::json).toList()))
                    .read();
            CollectedRecords csv =
                    files().with("a.csv", array(random.csv(visits))).read();
            assertThat(json.problems).isEmpty();
            assertThat(csv.problems).isEmpty();
            assertThat(json.visits).hasSize(5);
            assertThat(csv.visitsAnywhere()).isEqualTo(json.visitsAnywhere());
            assertThat(csv.samePatients).isEqualTo(json.samePatients);
        });
    }

    @Test
    void splittingTheLinesOverFilesChangesNothing() {
        qt().withExamples(100).forAll(longs().all(), integers().between(1, 4)).checkAssert((seed, parts) -> {
            RandomVisitLines random = new RandomVisitLines(seed);
            List<String> lines = new ArrayList<>(List.of(HEADER));
            visits(random, 12).forEach(visit -> lines.add(random.json(visit)));
            VisitFiles split = files();
            for (int part = 0; part <= parts; part++) {
                List<String> some =
                        lines.subList(part * lines.size() / (parts + 1), (part + 1) * lines.size() / (parts + 1));
                // The header is in the last file.
                split.with((char) ('z' - part) + ".ndjson", array(some));
            }
            CollectedRecords whole = files().with("a.ndjson", array(lines)).read();
            CollectedRecords read = split.read();
            assertThat(whole.problems).isEmpty();
            assertThat(whole.visits).hasSize(12);
            assertThat(read.problems).isEmpty();
            assertThat(read.visitsAnywhere()).containsExactlyInAnyOrderElementsOf(whole.visitsAnywhere());
            assertThat(new HashSet<>(read.samePatients)).isEqualTo(new HashSet<>(whole.samePatients));
        });
    }

    /** Blank and damaged lines, headers and names of columns stand anywhere, also at the beginning of a part. */
    @Test
    void aFileThatIsReadInPartsIsReadAsAWhole() {
        qt().withExamples(400).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            RandomVisitLines visits = new RandomVisitLines(seed);
            boolean isJson = random.nextBoolean();
            List<Map<String, Object>> some = visits(visits, 6);
            List<String> lines =
                    new ArrayList<>(isJson ? some.stream().map(visits::json).toList() : visits.csv(some));
            if (isJson && random.nextBoolean()) {
                lines.add(0, HEADER);
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                String other = List.of("", "  ", "{", "[]", HEADER, "\u2003").get(random.nextInt(6));
                lines.add(random.nextInt(3) == 0 ? 0 : random.nextInt(lines.size()), other);
            }
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            RecordFiles files = RecordFiles.of(random.nextBoolean() ? "a" : isJson ? "a.ndjson" : "a.csv", bytes);
            CollectedRecords whole = new CollectedRecords();
            VisitsReader.Report report = VisitsReader.read(files, VisitsHeader.NONE, whole, read -> {});
            CollectedRecords inParts = new CollectedRecords();
            FileHeaders headers = FileHeaders.read(files, VisitsHeader.NONE, inParts);
            long timesInUtc = 0;
            for (RecordFile file : headers.readable()) {
                VisitsHeader header = headers.of(file);
                for (int before = 0; before < lines.size(); ) {
                    int length = 1 + random.nextInt(lines.size());
                    byte[] rest = String.join("\n", lines.subList(before, lines.size()))
                            .getBytes(StandardCharsets.UTF_8);
                    FilePart part = new FilePart(file, before, length, () -> new ByteArrayInputStream(rest));
                    timesInUtc += VisitsReader.visits(part, header, inParts, read -> {});
                    before += length;
                }
            }
            assertThat(inParts.problems).isEqualTo(whole.problems);
            assertThat(inParts.visits).isEqualTo(whole.visits);
            assertThat(inParts.samePatients).isEqualTo(whole.samePatients);
            assertThat(timesInUtc).isEqualTo(report.timesInUtc());
        });
    }

    @Test
    void bytesOfAnyKindAreReadOrRefused() {
        qt().withExamples(500).forAll(longs().all(), integers().between(0, 2)).checkAssert((seed, form) -> {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            files().with(List.of("a.ndjson", "a.csv", "a").get(form), bytes).read();
        });
    }

    /** Changes to good lines reach further into the reader than random bytes. */
    @Test
    void everyLineWithAChangedByteIsAVisitOrAProblemOrBlank() {
        qt().withExamples(500).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            RandomVisitLines lines = new RandomVisitLines(seed);
            List<Map<String, Object>> visits = visits(lines, 3);
            boolean isJson = random.nextBoolean();
            List<String> text = isJson ? visits.stream().map(lines::json).toList() : lines.csv(visits);
            byte[] bytes = (String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8);
            int place = random.nextInt(bytes.length);
            bytes[place] = (byte) OTHER_BYTES.charAt(random.nextInt(OTHER_BYTES.length()));
            CollectedRecords read =
                    files().with(isJson ? "a.ndjson" : "a.csv", bytes).read();
            if (read.problems.isEmpty()) {
                assertThat(read.visits).hasSize(3);
            }
        });
    }
}
