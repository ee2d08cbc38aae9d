package org.mipspi.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.batch.FileBatch.Report;
import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.RuleSet;

/** A batch's file of answers: renamed when complete, or resumed where an interrupted run left it. */
@Timeout(120)
class FileBatchTest {

    private static final int LINES = 300;
    private static final RuleSet RULES = RuleSet.builtIn();
    private static DecisionService decisions;
    private static String lines;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeLines() throws IOException {
        decisions = new DecisionService(RULES);
        String submission =
                Files.readString(Path.of("examples/individual-2026.json")).replaceAll("\\s*\n\\s*", "");
        lines = IntStream.range(0, LINES)
                .mapToObj(i -> switch (i % 10) {
                    case 3 -> "";
                    case 5 -> "{\"performanceYear\": 2026}";
                    case 7 -> "{\"performanceYear\": ";
                    default -> submission.replace("example-individual-2026", "nummer-" + i);
                })
                .collect(Collectors.joining("\n"));
    }

    private static InputStream input() {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Report run(InputStream in, Path out, boolean resume) throws IOException {
        try (Batch batch = new Batch(json -> decisions.decide(json, false), 2, BatchLimits.NONE)) {
            return new FileBatch(batch, RULES.release(), out, resume).run(in, answered -> {});
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    /** The answers without their random ids. */
    private static String answers(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8).replaceAll("\"decisionId\":\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.ndjson", "out.ndjson.gz"})
    void aFileIsWrittenCompletelyAndNoOtherFileIsLeft(String name) throws IOException {
        Path out = folder.resolve(name);
        Report report = run(input(), out, false);
        assertThat(report.earlier()).isZero();
        assertThat(report.tally().answered()).isEqualTo(LINES - LINES / 10);
        assertThat(report.tally().blank()).isEqualTo(LINES / 10);
        assertThat(report.tally().refused()).isEqualTo(LINES / 10);
        assertThat(report.tally().unreadable()).isEqualTo(LINES / 10);
        assertThat(report.tally().scored(85)).isEqualTo(LINES * 7 / 10);
        assertThat(answers(out).lines()).hasSize(LINES - LINES / 10);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.ndjson", "out.ndjson.gz"})
    void noLineIsLostOrDoubledWhereverARunIsInterrupted(String name) throws IOException {
        Path out = folder.resolve(name);
        Report whole = run(input(), out, false);
        String expected = answers(out);
        byte[] written = Files.readAllBytes(out);
        for (int cut = 0; cut <= written.length; cut += 1 + written.length / 60) {
            Files.write(out, Arrays.copyOf(written, cut));
            Report report = run(input(), out, true);
            assertThat(answers(out)).as("cut at %d of %d", cut, written.length).isEqualTo(expected);
            assertThat(report.tally()).usingRecursiveComparison().isEqualTo(whole.tally());
        }
    }

    @Test
    void aRunCanBeInterruptedAnywhereAroundTheEndOfAnAnswer() throws IOException {
        Path out = folder.resolve("out.ndjson");
        run(input(), out, false);
        String expected = answers(out);
        byte[] written = Files.readAllBytes(out);
        int end = new String(written, StandardCharsets.ISO_8859_1).indexOf('\n', written.length / 2);
        for (int cut = end - 2; cut <= end + 2; cut++) {
            Files.write(out, Arrays.copyOf(written, cut));
            run(input(), out, true);
            assertThat(answers(out)).as("cut at %d", cut - end).isEqualTo(expected);
        }
    }

    @Test
    void resumingACompleteFileDoesNotChangeIt() throws IOException {
        Path out = folder.resolve("out.ndjson");
        run(input(), out, false);
        byte[] written = Files.readAllBytes(out);
        Report report = run(input(), out, true);
        assertThat(Files.readAllBytes(out)).isEqualTo(written);
        assertThat(report.earlier()).isEqualTo(report.tally().answered());
    }

    @Test
    void theFileOfAFailedRunKeepsItsPartialNameAndCanBeResumed() throws IOException {
        Path out = folder.resolve("out.ndjson");
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(lines.getBytes(StandardCharsets.UTF_8), 200_000)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk broke");
                    }
                });
        assertThatThrownBy(() -> run(broken, out, false)).hasMessage("the disk broke");
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("out.ndjson.partial")).exists();
        Report report = run(input(), out, true);
        assertThat(report.earlier()).isPositive().isLessThan(report.tally().answered());
        assertThat(answers(out).lines()).hasSize(LINES - LINES / 10);
        assertThat(folder.resolve("out.ndjson.partial")).doesNotExist();
    }

    @Test
    void aRunWithoutResumeStartsOver() throws IOException {
        Path out = folder.resolve("out.ndjson");
        Files.writeString(
                folder.resolve("out.ndjson.partial"), "what an earlier run has left, and longer ".repeat(99_999));
        Files.writeString(out, "answers of last year");
        run(input(), out, false);
        assertThat(answers(out).lines()).hasSize(LINES - LINES / 10);
    }

    @Test
    void resumingIsRefusedIfThereAreTwoCandidateFiles() throws IOException {
        Path out = folder.resolve("out.ndjson");
        Files.writeString(out, "");
        Files.writeString(folder.resolve("out.ndjson.partial"), "");
        assertThatThrownBy(() -> run(input(), out, true)).hasMessageContaining("Delete the one");
    }

    @Test
    void answersToAnotherInputAreNotResumed() throws IOException {
        Path out = folder.resolve("out.ndjson");
        run(input(), out, false);
        byte[] written = Files.readAllBytes(out);
        InputStream other =
                new ByteArrayInputStream(lines.replace("nummer-298", "another").getBytes(StandardCharsets.UTF_8));
        byte[] begun = new String(written, StandardCharsets.UTF_8)
                .lines()
                .limit(269)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        Files.write(out, begun);
        assertThatThrownBy(() -> run(other, out, true)).hasMessageContaining("the input that it belongs to");
        assertThat(Files.readAllBytes(out)).isEqualTo(begun);
        InputStream shorter = new ByteArrayInputStream("{}\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> run(shorter, out, true)).hasMessageContaining("more answers than the input has lines");
    }

    @Test
    void aFileThatContainsNoAnswersIsNotResumed() throws IOException {
        Path out = folder.resolve("out.ndjson");
        Files.writeString(out, "my notes\n");
        assertThatThrownBy(() -> run(input(), out, true)).hasMessageContaining("cannot be resumed");
        assertThat(Files.readString(out)).isEqualTo("my notes\n");
        Path gz = folder.resolve("out.ndjson.gz");
        Files.writeString(gz, "my notes that are no gzip file\n");
        assertThatThrownBy(() -> run(input(), gz, true)).hasMessageContaining("cannot be resumed");
        assertThat(Files.readString(gz)).isEqualTo("my notes that are no gzip file\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatAnotherRunIsWritingIsNotTouched(boolean resume) throws IOException {
        Path out = folder.resolve("out.ndjson");
        Path partial = folder.resolve("out.ndjson.partial");
        try (FileChannel other = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.write(ByteBuffer.wrap(new byte[] {1}));
            other.lock();
            assertThatThrownBy(() -> run(input(), out, resume)).hasMessageContaining("another run");
            assertThat(Files.size(partial)).isEqualTo(1);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aFileThatCannotBeResumedIsNotTouched() throws IOException {
        Path partial = folder.resolve("out.ndjson.gz.partial");
        Path out = folder.resolve("out.ndjson.gz");
        run(input(), out, false);
        Files.move(out, partial);
        byte[] broken = Arrays.copyOf(Files.readAllBytes(partial), (int) Files.size(partial) - 20);
        Files.write(partial, broken);
        InputStream other = new ByteArrayInputStream("{}\n".repeat(400).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> run(other, out, true)).hasMessageContaining("the input that it belongs to");
        assertThat(Files.readAllBytes(partial)).isEqualTo(broken);
        assertThat(out).doesNotExist();
    }

    @Test
    void aDamagedGzipFileIsNotTruncated() throws IOException {
        Path out = folder.resolve("out.ndjson.gz");
        run(input(), out, false);
        byte[] damaged = Files.readAllBytes(out);
        damaged[damaged.length / 4] ^= 0x10;
        Files.write(out, damaged);
        assertThatThrownBy(() -> run(input(), out, true)).hasMessageContaining("cannot be resumed");
        assertThat(Files.readAllBytes(out)).isEqualTo(damaged);
    }

    @Test
    void answersByOtherRulesAreNotResumed() throws IOException {
        Path out = folder.resolve("out.ndjson");
        run(input(), out, false);
        String answers = Files.readString(out);
        String others = answers.replaceFirst("\"sha256\":\"[0-9a-f]", "\"sha256\":\"x");
        Files.writeString(out, others.substring(0, others.length() / 2));
        assertThatThrownBy(() -> run(input(), out, true)).hasMessageContaining("different rules");
        String allOthers = answers.replaceAll("\"sha256\":\"[0-9a-f]", "\"sha256\":\"x");
        Files.writeString(out, allOthers.substring(0, allOthers.length() / 2));
        assertThatThrownBy(() -> run(input(), out, true)).hasMessageContaining("decided by other rules");
    }

    @Test
    void aGzipFileHasTheSameAnswersAsAPlainFile() throws IOException {
        Path plain = folder.resolve("out.ndjson");
        Path gz = folder.resolve("out.ndjson.gz");
        run(input(), plain, false);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        run(new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())), gz, false);
        assertThat(answers(gz)).isEqualTo(answers(plain));
    }
}
