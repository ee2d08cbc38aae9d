package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.scope.ReadingsReader;
import org.mipspi.rules.text.RulesInvalid;

/** Rules that depend on a reading: what is checked of them, and when they are in force. */
class ReadingRulesTest {

    private static final String PERIOD = "attestations/performance-period.drl";
    private static final String ONE_END = "PERFORMANCE_PERIOD: the period ends at least 180 days after it starts";
    private static final NamedAlternative CHOSEN = new NamedAlternative("PERIOD_DAYS", "ONE_END");

    private static List<TextFile> sources(String path, String from, String to) {
        List<TextFile> sources = new ArrayList<>(RuleFolder.builtIn());
        sources.replaceAll(file ->
                file.path().equals(path) ? new TextFile(path, file.text().replace(from, to)) : file);
        assertThat(sources).isNotEqualTo(RuleFolder.builtIn());
        return sources;
    }

    private static List<String> findings(String path, String from, String to) {
        return catchThrowableOfType(RulesInvalid.class, () -> RuleSet.of("test", sources(path, from, to)))
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void aMisspelledAlternativeIsReported() {
        assertThat(findings(PERIOD, "PERIOD_DAYS: ONE_END", "PERIOD_DAYS: ONE_EN"))
                .containsOnly("@reading: \"ONE_EN\" is not an alternative of PERIOD_DAYS; did you mean ONE_END?");
    }

    @Test
    void aMisspelledReadingIsReported() {
        assertThat(findings(PERIOD, "PERIOD_DAYS: ONE_END", "PERIOD_DAY: ONE_END"))
                .containsOnly("@reading: \"PERIOD_DAY\" is not a reading; did you mean PERIOD_DAYS?");
    }

    @Test
    void yearsInWhichTheReadingIsNotOpenAreReported() {
        assertThat(findings(
                        PERIOD,
                        "@reading(\"PERIOD_DAYS: ONE_END\")",
                        "@reading(\"PERIOD_DAYS: ONE_END\")\n    @years(\"2023\")"))
                .contains("@reading: PERIOD_DAYS is open in 2024-, but the rule is in force in 2023");
    }

    @Test
    void anAlternativeWithoutRulesIsReported() {
        assertThat(findings(PERIOD, "@reading(\"PERIOD_DAYS: ONE_END\")", "@years(\"2024\")"))
                .containsExactly("no rule depends on PERIOD_DAYS: ONE_END");
    }

    @Test
    void aFolderWithoutItsOwnFileHasOnlyTheReadingsOfItsRules() throws RulesInvalid {
        List<TextFile> period = RuleFolder.builtIn().stream()
                .filter(file -> file.path().equals(PERIOD))
                .toList();
        assertThat(RuleSet.of("test", period).catalog().readings().all())
                .singleElement()
                .satisfies(reading -> assertThat(reading.id()).isEqualTo("PERIOD_DAYS"));
    }

    @Test
    void aChosenAlternativeIsInForceAndNamedInTheRelease() {
        RuleSet rules = RuleSet.builtIn();
        ReadingChoice choice = rules.catalog().readings().with(rules.choice(), List.of(CHOSEN));
        assertThat(rules.ruleBase(2026).names()).doesNotContain(ONE_END);
        assertThat(rules.release().readings()).isEmpty();

        RuleSet others = rules.with(choice);
        assertThat(others.ruleBase(2026).names())
                .contains(ONE_END)
                .hasSameSizeAs(rules.ruleBase(2026).names());
        assertThat(others.release().readings()).isEqualTo(Map.of("PERIOD_DAYS", "ONE_END"));
        assertThat(rules.with(choice)).isSameAs(others);
        assertThat(others.with(rules.choice())).isSameAs(rules);
    }

    @Test
    void anAnalystChangesTheAlternativeInForceInTheFolder() throws RulesInvalid {
        RuleSet changed = RuleSet.of("test", sources(ReadingsReader.PATH, "taken: BOTH_ENDS", "taken: ONE_END"));
        assertThat(changed.ruleBase(2026).names()).contains(ONE_END);
        assertThat(changed.release().readings()).isEqualTo(Map.of("PERIOD_DAYS", "ONE_END"));
        assertThat(changed.release().sha256())
                .isNotEqualTo(RuleSet.builtIn().release().sha256());
    }
}
