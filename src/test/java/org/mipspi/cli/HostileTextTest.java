package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No name or value of a caller's reaches the terminal or a report with characters that a terminal executes. */
class HostileTextTest extends CommandTest {

    private static final String ESCAPES = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202eabc\u2066";
    private static final String UNSAFE = "[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]";

    private void assertClean() {
        assertThat(out() + err()).isNotEmpty().doesNotContainPattern(UNSAFE);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path submission() throws IOException {
        String hostile = "\\u001b]0;owned\\u0007\\u009b31m\\u202eabc";
        return file(
                "submission.json",
                Files.readString(Path.of("examples", "individual-2026.json"))
                        .replace("example-individual-2026", hostile)
                        .replace("\"registry\"", "\"" + hostile + "\""));
    }

    @Test
    void aSubmissionIsScoredAsTextAndAsJson() throws IOException {
        run("score", "--trace", submission().toString());
        assertClean();
        run("score", "--format", "json", submission().toString());
        assertClean();
    }

    @Test
    void namesOfFilesAndOptionsAreCleaned() throws IOException {
        for (List<String> arguments : List.of(
                List.of("score", ESCAPES),
                List.of("score", folder.resolve("no\u001b[2J.json").toString()),
                List.of("convert", ESCAPES),
                List.of("batch", ESCAPES),
                List.of("rules", ESCAPES),
                List.of("rules", "--rules", ESCAPES),
                List.of("check", ESCAPES),
                List.of("test", ESCAPES),
                List.of("test", "--compare", "2025", "2026", ESCAPES),
                List.of("record", ESCAPES),
                List.of("mutate", ESCAPES),
                List.of("--" + ESCAPES),
                List.of("score", "--format", ESCAPES),
                List.of(ESCAPES))) {
            assertThat(run(arguments.toArray(String[]::new))).isNotZero();
            assertClean();
        }
    }

    @Test
    void rulesAndTheirFindingsAreCleaned() throws IOException {
        file(
                "rules/a.drl",
                "// title: " + ESCAPES + "\nrule \"" + ESCAPES + "\"\nwhen\n  Measure( id == \"" + ESCAPES
                        + "\" )\nthen\nend\n");
        assertThat(run("check", folder.resolve("rules").toString())).isEqualTo(1);
        assertClean();
        assertThat(run("rules", "--rules", folder.resolve("rules").toString())).isNotZero();
        assertClean();
    }

    @Test
    void scenariosAndTheirResultsAreCleanedOnTheTerminalAndInReports() throws IOException {
        String escaped = "\\e]0;owned\\a\\u009b31m\\u202eabc";
        file(
                "scenarios/a.yaml",
                """
                scenarios:
                  - name: "hostile"
                    years: 2026
                    basis: derived
                    given: {submissionId: "%1$s", PI_EP_1: 0/200}
                    then: {outcome: SCORED, E_PRESCRIBING: {status: MET, because: "%1$s"}}
                """
                        .formatted(escaped));
        Path html = folder.resolve("report.html");
        Path junit = folder.resolve("report.xml");
        run("test", folder.resolve("scenarios").toString(), "--html", html.toString(), "--junit", junit.toString());
        assertClean();
        assertThat(out()).contains("hostile");
        assertThat(Files.readString(html)).doesNotContainPattern(UNSAFE);
        assertThat(Files.readString(junit)).doesNotContainPattern(UNSAFE);
        file("scenarios/a.yaml", "scenarios:\n  - name: \"" + escaped + "\"\n");
        assertThat(run("test", folder.resolve("scenarios").toString())).isEqualTo(1);
        assertThat(out()).contains("name has a line break or another character that cannot be shown");
        assertClean();
    }
}
