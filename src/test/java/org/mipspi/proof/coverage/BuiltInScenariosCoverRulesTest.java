package org.mipspi.proof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/** The scenarios of this build show every rule, condition and standing of its rules. */
class BuiltInScenariosCoverRulesTest {

    private final RuleSet rules = RuleSet.builtIn();

    private void run(DecisionObserver witness) throws Exception {
        ScenarioSuite suite = SuiteReader.read(ScenarioFolder.builtIn(), rules.catalog());
        new ScenarioRunner(rules, witness).run(suite.scenarios()).forEach(result -> {});
    }

    @Test
    void theBuiltInScenariosLeaveNoGap() throws Exception {
        CoverageObserver coverage = new CoverageObserver(rules.catalog());
        run(coverage);
        CoverageReport report = CoverageReport.of(coverage, AcceptedGaps.read(ScenarioFolder.builtIn()));
        assertThat(report.open().stream().map(gap -> gap.place() + ": " + gap.name()))
                .as("write a scenario, or accept the gap with its reason in " + ScenarioFolder.ACCEPTED_GAPS)
                .isEmpty();
        assertThat(report.outdated()).as("accepted as gaps, and none").isEmpty();
        assertThat(report.conditions().all()).isGreaterThan(200);
        assertThat(report.stood().all()).isGreaterThan(100);
    }

    /** Coverage asks a fact no second time, and a rule nothing more once all of it was seen: that must not hide anything. */
    @Test
    void skippedEvaluationsWouldShowNothingNew() throws Exception {
        List<RuleConditions> all = RuleConditions.of(rules.catalog());
        Set<ConditionCoverage> seen = new HashSet<>();
        CoverageObserver coverage = new CoverageObserver(rules.catalog());
        run((base, facts, fired, conclusions) -> {
            coverage.decided(base, facts, fired, conclusions);
            for (RuleConditions conditions : all) {
                if (base.names().contains(conditions.rule().name())) {
                    conditions.match(
                            facts, (condition, held) -> seen.add(new ConditionCoverage(condition, held, !held)));
                }
            }
        });
        Set<ConditionCoverage> told = new HashSet<>();
        for (ConditionCoverage condition : coverage.conditions()) {
            if (condition.held()) {
                told.add(new ConditionCoverage(condition.condition(), true, false));
            }
            if (condition.failed()) {
                told.add(new ConditionCoverage(condition.condition(), false, true));
            }
        }
        assertThat(told).isEqualTo(seen).hasSizeGreaterThan(400);
    }

    /** Conditions are evaluated apart from the engine: in every decision both have to say the same of every rule. */
    @Test
    void conditionsAreEvaluatedAsTheEngineEvaluatesThem() throws Exception {
        List<RuleConditions> all = RuleConditions.of(rules.catalog());
        List<String> differences = new ArrayList<>();
        run((base, facts, fired, conclusions) -> {
            for (RuleConditions conditions : all) {
                Rule rule = conditions.rule();
                boolean matches =
                        base.names().contains(rule.name()) && conditions.match(facts, (condition, held) -> {});
                if (matches != fired.contains(rule.in(base.year()))) {
                    differences.add(rule.name() + " in " + base.year() + " of " + facts);
                }
            }
        });
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(differences).isEmpty();
    }
}
