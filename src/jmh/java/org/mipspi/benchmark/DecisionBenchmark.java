package org.mipspi.benchmark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.formats.submission.ReadResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What deciding by rules costs, against the same decision in plain code: of facts in memory, one measurement set of 2026,
 * and from a line of JSON to its answer in JSON. Both give the same whole answer, byte for byte.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// the compilers are at work for some 20 s, and where two threads are measured they have no core to themselves
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
public class DecisionBenchmark {

    /** The work, shared by all threads as the service shares its rules. */
    @State(Scope.Benchmark)
    public static class Shared {
        final BenchmarkWork work = new BenchmarkWork();
    }

    /** Whose turn it is on one thread. */
    @State(Scope.Thread)
    public static class Turn {
        private int last;

        int next() {
            last = (last + 1) % BenchmarkWork.COUNT;
            return last;
        }
    }

    @Benchmark
    public Decision rules(Shared shared, Turn turn) {
        return shared.work.byRules(turn.next(), false);
    }

    @Benchmark
    public Decision traced(Shared shared, Turn turn) {
        return shared.work.byRules(turn.next(), true);
    }

    @Benchmark
    public Decision plain(Shared shared, Turn turn) {
        return shared.work.byPlainCode(turn.next());
    }

    @Benchmark
    public int lineByRules(Shared shared, Turn turn) {
        return shared.work.lineByRules(turn.next(), false);
    }

    @Benchmark
    public int lineTraced(Shared shared, Turn turn) {
        return shared.work.lineByRules(turn.next(), true);
    }

    @Benchmark
    public int lineByPlainCode(Shared shared, Turn turn) {
        return shared.work.lineByPlainCode(turn.next());
    }

    @Benchmark
    public ScoreAnswer scored(Shared shared, Turn turn) {
        return shared.work.scoredByRules(turn.next());
    }

    @Benchmark
    public ScoreAnswer scoredByPlainCode(Shared shared, Turn turn) {
        return shared.work.scoredByPlainCode(turn.next());
    }

    @Benchmark
    public int lineScored(Shared shared, Turn turn) {
        return shared.work.lineScoredByRules(turn.next());
    }

    @Benchmark
    public int lineScoredByPlainCode(Shared shared, Turn turn) {
        return shared.work.lineScoredByPlainCode(turn.next());
    }

    @Benchmark
    public ReadResult lineRead(Shared shared, Turn turn) {
        return shared.work.read(turn.next());
    }

    @Benchmark
    public ReadResult lineReadByTree(Shared shared, Turn turn) {
        return shared.work.readByTree(turn.next());
    }

    /** Measures all of them, those by rules on two threads as well, and says the ratios. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> one = microseconds(".*", 1);
        Map<String, Double> two = microseconds("(rules|lineByRules)", 2);
        System.out.printf("%n%-58s %8s%n", "", "ratio");
        ratio("one decision, rules / plain, whole answer", one, "rules", "plain");
        ratio("one decision, traced / not traced", one, "traced", "rules");
        ratio("a line of JSON to its answer, rules / plain", one, "lineByRules", "lineByPlainCode");
        ratio("a line of JSON to its answer, traced / not traced", one, "lineTraced", "lineByRules");
        ratio("a decision, full / figures and codes", one, "rules", "scored");
        ratio("a line, full / figures and codes", one, "lineByRules", "lineScored");
        ratio("a line, figures and codes, rules / plain", one, "lineScored", "lineScoredByPlainCode");
        ratio("reading a line, by a tree / straight to facts", one, "lineReadByTree", "lineRead");
        print("thousand decisions a second, figures and codes", 1_000 / one.get("scored"));
        print("thousand lines a second, figures and codes", 1_000 / one.get("lineScored"));
        print("decisions by two threads / by one", 2 * one.get("rules") / two.get("rules"));
        print("lines answered by two threads / by one", 2 * one.get("lineByRules") / two.get("lineByRules"));
    }

    private static Map<String, Double> microseconds(String benchmarks, int threads) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DecisionBenchmark.class.getName() + "\\." + benchmarks + "$")
                .threads(threads);
        Map<String, Double> microseconds = new HashMap<>();
        for (var result : new Runner(options.build()).run()) {
            microseconds.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return microseconds;
    }

    private static void ratio(String what, Map<String, Double> microseconds, String one, String other) {
        print(what, microseconds.get(one) / microseconds.get(other));
    }

    private static void print(String what, double ratio) {
        System.out.printf(Locale.ROOT, "%-58s %8.2f%n", what, ratio);
    }
}
