package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.sources.Bibliography;
import org.mipspi.rules.sources.Source;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.secondreading.Requirement;

/** What holds of every rule file. */
class CatalogTest {

    private static final Bibliography SOURCES = Bibliography.builtIn();

    private static final Catalog CATALOGUE = read();

    private static Catalog read() {
        try {
            return CatalogReader.read(RuleFolder.builtIn());
        } catch (RulesInvalid e) {
            throw new AssertionError(e);
        }
    }

    static List<RuleFile> files() {
        return CATALOGUE.files();
    }

    private static RuleFile fileOf(String statement) {
        return CATALOGUE.files().stream()
                .filter(file -> file.rules().stream()
                        .anyMatch(rule -> rule.requirement().equals(statement)))
                .findFirst()
                .orElseThrow();
    }

    static List<Rule> rules() {
        return CATALOGUE.rules();
    }

    @Test
    void thePageInDocsIsWhatTheRuleFilesSay() throws IOException {
        assertThat(Files.readString(Path.of("docs/generated/rule-catalog.md")))
                .as("docs/generated/rule-catalog.md is out of date; run: "
                        + "./mips-pi rules --format markdown > docs/generated/rule-catalog.md")
                .isEqualTo(CatalogTable.markdown(CATALOGUE));
    }

    @Test
    void everyRequirementHasARuleInEveryYear() {
        for (int year : MeasureFiles.builtIn().years()) {
            Set<String> statements = new TreeSet<>();
            CATALOGUE.rules(year).forEach(rule -> statements.add(rule.requirement()));
            for (Requirement requirement : Requirement.values()) {
                assertThat(statements).as("year " + year).contains(requirement.name());
            }
        }
    }

    @Test
    void everyRequirementThatCanBeUnmetHasARemedy() {
        for (Requirement requirement : Requirement.values()) {
            if (requirement != Requirement.ONC_ACB_SURVEILLANCE) {
                assertThat(fileOf(requirement.name()).remedy())
                        .as(requirement.name())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void oneStatementAFileAndOneFileAStatement(RuleFile file) {
        Set<String> statements = new TreeSet<>();
        file.rules().forEach(rule -> statements.add(rule.requirement()));
        assertThat(statements).as(file.source().path()).hasSize(1);
        assertThat(fileOf(statements.iterator().next())).isEqualTo(file);
    }

    /** Each rule as it stands in each year in which it is in force. */
    static List<Rule> rulesOfYears() {
        return MeasureFiles.builtIn().years().stream()
                .flatMap(year -> CATALOGUE.rules(year).stream().map(rule -> rule.in(year)))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rulesOfYears")
    void everyCitationNamesItsSourcesByTheBibliography(Rule rule) {
        assertThat(SOURCES.unknown(rule.citation())).as(rule.name()).isEmpty();
    }

    /** A primary text confirms; a guide, a vendor or an association does not; without a text there is an interpretation. */
    @ParameterizedTest
    @MethodSource("rulesOfYears")
    void theConfidenceOfARuleIsThatOfItsSources(Rule rule) {
        boolean primary =
                SOURCES.of(rule.citation()).stream().anyMatch(source -> source.standing() == Source.Standing.PRIMARY);
        boolean withoutText = rule.citation().startsWith(Bibliography.NO_TEXT);
        switch (rule.confidence()) {
            case CONFIRMED ->
                assertThat(primary && !withoutText).as(rule.name()).isTrue();
            case SECONDARY ->
                assertThat(SOURCES.of(rule.citation()).isEmpty() || withoutText)
                        .as(rule.name())
                        .isFalse();
            case INTERPRETATION -> assertThat(rule.citation()).isNotBlank();
        }
    }

    @Test
    void everySourceIsCited() {
        Set<Source> cited = new HashSet<>();
        rulesOfYears().forEach(rule -> cited.addAll(SOURCES.of(rule.citation())));
        assertThat(cited).containsExactlyInAnyOrderElementsOf(SOURCES.sources());
    }

    @Test
    void thePageOfSourcesInDocsIsWhatTheBibliographySays() throws IOException {
        assertThat(Files.readString(Path.of("docs/sources.md")))
                .as(
                        "docs/sources.md is out of date; run: ./mips-pi rules --sources --format markdown > docs/sources.md")
                .isEqualTo(SOURCES.markdown());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileNamesItsSourceAboveARule(RuleFile file) {
        assertThat(file.rules()).as(file.source().path()).anyMatch(rule -> rule.text()
                .matches("(?s)//[^\n]*(CFR|CMS|PI guide|EHR vendor|88 FR).*"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatJudgesVisitsBelongsToAStatementAboutThem(Rule rule) {
        assertThat(rule.isOfVisits()).as(rule.name()).isEqualTo(rule.name().startsWith("PEA_"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsNamedAfterItsStatement(Rule rule) {
        assertThat(rule.name()).startsWith(rule.requirement() + ": ");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsInForceInSomeSupportedYear(Rule rule) {
        assertThat(MeasureFiles.builtIn().years()).anyMatch(year -> rule.years().contains(year));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatAReaderIsToldHasAReason(Rule rule) {
        boolean told =
                rule.text().matches("(?s).*new (Met|NotMet|Excluded|Suppressed|NotApplicable|Exemption|Warning)\\(.*");
        assertThat(rule.because() != null || !told).as(rule.name()).isTrue();
    }
}
