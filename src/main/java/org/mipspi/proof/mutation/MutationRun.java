package org.mipspi.proof.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.safety.KnownIds;
import org.mipspi.rules.text.RulesInvalid;

/** Puts small faults into rules, one at a time, and finds the faults that no scenario notices. */
public final class MutationRun {

    /** Longest time for all scenarios of one mutant; all scenarios of the built-in rules take about a second. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final MutantTrial trial;
    private final RuleSet rules;
    private final KnownIds ids;
    private final Map<String, String> reasons;

    /** Receives the progress of a run. */
    @FunctionalInterface
    public interface Progress {

        /** Called after each mutant, from several threads. */
        void judged(int mutants, int all);
    }

    /**
     * A run over these rules.
     *
     * @param rules what the suite holds
     * @param equivalents the mutants that are listed as changing nothing
     * @throws RulesInvalid if the rules do not compile
     */
    public MutationRun(RuleSet rules, ScenarioSuite suite, EquivalentMutants equivalents) throws RulesInvalid {
        this(rules, suite, equivalents, LIMIT);
    }

    MutationRun(RuleSet rules, ScenarioSuite suite, EquivalentMutants equivalents, Duration limit) throws RulesInvalid {
        this.trial = new MutantTrial(rules, suite, limit);
        this.rules = rules;
        this.ids = KnownIds.of(rules.catalog());
        this.reasons = equivalents.reasons();
    }

    /** The scenarios that fail without any mutant. Verdicts are meaningless while there are any. */
    public List<ScenarioResult> failing() {
        return trial.failing();
    }

    /** Judges all mutants of the wanted rules on all cores and returns the verdicts in the order of files and lines. */
    public List<MutantVerdict> judge(List<Rule> wanted, Progress progress) {
        List<List<Mutant>> byRule = byRule(wanted);
        int all = byRule.stream().mapToInt(List::size).sum();
        AtomicInteger judged = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<MutantVerdict>>> verdicts = byRule.stream()
                    .map(mutants ->
                            pool.submit(() -> judge(mutants, () -> progress.judged(judged.incrementAndGet(), all))))
                    .toList();
            return verdicts.stream().flatMap(each -> result(each).stream()).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private List<List<Mutant>> byRule(List<Rule> wanted) {
        return Mutants.of(rules.catalog()).stream()
                .filter(mutant -> wanted.contains(mutant.rule()))
                .collect(Collectors.groupingBy(Mutant::rule, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private List<MutantVerdict> judge(List<Mutant> mutants, Runnable judged) {
        List<MutantVerdict> verdicts = new ArrayList<>();
        for (CompiledMutant variant :
                MutantCompiler.of(mutants, ids, rules.catalog().readings())) {
            MutantVerdict verdict = trial.judge(variant);
            String reason = reasons.get(verdict.mutant().id());
            verdicts.add(
                    verdict instanceof MutantVerdict.Survived survived && reason != null
                            ? new MutantVerdict.Equivalent(survived.mutant(), reason)
                            : verdict);
            judged.run();
        }
        return verdicts;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
