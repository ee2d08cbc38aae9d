package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that show on which open readings a score depends. */
class ReadingsCommandsTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String shortest;

    /** July 5 to December 31 has 180 days if both ends count, and 179 days between them. */
    @BeforeEach
    void writeSubmission() throws IOException {
        shortest = folder.resolve("shortest.json").toString();
        Files.writeString(
                Path.of(shortest),
                Files.readString(Path.of("examples/individual-2026.json")).replace("2026-01-01", "2026-07-05"));
    }

    @Test
    void aScorecardShowsTheReadingsOnWhichTheScoreDepends() {
        assertThat(run("score", "--readings", shortest)).isZero();
        assertThat(out()).containsPattern("PERIOD_DAYS +BOTH_ENDS +ONE_END +ZERO 0\n");
        assertThat(run("score", shortest)).isZero();
        assertThat(out()).doesNotContain("PERIOD_DAYS");
    }

    @Test
    void aScorecardShowsInOneLineThatAScoreHolds() {
        assertThat(run("score", "--readings", "examples/reweighted-2026.json")).isZero();
        assertThat(out())
                .contains("REWEIGHTED")
                .containsPattern("The score is the same under all \\d+ other alternatives\n");
    }

    @Test
    void anAnswerListsTheReadingsOnWhichTheScoreDepends() throws IOException {
        assertThat(run("score", "--readings", "--format", "json", shortest)).isZero();
        JsonNode readings = JSON.readTree(out()).get("readings");
        assertThat(readings.get("holds").booleanValue()).isFalse();
        assertThat(readings.get("compared").intValue())
                .isGreaterThan(readings.get("open").size());
        assertThat(readings.get("open"))
                .contains(JSON.readTree("{\"reading\": \"PERIOD_DAYS\", \"taken\": \"BOTH_ENDS\","
                        + " \"alternative\": \"ONE_END\", \"outcome\": \"ZERO\", \"category\": 0}"));
    }

    @Test
    void aBatchCountsTheSubmissionsThatDependOnEachReading() throws IOException {
        Path in = folder.resolve("in.ndjson");
        String line = Files.readString(Path.of(shortest)).replaceAll("\\s*\n\\s*", "");
        Files.writeString(in, String.join("\n", line, line.replace("07-05", "07-04"), line));
        Path summary = folder.resolve("summary.json");
        assertThat(run("batch", "--readings", "--summary", summary.toString(), in.toString()))
                .isZero();
        assertThat(err()).containsPattern("PERIOD_DAYS +2\n");
        assertThat(JSON.readTree(summary.toFile()).at("/readings/PERIOD_DAYS").intValue())
                .isEqualTo(2);
        assertThat(out().lines()).hasSize(3).allMatch(answer -> answer.contains("\"readings\":{\"holds\":"));
        assertThat(run(
                        "batch",
                        "--readings",
                        "--resume",
                        "-o",
                        folder.resolve("out").toString(),
                        in.toString()))
                .isEqualTo(2);
    }

    @Test
    void theReadingsAreListed() throws IOException {
        assertThat(run("rules", "--readings")).isZero();
        assertThat(out()).contains("PERIOD_DAYS", "→ BOTH_ENDS", "ONE_END", "What would settle it: ");
        assertThat(run("rules", "--readings", "--format", "markdown")).isZero();
        assertThat(out()).contains("## PERIOD_DAYS", "| **BOTH_ENDS** (in force) |", "| ONE_END |");
        assertThat(run("rules", "--readings", "--format", "json")).isZero();
        assertThat(JSON.readTree(out()).get("readings")).anySatisfy(reading -> assertThat(List.of(
                        reading.get("id").textValue(),
                        reading.get("taken").textValue(),
                        reading.at("/alternatives/1/id").textValue()))
                .containsExactly("PERIOD_DAYS", "BOTH_ENDS", "ONE_END"));
    }

    @Test
    void scenariosRunUnderAnAlternativeThatIsChosen() {
        String scenario = "July 5 is the last day to start";
        assertThat(run("test", "--only", scenario)).isZero();
        assertThat(run("test", "--only", scenario, "--reading", "PERIOD_DAYS=ONE_END"))
                .isEqualTo(1);
        assertThat(out()).contains("TOO_SHORT");
        assertThat(run("test", "--only", "if only one end counts", "--reading", "PERIOD_DAYS=BOTH_ENDS"))
                .as("scenarios with a reading keep it")
                .isZero();
        assertThat(run("test", "--reading", "PERIOD_DAYS=ONE_EN")).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        "mips-pi: --reading: \"ONE_EN\" is not an alternative of PERIOD_DAYS; did you mean ONE_END?\n");
        assertThat(run("test", "--reading", "PERIOD_DAYS")).isEqualTo(2);
    }
}
