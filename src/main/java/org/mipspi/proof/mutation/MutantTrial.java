package org.mipspi.proof.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.TimeLimit;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.text.RulesInvalid;

/** Runs a suite of scenarios against mutants. Safe to use from any number of threads. */
final class MutantTrial {

    private final RuleSet rules;
    private final MutantRuleBases bases;
    private final Duration limit;

    /** The scenarios by the alternatives under which they run; those under the alternatives in force come first. */
    private final Map<ReadingChoice, List<Scenario>> scenarios = new LinkedHashMap<>();

    /**
     * A trial of mutants of these rules.
     *
     * @param limit longest time for all scenarios of one mutant
     * @throws RulesInvalid if the rules do not compile
     */
    MutantTrial(RuleSet rules, ScenarioSuite suite, Duration limit) throws RulesInvalid {
        this.rules = rules;
        this.limit = limit;
        this.bases = new MutantRuleBases(rules.catalog());
        scenarios.put(rules.choice(), new ArrayList<>());
        for (Scenario scenario : suite.scenarios()) {
            scenarios
                    .computeIfAbsent(scenario.choice(rules), choice -> new ArrayList<>())
                    .add(scenario);
        }
    }

    /**
     * The scenarios that fail without any mutant. The rule bases are assembled in the same way as those with a mutant,
     * so this also tests the assembly.
     */
    List<ScenarioResult> failing() {
        List<ScenarioResult> failing = new ArrayList<>();
        scenarios.forEach((choice, of) -> {
            for (int year : years()) {
                ScenarioRunner runner = new ScenarioRunner(rules.with(choice).with(bases.base(year, choice)), null);
                of.stream()
                        .filter(scenario -> scenario.years().contains(year))
                        .map(scenario -> runner.run(scenario, year))
                        .filter(result -> !result.passed())
                        .forEach(failing::add);
            }
        });
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
            long end = System.nanoTime() + limit.toNanos();
            return TimeLimit.within(limit, () -> judge(made, end));
        } catch (TimeLimit.Exceeded e) {
            return tooSlow(made);
        } catch (RuntimeException | StackOverflowError e) {
            return new MutantVerdict.Killed(made.mutant(), MutantVerdict.By.FAULT, "the rules cannot be built: " + e);
        }
    }

    /** The scenarios at the path of the rule file run first because they are most likely to notice. */
    private MutantVerdict judge(CompiledMutant.Made made, long end) {
        String mirror = made.mutant().source().path().replaceFirst("\\.drl$", ".yaml");
        List<Part> parts = new ArrayList<>();
        scenarios.keySet().forEach(choice -> years().stream()
                .filter(year -> made.concerns(rule -> rules.catalog().isInForce(rule, year, choice)))
                .forEach(year -> parts.add(new Part(choice, year, made))));
        for (boolean mirroring : new boolean[] {true, false}) {
            for (Part part : parts) {
                for (Scenario scenario : scenarios.get(part.choice)) {
                    if (System.nanoTime() - end >= 0) {
                        return tooSlow(made);
                    }
                    boolean next = scenario.years().contains(part.year)
                            && scenario.file().equals(mirror) == mirroring;
                    ScenarioResult result = next ? part.runner().run(scenario, part.year) : null;
                    if (result != null && !result.passed()) {
                        MutantVerdict.By by = result.faulted() ? MutantVerdict.By.FAULT : MutantVerdict.By.SCENARIO;
                        return new MutantVerdict.Killed(made.mutant(), by, result.title());
                    }
                }
            }
        }
        return new MutantVerdict.Survived(made.mutant());
    }

    private MutantVerdict tooSlow(CompiledMutant.Made made) {
        return new MutantVerdict.Killed(
                made.mutant(),
                MutantVerdict.By.TIME,
                "its scenarios did not end within " + limit.toSeconds() + " seconds");
    }

    private List<Integer> years() {
        return rules.catalog().measures().years();
    }

    /** A year under a choice of alternatives, whose rules a mutant changes. The rule base is made when it is needed. */
    private final class Part {

        private final ReadingChoice choice;
        private final int year;
        private final CompiledMutant.Made made;
        private ScenarioRunner runner;

        Part(ReadingChoice choice, int year, CompiledMutant.Made made) {
            this.choice = choice;
            this.year = year;
            this.made = made;
        }

        ScenarioRunner runner() {
            if (runner == null) {
                runner = MutantTrial.this.runner(choice, bases.base(year, choice, made));
            }
            return runner;
        }
    }

    private ScenarioRunner runner(ReadingChoice choice, RuleBase base) {
        return ScenarioRunner.withoutTimeLimit(rules.with(choice).with(base));
    }
}
