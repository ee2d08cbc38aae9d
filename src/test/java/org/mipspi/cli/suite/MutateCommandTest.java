package org.mipspi.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.CommandTest;

/** The command {@code mutate}, with its output and exit codes. */
class MutateCommandTest extends CommandTest {

    @Test
    void ourScenariosKillTheMutantsOfARequirement() {
        assertThat(run("mutate", "--rule", "ONC_ACB_SURVEILLANCE")).isZero();
        assertThat(out()).contains(" killed, 0 survived").doesNotContain("\u001b");
        assertThat(err()).isEmpty();
    }

    @Test
    void survivingMutantsAreShownAsPatchesWithExitCodeOne() throws IOException {
        Path suite = Files.createDirectory(folder.resolve("attestations"));
        Files.writeString(
                suite.resolve("onc-acb-surveillance.yaml"),
                """
                scenarios:
                  - name: A Yes to ONC-ACB surveillance is shown
                    years: 2025
                    basis: derived
                    given: {PI_ONCACB_1: true}
                    then: {ONC_ACB_SURVEILLANCE: MET}
                """);
        Path json = folder.resolve("mutants.json");
        String rule = "ONC_ACB_SURVEILLANCE: the optional attestation is No or not reported";
        assertThat(run("mutate", folder.toString(), "--rule", rule, "--json", json.toString()))
                .isEqualTo(1);
        assertThat(out())
                .contains(rule, "survived", "--- attestations/onc-acb-surveillance.drl", "+    @years(\"2025-\")");
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.get("survived").asInt()).isPositive();
        assertThat(report.get("verdicts")).hasSize(report.get("mutants").asInt());
    }

    @Test
    void reasonsOfTheBuiltInRulesHoldForAnExportUntilTheRuleChanges() throws IOException {
        Path law = folder.resolve("law");
        assertThat(run("rules", "--export", law.toString())).isZero();
        String rules = law.resolve("rules").toString();
        String rule = "SAFER_GUIDE: the self-assessment uses an edition other than 2025";
        assertThat(run("mutate", law.resolve("scenarios").toString(), "--rules", rules, "--rule", rule))
                .isZero();
        assertThat(out()).contains("0 survived, 1 equivalent");

        Path file = law.resolve("rules/attestations/safer-guide.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "guideEdition != null, guideEdition != 2025",
                                "guideEdition != 2025, guideEdition != null"));
        assertThat(run("mutate", law.resolve("scenarios").toString(), "--rules", rules, "--rule", rule))
                .isEqualTo(1);
        assertThat(out()).contains("1 survived, 0 equivalent");
    }

    @Test
    void anUnknownRequirementIsReported() {
        assertThat(run("mutate", "--rule", "NO_SUCH_RULE")).isEqualTo(1);
        assertThat(err()).contains("NO_SUCH_RULE");
    }

    @Test
    void scenariosThatFailWithoutMutantsAreShownFirst() throws IOException {
        Files.writeString(
                folder.resolve("wrong.yaml"),
                """
                scenarios:
                  - name: Nothing is ever scored
                    years: 2025
                    basis: derived
                    given: {as: base}
                    then: {outcome: ZERO}
                """);
        assertThat(run("mutate", folder.toString(), "--rule", "BONUS")).isEqualTo(1);
        assertThat(out()).contains("Nothing is ever scored", "Make them pass");
    }
}
