package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.cli.terminal.Terminal;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The commands, with their output and exit codes. */
class CommandLineTest extends CommandTest {

    private static final String EXAMPLE = "examples/individual-2026.json";

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aScorecardBeginsWithTheScoreAndShowsEachObjective() {
        assertThat(run("score", EXAMPLE)).isZero();
        assertThat(out()).contains("85 of 100", "SCORED", "21.25 of 25", "Electronic Prescribing", "18 of 20");
        assertThat(out()).contains("180/200 x 20 = 18", "PI_EP_2 → PI_EP_1").doesNotContain("\u001b");
        assertThat(out()).contains("Bonus for PI_PHCDRR_5", "█ earned", "✗ not met");
        assertThat(err()).isEmpty();
    }

    @Test
    void aScorecardOfZeroShowsUnmetRequirementsAndRemedies() throws IOException {
        String text = Files.readString(Path.of(EXAMPLE))
                .replace("\"PI_ONCDIR_1\", \"value\": true", "\"PI_ONCDIR_1\", \"value\": false");
        assertThat(run("score", write("no.json", text))).isZero();
        assertThat(out())
                .contains(
                        "0 of 100",
                        "ZERO",
                        "if all requirements were met: 85",
                        "✗ ONC_DIRECT_REVIEW",
                        "PI_ONCDIR_1 was attested No");
        assertThat(out()).contains("Attest Yes to PI_ONCDIR_1");
    }

    @Test
    void theBarsOfAZeroDoNotLookLikePoints() {
        assertThat(run("score", "examples/zero-2026.json")).isZero();
        assertThat(out())
                .contains("Points that would have been earned if all requirements were met", "▒ would have been earned")
                .doesNotContain("█");
    }

    @Test
    void noLineOfAScorecardIsLongerThanTheTerminalIsWide() {
        System.setProperty("org.mipspi.columns", "60");
        try {
            assertThat(run("score", "examples/zero-2026.json", "examples/group-two-sets-2025.json", "--readings"))
                    .isZero();
        } finally {
            System.clearProperty("org.mipspi.columns");
        }
        assertThat(out().lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void severalFilesInJsonGiveOneAnswerPerLine() {
        assertThat(run("score", "--format", "json", EXAMPLE, EXAMPLE)).isZero();
        assertThat(out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"file\":\"" + EXAMPLE + "\",\"decisionId\":"));
    }

    @Test
    void aRefusedSubmissionIsListedWithItsPlacesAndExitCodeOne() throws IOException {
        String refused = write("refused.json", "{\"performanceYear\":2026,\"measurementSets\":[]}");
        assertThat(run("score", refused)).isEqualTo(1);
        assertThat(err()).contains("refused", "MISSING_FIELD at /entityType");
        assertThat(run("score", "--format", "json", refused, EXAMPLE)).isEqualTo(1);
        assertThat(out().lines()).hasSize(2);
        assertThat(out()).contains("urn:mips-pi:problem:refused");
    }

    @Test
    void anUnreadableSubmissionIsListedWithItsPlaceAndExitCodeOne() throws IOException {
        assertThat(run("score", write("broken.json", "{\n \"a\": x}"))).isEqualTo(1);
        assertThat(err()).contains("line 2, column");
    }

    @Test
    void aDocumentOverTheLimitHasExitCodeOne() throws IOException {
        assertThat(run("score", write("large.json", " ".repeat(1024 * 1024 + 1))))
                .isEqualTo(1);
        assertThat(err()).contains("larger than 1048576 bytes");
    }

    @Test
    void controlCharactersOfADocumentDoNotReachTheTerminal() throws IOException {
        String text = Files.readString(Path.of(EXAMPLE)).replace("2025C43YZH8S00G", "x\\u001b[2Jy");
        assertThat(run("score", write("hostile.json", text))).isZero();
        assertThat(out()).doesNotContain("\u001b").contains("x\uFFFD[2Jy");
    }

    @Test
    void wrongUsageHasExitCodeTwo() throws IOException {
        assertThat(run("score", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err()).contains("no such file");
        assertThat(run("score")).isEqualTo(2);
        assertThat(run("score", "--nope", EXAMPLE)).isEqualTo(2);
        assertThat(run("nope")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(run("rules", "--year", "x")).isEqualTo(2);
    }

    @Test
    void helpAndVersionHaveExitCodeZero() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("score", "rules", "check", "serve");
        assertThat(run("score", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("mips-pi "),
                        line -> assertThat(line).matches("commit (unknown|[0-9a-f]{7,}(-dirty)?)"),
                        line -> assertThat(line).matches("rules built-in [0-9a-f]{12}"),
                        line -> assertThat(line).startsWith("Java " + Runtime.version()));
        assertThat(run("help")).isZero();
        assertThat(out()).contains("score", "completion", "help", "Exit codes:");
        assertThat(run("help", "serve")).isZero();
        assertThat(out()).startsWith("Usage: mips-pi serve").contains("--config", "Exit codes:");
    }

    @Test
    void wrongNamesAreNamedWithWhatMayBeMeant() {
        assertThat(run("srve")).isEqualTo(2);
        assertThat(err()).startsWith("mips-pi: srve is not a command\nDid you mean: mips-pi serve");
        assertThat(run("score", "--formt", "json", EXAMPLE)).isEqualTo(2);
        assertThat(err())
                .startsWith("mips-pi: --formt is not an option of mips-pi score\n")
                .contains("--format");
        assertThat(run("check", "a", "b")).isEqualTo(2);
        assertThat(err())
                .isEqualTo("mips-pi: there is one argument too many for mips-pi check: b\n"
                        + "Run 'mips-pi check --help' to see the options\n");
        assertThat(run("help", "srve")).isEqualTo(2);
        assertThat(run("version")).isEqualTo(2);
        assertThat(err()).contains("Did you mean: mips-pi --version?");
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(err()).doesNotContain("Did you mean");
        assertThat(run("test", "--reading", "x")).isEqualTo(2);
        assertThat(err()).contains("write for example ECR_SUPPRESSION=IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score|",
                "convert|",
                "test|",
                "record|",
                "check|",
                "batch|",
                "batch|examples/individual-2026.json|-o|",
                "test|--rules|",
                "test|--html=",
                "test|--compare-rules|built-in||x",
                "serve|--config|"
            })
    void anEmptyNameOfAFileDoesNotStandForTheWorkingFolder(String arguments) {
        assertThat(run(arguments.split("\\|", -1))).isEqualTo(2);
        assertThat(err()).startsWith("mips-pi: the name of a file is empty: ");
    }

    @Test
    void anEmptyHostIsNotEveryAddress() {
        assertThat(run("serve", "--host", "")).isEqualTo(2);
        assertThat(err()).startsWith("mips-pi: a value is empty: --host ADDRESS.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--html", "--junit", "--json", "--coverage"})
    void aReportIsNotWrittenToAFileNamedLikeStandardOutput(String option) {
        assertThat(run("test", option, "-")).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        "mips-pi: " + option + ": - does not stand for standard output here. Name a file to write\n");
    }

    @Test
    void aWrongSettingThatOnlyThePlatformFindsIsASentence() {
        String found = "Cannot set quarkus.http.insecure-requests without enabling SSL.";
        RuntimeException failure = new RuntimeException("Failed to start quarkus", new IllegalStateException(found));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(new StartFailure(failure).print(terminal)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("mips-pi: a setting cannot be used: " + found
                        + " Correct it; docs/configuration.md lists the settings\n");
        failure = new RuntimeException("Failed to start", new IllegalStateException("at io.quarkus.arc.Arc"));
        assertThat(new StartFailure(failure).print(terminal)).isEqualTo(3);
    }

    @Test
    void aRefusedAccessTellsWhetherItWasToReadOrToWrite() {
        String written = folder.resolve("new.out").toString();
        assertThat(Terminal.reason(new AccessDeniedException(written))).startsWith("you may not write to " + written);
        String read = folder.resolve("closed/in.json").toString();
        assertThat(Terminal.reason(new AccessDeniedException(read))).startsWith(read + " may not be read by you");
    }

    @Test
    void aServiceWithWrongSettingsDoesNotStart() throws IOException {
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(err()).isEqualTo("mips-pi: --port is 70000. Expected a number from 0 to 65535\n");
        String file = write("settings.properties", "mips-pi.batch.max-line=5\nquarkus.http.prot=1\n");
        try {
            assertThat(run("serve", "--config", file)).isEqualTo(2);
            assertThat(err().lines()).hasSize(2).allMatch(line -> line.contains(" is not a setting. Did you mean "));
        } finally {
            System.clearProperty("org.mipspi.config");
        }
    }

    @Test
    void theCatalogListsEveryRequirementAndShowsOneInFull() {
        assertThat(run("rules")).isZero();
        assertThat(out()).contains("SAFER_GUIDE", "MOVE-SENDING", "RW-VOID", "interpretation");
        assertThat(run("rules", "safer_guide")).isZero();
        assertThat(out())
                .contains(
                        "2024-2025  confirmed  42 CFR 414.1375(b)(2)(ii)(D)",
                        "Remedy:",
                        "attestations/safer-guide.drl:");
        assertThat(run("rules", "NOPE")).isEqualTo(1);
        assertThat(err()).contains("no such requirement, measure or rule: NOPE");
        assertThat(run("rules", "--year", "2023")).isEqualTo(1);
    }

    @Test
    void theBuiltInRulesAreValid() {
        assertThat(run("check")).isZero();
        assertThat(out()).contains("are valid");
    }

    @Test
    void aMistakeInARuleIsFoundAtItsPlace() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("attestations"));
        Path guide = Path.of("src/main/resources/rules/attestations/safer-guide.drl");
        String text = Files.readString(guide).replaceFirst("answer == Answer.NO ", "anwser == Answer.NO ");
        Files.writeString(rules.resolve("safer-guide.drl"), text);
        int line = (int) text.substring(0, text.indexOf("anwser")).lines().count();
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out()).contains("attestations/safer-guide.drl:" + line + ":").contains("anwser", "answer");
    }

    @Test
    void theBuiltInScenariosPassAndAWrongExpectationIsShown() throws IOException {
        assertThat(run("test", "--require-coverage")).isZero();
        assertThat(out()).containsPattern("[0-9]{4} passed, 0 failed").contains("; 0 gaps, ");
        Files.writeString(
                folder.resolve("wrong.yaml"),
                """
                scenarios:
                  - name: The base earns nothing
                    years: 2026
                    basis: derived
                    given: {as: base}
                    then: {category: 1}
                """);
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out())
                .contains(folder.resolve("wrong.yaml") + ":2: ", "expected 1, actual 100", "0 passed, 1 failed");
        assertThat(out()).contains("safer-guide.drl:50: never fired: SAFER_GUIDE: PI_PPHI_2 is attested No");
        assertThat(run("test", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void coverageGapsFailOnlyIfCoverageIsRequired() throws IOException {
        Path json = folder.resolve("coverage.json");
        Files.writeString(
                folder.resolve("one.yaml"),
                """
                scenarios:
                  - name: The base earns all
                    years: 2026
                    basis: derived
                    given: {as: base}
                    then: {category: 100}
                """);
        assertThat(run("test", folder.toString(), "--coverage", json.toString()))
                .isZero();
        assertThat(out())
                .contains("Coverage: rules fired ", "scenarios:\n  - name: ")
                .endsWith("1 passed, 0 failed\n");
        assertThat(json).content().contains("\"name\" : \"never fired: SAFER_GUIDE: PI_PPHI_2 is attested No\"");
        assertThat(run("test", folder.toString(), "--require-coverage")).isEqualTo(1);
        assertThat(run("test", folder.toString(), "--only", "base")).isZero();
        assertThat(out()).doesNotContain("Coverage");
    }

    @Test
    void scenariosAreSelectedByNameAndTag() throws IOException {
        write("a.yaml", SCENARIOS);
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out()).endsWith("3 passed, 2 failed\n");
        assertThat(run("test", folder.toString(), "--only", "HALF")).isZero();
        assertThat(out()).isEqualTo("1 passed, 0 failed\n");
        assertThat(run("test", folder.toString(), "--only", "a.yaml", "--tag", "safer"))
                .isEqualTo(1);
        assertThat(out()).endsWith("0 passed, 2 failed\n");
        assertThat(run("test", folder.toString(), "--tag", "nowhere")).isEqualTo(2);
        assertThat(err()).contains("none of the 3 scenarios");
    }

    @Test
    void aSingleRowIsSelectedByItsNameOrItsPlace() throws IOException {
        write(
                "a.yaml",
                """
                scenarios:
                  - name: Counts of e-Prescribing
                    years: 2026
                    basis: derived
                    columns: [given.PI_EP_1, then.category]
                    rows:
                      half: [100/200, 95]
                      a tenth: [20/200, 92]
                """);
        assertThat(run("test", folder.toString(), "--only", "half")).isZero();
        assertThat(out()).isEqualTo("1 passed, 0 failed\n");
        String place = folder.resolve("a.yaml") + ":8";
        assertThat(run("test", folder.toString(), "--only", place)).isEqualTo(1);
        assertThat(out())
                .startsWith("✗ " + place + ": Counts of e-Prescribing: a tenth [2026]\n")
                .contains("line 8  category  expected 92, actual 91")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void everyCommandShowsThePlaceOfAFindingInTheSameWay() throws IOException {
        String file = write("a.yaml", SCENARIOS.replace("PI_EP_1:", "PI_EP_9:"));
        for (String command : new String[] {"test", "mutate"}) {
            assertThat(run(command, folder.toString())).isEqualTo(1);
            assertThat(out())
                    .isEqualTo(out().lines().findFirst().orElseThrow() + "\n")
                    .startsWith(file + ":10:13: PI_EP_9");
        }
        String reasons = write("reasons.txt", "equivalents: []\n");
        assertThat(run("mutate", folder.toString(), "--equivalents", reasons)).isEqualTo(1);
        assertThat(out()).startsWith(reasons + ":1:1: ");
    }

    @Test
    void theSchemaOfScenariosIsPrinted() throws IOException {
        assertThat(run("test", "--schema")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out())
                        .at("/$defs/requirementId/enum/0")
                        .asText())
                .isEqualTo("CEHRT_ID");
    }

    @Test
    void resultsAreWrittenAsJsonAndJUnitXml() throws Exception {
        write("a.yaml", SCENARIOS);
        Path junit = folder.resolve("junit.xml");
        Path json = folder.resolve("results.json");
        assertThat(run("test", folder.toString(), "--junit", junit.toString(), "--json", json.toString()))
                .isEqualTo(1);
        Element suites = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getDocumentElement();
        assertThat(suites.getAttribute("tests")).isEqualTo("5");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        NodeList failures = suites.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(2);
        assertThat(((Element) failures.item(0)).getAttribute("message")).isEqualTo("category: expected 99, actual 100");
        JsonNode results = new ObjectMapper().readTree(json.toFile());
        assertThat(results.at("/passed").asInt()).isEqualTo(3);
        assertThat(results.at("/results/3/tags/0").asText()).isEqualTo("safer");
        assertThat(results.at("/results/3/differences/0/line").asInt()).isEqualTo(18);
    }

    /** Two scenarios that pass, and one that fails in both of its years. */
    private static final String SCENARIOS =
            """
            scenarios:
              - name: The whole is a hundred
                years: 2025-2026
                basis: derived
                given: {as: base}
                then: {category: 100}
              - name: Half of e-Prescribing is half of its points
                years: 2026
                basis: derived
                given: {PI_EP_1: 100/200}
                then: {category: 95}
              - name: This one is wrong
                years: 2025-2026
                basis: derived
                tags: [safer]
                given: {as: base}
                then:
                  category: 99
            """;
}
