package org.mipspi.proof.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.conclusions.CategoryScore;
import org.mipspi.domain.conclusions.Met;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.programs.Programs;
import org.mipspi.files.TextFile;
import org.mipspi.proof.report.CoverageJson;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;

/** Two small rules of which it is known what was seen. */
class CoverageObserverTest {

    private static final String HEAD =
            """
            // title: A rule for this test
            // law: None
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            rule "NAME"
                @requirement("STATEMENT")
                @years("2025-2026")
                @citation("none")
                @confidence("interpretation")
                @because("a test")
            when
            """;

    private static final String GUIDE =
            """
                PointsTotal( reweighted == false, unmet == 0 || beforeCap > 100 )
            then
                insert( new Met("SAFER_GUIDE") );
            end
            """;

    private static final String GUIDE_IN_ANOTHER_LAYOUT =
            """


              PointsTotal(reweighted==false,
                      unmet   ==  0
                          ||  beforeCap>100)
            then
              insert(
                  new   Met( "SAFER_GUIDE" ));
            end
            """;

    private static final String JOIN =
            """
                $score : CategoryScore( points >= 1 )
                Weights( promotingInteroperability == $score.points )
            then
                insert( new Reweighted() );
            end
            """;

    private static final String NAME = "SAFER_GUIDE: a rule";
    private static final RuleBase OF_2026 =
            new RuleBase(2026, null, Set.of("TEST: b", NAME), Map.of(), null, Set.of(), List.of(), Map.of());

    private static TextFile file(String path, String name, String rule) {
        String head = HEAD.replace("NAME", name).replace("STATEMENT", name.replaceFirst(":.*", ""));
        return new TextFile(path, head + rule);
    }

    private static CoverageObserver coverage(TextFile... files) throws RulesInvalid {
        return new CoverageObserver(CatalogReader.read(List.of(files)));
    }

    private static CoverageObserver ofGuide() throws RulesInvalid {
        return coverage(file("attestations/a.drl", NAME, GUIDE));
    }

    private static void see(CoverageObserver coverage, Object... facts) {
        coverage.decided(OF_2026, List.of(facts), Set.of(), List.of());
    }

    private static final Programs NO_PROGRAMS = new Programs(2026, List.of());

    private static PointsTotal total(int unmet, int points) {
        return new PointsTotal(false, Set.of(), unmet, points, NO_PROGRAMS);
    }

    private static List<String> names(CoverageObserver coverage) {
        return coverage.gaps().stream().map(CoverageGap::name).toList();
    }

    private static CoverageReport report(CoverageObserver coverage, Map<String, String> accepted) {
        return CoverageReport.of(coverage, new AcceptedGaps(accepted));
    }

    @Test
    void gapsAreListedByNameAndPlace() throws RulesInvalid {
        CoverageObserver coverage = ofGuide();
        see(coverage, total(1, 50));
        assertThat(names(coverage))
                .containsExactly(
                        "never fired: " + NAME,
                        "never false: reweighted == false, in " + NAME,
                        "never true: unmet == 0, in " + NAME,
                        "never true: beforeCap > 100, in " + NAME,
                        "never in 2025: SAFER_GUIDE MET",
                        "never in 2026: SAFER_GUIDE MET");
        assertThat(coverage.gaps().get(0).place()).isEqualTo("attestations/a.drl:8");
        assertThat(coverage.gaps().get(1).place()).isEqualTo("attestations/a.drl:15");
    }

    @Test
    void aConditionIsEvaluatedOnlyIfThoseBeforeItLeaveTheAnswerOpen() throws RulesInvalid {
        CoverageObserver coverage = ofGuide();
        see(coverage, total(0, 101));
        assertThat(names(coverage))
                .contains("never false: unmet == 0, in " + NAME, "never asked: beforeCap > 100, in " + NAME);
        see(coverage, new PointsTotal(true, Set.of(), 1, 101, NO_PROGRAMS));
        assertThat(names(coverage))
                .doesNotContain("never false: reweighted == false, in " + NAME)
                .contains("never asked: beforeCap > 100, in " + NAME);
        see(coverage, total(1, 101), total(1, 100));
        assertThat(names(coverage))
                .filteredOn(name -> name.contains("==") || name.contains(">"))
                .isEmpty();
    }

    @Test
    void rulesThatFiredAndStatusesOfTheirYearAreSeen() throws RulesInvalid {
        CoverageObserver coverage = ofGuide();
        Rule rule = coverage.rules().get(0).rule();
        coverage.decided(OF_2026, List.of(), Set.of(rule), List.of(new Met("SAFER_GUIDE")));
        assertThat(names(coverage))
                .contains("never in 2025: SAFER_GUIDE MET")
                .doesNotContain("never fired: " + NAME, "never in 2026: SAFER_GUIDE MET");
        assertThat(report(coverage, Map.of()).stood()).hasToString("1 of 2");
    }

    @Test
    void aRuleThatIsNotInForceIsNotEvaluated() throws RulesInvalid {
        CoverageObserver coverage = ofGuide();
        RuleBase of2024 = new RuleBase(2024, null, Set.of(), Map.of(), null, Set.of(), List.of(), Map.of());
        coverage.decided(of2024, List.of(total(0, 50)), Set.of(), List.of());
        assertThat(report(coverage, Map.of()).rules().get(0).conditions())
                .noneMatch(seen -> seen.held() || seen.failed());
    }

    @Test
    void aSecondPatternIsEvaluatedWithTheBindingsOfTheFirst() throws RulesInvalid {
        CoverageObserver coverage = coverage(file("attestations/b.drl", "TEST: b", JOIN));
        Weights weights = new Weights(30, 30, 15, 25);
        see(coverage, new CategoryScore(Outcome.ZERO, 0), weights);
        assertThat(names(coverage)).contains("never asked: promotingInteroperability == $score.points, in TEST: b");
        see(coverage, new CategoryScore(Outcome.SCORED, 25), weights, new CategoryScore(Outcome.SCORED, 24));
        assertThat(names(coverage)).containsExactly("never fired: TEST: b");
    }

    @Test
    void formattingAndTheOrderOfFilesChangeNothing() throws RulesInvalid {
        TextFile join = file("attestations/b.drl", "TEST: b", JOIN);
        CoverageObserver plain = coverage(file("attestations/a.drl", NAME, GUIDE), join);
        CoverageObserver other = coverage(join, file("attestations/a.drl", NAME, GUIDE_IN_ANOTHER_LAYOUT));
        for (CoverageObserver coverage : List.of(plain, other)) {
            see(coverage, total(1, 101), new CategoryScore(Outcome.SCORED, 25));
        }
        CoverageReport one = report(plain, Map.of());
        CoverageReport two = report(other, Map.of());
        assertThat(one.fired()).isEqualTo(two.fired()).hasToString("0 of 2");
        assertThat(one.conditions()).isEqualTo(two.conditions()).hasToString("0 of 5");
        assertThat(one.stood()).isEqualTo(two.stood()).hasToString("0 of 2");
        assertThat(names(plain)).containsExactlyInAnyOrderElementsOf(names(other));
    }

    @Test
    void anAcceptedGapIsNotOpenAndAClosedOneIsOutdated() throws RulesInvalid {
        CoverageObserver coverage = ofGuide();
        CoverageReport report =
                report(coverage, Map.of("never fired: " + NAME, "a reason", "never fired: NOTHING", "none"));
        assertThat(report.open()).hasSize(coverage.gaps().size() - 1);
        assertThat(report.accepted().values()).containsExactly("a reason");
        assertThat(report.outdated()).containsExactly("never fired: NOTHING");
    }

    @Test
    void aMissingStatusComesWithAReadableScenario() throws RulesInvalid, ScenariosInvalid {
        List<CoverageGap> gaps = ofGuide().gaps();
        String text = gaps.get(gaps.size() - 1).startingText(MeasureFiles.builtIn());
        assertThat(text).contains("years: [2026]", "basis: derived", "then: {SAFER_GUIDE: MET}");
        assertThat(SuiteReader.read(
                                List.of(new TextFile("a.yaml", "scenarios:\n" + text)),
                                RuleSet.builtIn().catalog())
                        .scenarios())
                .hasSize(1);
    }

    @Test
    void aScenarioSkeletonLeavesTheExpectationOpen() throws RulesInvalid {
        assertThat(ofGuide().gaps().get(0).startingText(MeasureFiles.builtIn()))
                .contains("years: [2025, 2026]", "SAFER_GUIDE: \"?\"");
    }

    @Test
    void aRuleThatCountsVisitsComesWithAVisit() {
        String text = new CoverageObserver(RuleSet.builtIn().catalog())
                .gaps().stream()
                        .filter(gap -> gap.name().startsWith("never fired: PEA_TIMELY"))
                        .findFirst()
                        .orElseThrow()
                        .startingText(MeasureFiles.builtIn());
        assertThat(text)
                .contains(
                        "given: {visits: {e1: {patient: p1, date: \"{year}-03-04\", accessAt: \"?\"}}}",
                        "then: {p1: \"?\", e1: \"?\"}");
        TextFile filled = new TextFile(
                "a.yaml",
                "scenarios:\n"
                        + text.replace("accessAt: \"?\"", "accessAt: 2026-04-01")
                                .replace("p1: \"?\"", "p1: DENOMINATOR_ONLY")
                                .replace("e1: \"?\"", "e1: LATE"));
        assertThatCode(() -> SuiteReader.read(List.of(filled), RuleSet.builtIn().catalog()))
                .doesNotThrowAnyException();
    }

    @Test
    void programsReadEveryGapWithItsText() throws RulesInvalid, IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        CoverageJson.write(json, report(ofGuide(), Map.of("never fired: " + NAME, "a reason")));
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"rulesFired\"", "\"of\" : 3", "\"reason\" : \"a reason\"", "\"startingText\"")
                .contains("\"text\" : \"beforeCap > 100\"", "\"status\" : \"MET\"");
    }

    @Test
    void anAcceptedGapNeedsAReason() {
        TextFile file = new TextFile(ScenarioFolder.ACCEPTED_GAPS, "accepted:\n  - gap: one\n");
        assertThatThrownBy(() -> AcceptedGaps.read(List.of(file)))
                .hasMessageContaining("accepted-gaps.yaml:2")
                .hasMessageContaining("has no reason");
    }
}
