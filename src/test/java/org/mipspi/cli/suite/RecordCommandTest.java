package org.mipspi.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.CommandTest;

/** The command {@code record} shows changes, and writes them only if asked to. */
class RecordCommandTest extends CommandTest {

    private Path golden(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("golden")).resolve(name), text);
    }

    private Path example(String name) throws IOException {
        return golden(name, Files.readString(Path.of("examples").resolve(name)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("golden"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theRecordedAnswersOfThisBuildAreUpToDate() {
        assertThat(run("record")).isZero();
        assertThat(out()).isEqualTo("0 of 19 would change\n");
        assertThat(run("record", "--write")).isEqualTo(2);
        assertThat(err()).contains("--write was given without a folder");
    }

    @Test
    void anExportHasTheRecordedAnswersOfTheBuiltInRules() {
        String law = folder.resolve("law").toString();
        assertThat(run("rules", "--export", law)).isZero();
        assertThat(run("record", law + "/scenarios", "--rules", law + "/rules")).isZero();
        assertThat(out()).endsWith("0 of 19 would change\n");
    }

    @Test
    void onlyChangedAnswersAreWrittenAndOnlyWithTheWriteOption() throws IOException {
        example("reweighted-2026.json");
        example("zero-2026.json");
        assertThat(run("record", folder.toString())).isEqualTo(1);
        assertThat(out()).contains("golden/zero-2026.json: new\n", "+  \"outcome\" : \"ZERO\",", "2 of 2 would change");
        assertThat(files()).containsExactly("reweighted-2026.json", "zero-2026.json");

        assertThat(run("record", folder.toString(), "--write")).isZero();
        assertThat(out()).endsWith("2 of 2 recorded\n");
        Path zero = folder.resolve("golden/zero-2026.answer.json");
        Path reweighted = folder.resolve("golden/reweighted-2026.answer.json");
        assertThat(files()).hasSize(4).contains("zero-2026.answer.json");
        assertThat(zero).hasSameTextualContentAs(Path.of("src/main/resources/scenarios/golden/zero-2026.answer.json"));

        String before = Files.readString(zero).replace("\"outcome\" : \"ZERO\"", "\"outcome\" : \"SCORED\"");
        Files.writeString(zero, before);
        FileTime untouched = FileTime.fromMillis(0);
        Files.setLastModifiedTime(reweighted, untouched);
        assertThat(run("record", folder.toString())).isEqualTo(1);
        assertThat(out())
                .contains("zero-2026.json: changed\n", "  -  \"outcome\" : \"SCORED\",\n  +  \"outcome\" : \"ZERO\",\n")
                .endsWith("1 of 2 would change. Run it with --write to record them\n");
        assertThat(zero).hasContent(before);
        assertThat(run("record", folder.toString(), "--write")).isZero();
        assertThat(Files.getLastModifiedTime(reweighted)).isEqualTo(untouched);
        assertThat(run("record", folder.toString())).isZero();
        assertThat(files()).hasSize(4);
    }

    @Test
    void nothingIsWrittenIfOneAnswerCannotBeRecorded() throws IOException {
        example("reweighted-2026.json");
        golden("gone.answer.json", "{}");
        assertThat(run("record", folder.toString(), "--write")).isEqualTo(1);
        assertThat(out())
                .contains("golden/gone.answer.json: cannot be recorded: this answer has no submission")
                .endsWith("1 of 2 cannot be recorded; nothing was written\n");
        assertThat(files()).containsExactly("gone.answer.json", "reweighted-2026.json");
    }

    @Test
    void wrongUsageHasExitCodeTwo() throws IOException {
        assertThat(run("record", folder.toString())).isEqualTo(2);
        assertThat(err()).contains(folder.resolve("golden") + " contains no submissions (*.json, *.xml)");
        assertThat(run("record", folder.resolve("none").toString())).isEqualTo(2);
        example("zero-2026.json");
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/a.drl"), "rule");
        assertThat(run(
                        "record",
                        folder.toString(),
                        "--rules",
                        folder.resolve("rules").toString()))
                .isEqualTo(1);
        assertThat(out()).contains(folder.resolve("rules") + "/a.drl:1:");
    }

    @Test
    void recordedAnswersAreCheckedAndCountedByTest() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                """
                scenarios:
                  - name: The base earns all
                    years: 2026
                    basis: derived
                    given: {as: base}
                    then: {category: 100}
                """);
        example("zero-2026.json");
        Path recorded = Path.of("src/main/resources/scenarios/golden/zero-2026.answer.json");
        golden("zero-2026.answer.json", Files.readString(recorded).replace("\"ZERO\"", "\"SCORED\""));
        Path junit = folder.resolve("junit.xml");
        Path json = folder.resolve("results.json");
        assertThat(run("test", folder.toString(), "--junit", junit.toString(), "--json", json.toString()))
                .isEqualTo(1);
        assertThat(out())
                .contains(
                        "golden/zero-2026.json: the answer differs from the recorded answer",
                        "+  \"outcome\" : \"ZERO\",")
                .endsWith("1 passed, 1 failed\n");
        assertThat(junit)
                .content()
                .contains(
                        "<testsuites tests=\"2\" failures=\"1\"",
                        "<testsuite name=\"golden\" tests=\"1\" failures=\"1\"");
        JsonNode results = new ObjectMapper().readTree(json.toFile());
        assertThat(results.at("/failed").asInt()).isEqualTo(1);
        assertThat(results.at("/golden/0/file").asText()).isEqualTo("golden/zero-2026.json");
        assertThat(results.at("/golden/0/difference").toString()).contains("ZERO");
        assertThat(run("test", folder.toString(), "--only", "golden/")).isEqualTo(1);
        assertThat(out()).endsWith("0 passed, 1 failed\n");
        assertThat(run("test", folder.toString(), "--only", "base")).isZero();
    }

    /** Otherwise a rule without any scenario would count as covered. */
    @Test
    void recordedAnswersDoNotCountAsCoverage() throws IOException {
        example("individual-2026.json");
        Path recorded = Path.of("src/main/resources/scenarios/golden/individual-2026.answer.json");
        golden("individual-2026.answer.json", Files.readString(recorded));
        assertThat(run("test", folder.toString())).isZero();
        assertThat(out()).contains("Coverage: rules fired 0 of ").endsWith("1 passed, 0 failed\n");
    }
}
