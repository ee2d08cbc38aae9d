package org.mipspi.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.Mutant;
import org.mipspi.rules.RuleBase;
import org.mipspi.rules.RulesInvalid;
import org.mipspi.rules.Variant;
import org.mipspi.rules.VariantBases;
import org.mipspi.scenario.Scenario;
import org.mipspi.scenario.ScenarioResult;
import org.mipspi.scenario.ScenarioRunner;
import org.mipspi.scenario.ScenarioSuite;

/** Holds mutants to a suite of scenarios. Safe to use from any number of threads. */
final class Trial {

    private final RulesInForce rules;
    private final ScenarioSuite suite;
    private final VariantBases bases;

    /**
     * A trial of mutants of these rules.
     *
     * @throws RulesInvalid if the rules do not compile
     */
    Trial(RulesInForce rules, ScenarioSuite suite) throws RulesInvalid {
        this.rules = rules;
        this.suite = suite;
        this.bases = new VariantBases(rules.catalogue());
    }

    /**
     * The scenarios that fail without any mutant. The rule bases are put together in the way of those with one, so this
     * also holds that way to what compiling makes.
     */
    List<ScenarioResult> failing() {
        List<ScenarioResult> failing = new ArrayList<>();
        for (int year : PiMeasure.YEARS) {
            ScenarioRunner runner = runner(bases.base(year));
            suite.scenarios().stream()
                    .filter(scenario -> scenario.years().contains(year))
                    .map(scenario -> runner.run(scenario, year))
                    .filter(result -> !result.passed())
                    .forEach(failing::add);
        }
        return failing;
    }

    /** The verdict: the first that notices the fault has killed the mutant. */
    Verdict judge(Variant variant) {
        if (variant instanceof Variant.Refused refused) {
            Verdict.By by = refused.byCompiler() ? Verdict.By.COMPILER : Verdict.By.CHECK;
            return new Verdict.Killed(refused.mutant(), by, refused.reason());
        }
        Variant.Made made = (Variant.Made) variant;
        try {
            return judge(made);
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict.Killed(made.mutant(), Verdict.By.FAULT, "no rule base can be made: " + e);
        }
    }

    /** The scenarios at the rule file's own path go first: they are the ones that most probably notice. */
    private Verdict judge(Variant.Made made) {
        Mutant mutant = made.mutant();
        String mirror = mutant.source().path().replaceFirst("\\.drl$", ".yaml");
        Map<Integer, ScenarioRunner> runners = new HashMap<>();
        for (boolean mirroring : new boolean[] {true, false}) {
            for (int year : PiMeasure.YEARS.stream().filter(made::concerns).toList()) {
                ScenarioRunner runner = runners.computeIfAbsent(year, of -> runner(bases.base(of, made)));
                for (Scenario scenario : suite.scenarios()) {
                    boolean next =
                            scenario.years().contains(year) && scenario.file().equals(mirror) == mirroring;
                    ScenarioResult result = next ? runner.run(scenario, year) : null;
                    if (result != null && !result.passed()) {
                        Verdict.By by = result.faulted() ? Verdict.By.FAULT : Verdict.By.SCENARIO;
                        return new Verdict.Killed(mutant, by, result.title());
                    }
                }
            }
        }
        return new Verdict.Survived(mutant);
    }

    private ScenarioRunner runner(RuleBase base) {
        return new ScenarioRunner(new DecisionService(rules.with(base)));
    }
}
