package org.mipspi.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.cli.Main;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;

/** {@code test --watch} over real folders. Waiting times are generous limits, not requirements. */
class TestWatchTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    private static final String SCENARIOS =
            """
            scenarios:
              - name: A No makes the category 0
                years: 2026
                basis: derived
                given: {PI_PPHI_2: false}
                then: {category: 0}
              - name: The whole is a hundred
                years: 2026
                basis: derived
                given: {as: base}
                then: {category: 100}
            """;

    @TempDir
    Path folder;

    private final InputStream stdin = System.in;
    private final PipedOutputStream input = new PipedOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path scenarios;
    private Path rules;
    private CompletableFuture<Integer> watch;

    @BeforeEach
    void watch() throws IOException {
        scenarios = Files.createDirectories(folder.resolve("scenarios"));
        rules = folder.resolve("rules");
        copy(Path.of("src/main/resources/rules"), rules);
        Files.writeString(scenarios.resolve("a.yaml"), SCENARIOS);
        System.setIn(new PipedInputStream(input));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        watch = CompletableFuture.supplyAsync(() -> Main.commandLine(new Terminal(stream, stream))
                .execute(
                        "test",
                        scenarios.toString(),
                        "--rules",
                        rules.toString(),
                        "--junit",
                        folder.resolve("junit.xml").toString(),
                        "--watch"));
        awaitText("2 passed, 0 failed\n\nWatching");
    }

    @AfterEach
    void restoreInput() throws Exception {
        input.close();
        watch.get(LONG.toSeconds(), TimeUnit.SECONDS);
        System.setIn(stdin);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Saves a file like an editor: under another name first. */
    private void save(Path file, String text) throws IOException {
        Path other = file.resolveSibling("saving~");
        Files.createDirectories(file.getParent());
        Files.writeString(other, text);
        out.reset();
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void awaitText(String text) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!out.toString(StandardCharsets.UTF_8).contains(text) && System.nanoTime() < end && !watch.isDone()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(text);
    }

    @Test
    void aSavedRuleIsCompiledAndItsChangesAreShownUntilTheInputEnds() throws Exception {
        Path guide = rules.resolve("attestations/safer-guide.drl");
        String right = Files.readString(guide);

        save(guide, right.replace("NotMet(\"SAFER_GUIDE\", Reason.ANSWERED_NO)", "Met(\"SAFER_GUIDE\")"));
        awaitText("1 passed, 1 failed\n");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("── attestations/safer-guide.drl", "newly failing (1)", "expected 0, actual 100\n");
        assertThat(folder.resolve("junit.xml")).content().contains("failures=\"1\"");

        save(scenarios.resolve("new/b.yaml"), SCENARIOS.replace("category: 0", "category: 1"));
        awaitText("2 passed, 2 failed\n");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("── new/b.yaml", "newly failing (1)", "new/b.yaml:2", "still failing (1)", "a.yaml:2");

        save(guide, right);
        awaitText("3 passed, 1 failed\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("newly passing (1)", "still failing (1)");

        input.close();
        assertThat(watch.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.NO);
    }

    @Test
    void aFileWithErrorsIsReportedAndTheWatchContinues() throws Exception {
        Path guide = rules.resolve("attestations/safer-guide.drl");
        String right = Files.readString(guide);
        save(guide, right.replaceFirst("answer ==", "anwser =="));
        awaitText("safer-guide.drl:22:33: Measure has no property anwser");
        save(guide, right);
        awaitText("2 passed, 0 failed\n");

        save(scenarios.resolve("a.yaml"), SCENARIOS + "  - name: [");
        awaitText("a.yaml:12:");
        save(scenarios.resolve("a.yaml"), SCENARIOS);
        awaitText("2 passed, 0 failed\n");

        out.reset();
        Files.delete(scenarios.resolve("a.yaml"));
        awaitText(" contains no scenarios (*.yaml)");
        save(scenarios.resolve("a.yaml"), SCENARIOS);
        awaitText("2 passed, 0 failed\n");
        input.close();
        assertThat(watch.get(LONG.toSeconds(), TimeUnit.SECONDS)).isZero();
    }
}
