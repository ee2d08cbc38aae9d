package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** Runs a suite of scenarios against mutants. Safe to use from any number of threads. */
final class MutantTrial {

    private final RuleSet rules;
    private final ScenarioSuite suite;
    private final MutantRuleBases bases;

    /**
     * A trial of mutants of these rules.
     *
     * @throws RulesInvalid if the rules do not compile
     */
    MutantTrial(RuleSet rules, ScenarioSuite suite) throws RulesInvalid {
        this.rules = rules;
        this.suite = suite;
        this.bases = new MutantRuleBases(rules.catalog());
    }

    /**
     * The scenarios that fail without any mutant. The rule bases are assembled in the same way as those with a mutant,
     * so this also tests the assembly.
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

    /** The verdict. The first scenario or check that notices the fault kills the mutant. */
    MutantVerdict judge(CompiledMutant variant) {
        if (variant instanceof CompiledMutant.Refused refused) {
            MutantVerdict.By by = refused.byCompiler() ? MutantVerdict.By.COMPILER : MutantVerdict.By.CHECK;
            return new MutantVerdict.Killed(refused.mutant(), by, refused.reason());
        }
        CompiledMutant.Made made = (CompiledMutant.Made) variant;
        try {
            return judge(made);
        } catch (RuntimeException | StackOverflowError e) {
            return new MutantVerdict.Killed(made.mutant(), MutantVerdict.By.FAULT, "the rules cannot be built: " + e);
        }
    }

    /** The scenarios at the path of the rule file run first because they are most likely to notice. */
    private MutantVerdict judge(CompiledMutant.Made made) {
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
                        MutantVerdict.By by = result.faulted() ? MutantVerdict.By.FAULT : MutantVerdict.By.SCENARIO;
                        return new MutantVerdict.Killed(mutant, by, result.title());
                    }
                }
            }
        }
        return new MutantVerdict.Survived(mutant);
    }

    private ScenarioRunner runner(RuleBase base) {
        return new ScenarioRunner(new DecisionService(rules.with(base)));
    }
}
