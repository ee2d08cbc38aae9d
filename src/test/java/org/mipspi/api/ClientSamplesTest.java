package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs in {@code examples/clients}, run against the service. */
@QuarkusTest
@Timeout(300)
class ClientSamplesTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** The languages, each with what shows that it is installed. */
    enum Language {
        CURL("curl", "sh", List.of("bash"), List.of("curl", "--fail-with-body", "--version")),
        PYTHON("Python 3.8 or later", "py", List.of("python3"), List.of("python3", "-c", "(lines := 1)")),
        HTTPX("httpx for Python", "_httpx.py", List.of("python3"), List.of("python3", "-c", "import httpx")),
        JAVA_17("Java", "java", List.of(JAVA), List.of(JAVA, "-version")),
        NODE(
                "Node 18 or later",
                "mjs",
                List.of("node"),
                List.of("node", "-e", "fetch.name; require('stream').Readable.toWeb.name"));

        private final String title;
        private final String ending;
        private final List<String> command;
        private final List<String> probe;

        Language(String title, String ending, List<String> command, List<String> probe) {
            this.title = title;
            this.ending = ending;
            this.command = command;
            this.probe = probe;
        }

        private String file(String name) {
            String stem = this == JAVA_17
                    ? name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)
                    : name;
            return "examples/clients/" + stem + (this == HTTPX ? "" : ".") + ending;
        }

        private boolean isInstalled() throws InterruptedException {
            try {
                return new ProcessBuilder(probe)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** What a program printed, and its exit code. */
    private record Ended(int code, String out) {}

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path folder;

    @BeforeEach
    void waitForTheRules() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    private Ended run(Language language, String name, Path file) throws Exception {
        assumeTrue(language.isInstalled(), language.title + " is not installed, so its samples were not run");
        List<String> command = new ArrayList<>(language.command);
        command.add(language.file(name));
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MIPS_PI_URL", service.toString().replaceFirst("/$", ""));
        Path out = folder.resolve("out");
        Process process = builder.redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as("%s ends", command)
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(out));
    }

    private static String line(String example) throws IOException {
        return Files.readString(Path.of("examples", example + "-2026.json")).replaceAll("\\s*\n\\s*", "") + "\n";
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionIsDecided(Language language) throws Exception {
        Ended ended = run(language, "decide", Path.of("examples/zero-2026.json"));
        assertThat(ended.out()).contains("ZERO", "SAFER_GUIDE");
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedSubmissionIsAnErrorWithItsReasons(Language language) throws Exception {
        Ended ended = run(language, "decide", Path.of("examples/refused-2026.json"));
        assertThat(ended.out()).contains("422", "INVALID_FORMAT", "/nationalProviderIdentifier");
        assertThat(ended.code()).isNotZero();
    }

    @ParameterizedTest
    @EnumSource
    void aBatchIsAnsweredToItsEnd(Language language) throws Exception {
        Path batch =
                Files.writeString(folder.resolve("batch.ndjson"), line("individual") + line("refused") + line("zero"));
        Ended ended = run(language, "batch", batch);
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("SCORED");
        assertThat(lines.get(1)).contains("The submission was refused");
        assertThat(lines.get(2)).contains("ZERO");
        assertThat(lines.get(3))
                .satisfiesAnyOf(
                        summary -> assertThat(summary).isEqualTo("3 lines, 2 decided, 1 refused"),
                        summary -> assertThat(summary).startsWith("{\"end\":true,\"lines\":3,"));
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aBatchLargerThanTheServiceKeepsIsAnsweredToItsEnd(Language language) throws Exception {
        // 12 MB, more than is read ahead; padded, because short lines would take long to decide.
        int count = 200;
        String submission = line("individual").replaceFirst("\\{", "{\"note\":\"" + "x".repeat(60_000) + "\",");
        Path batch = Files.write(
                folder.resolve("batch.ndjson"), submission.repeat(count).getBytes(StandardCharsets.UTF_8));
        Ended ended = run(language, "batch", batch);
        assertThat(ended.out().lines().filter(answer -> answer.contains("SCORED") && !answer.startsWith("{\"end\"")))
                .hasSize(count);
        assertThat(ended.code()).isZero();
    }

    @Test
    void everySampleIsShownInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/caller.md"));
        for (Language language : Language.values()) {
            for (String name : List.of("decide", "batch")) {
                assertThat(Path.of(language.file(name))).exists();
                assertThat(page).contains("(../" + language.file(name) + ")");
            }
        }
    }
}
