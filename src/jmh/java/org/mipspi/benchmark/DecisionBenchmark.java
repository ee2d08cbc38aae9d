package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.decision.Decision;
import org.mipspi.domain.decision.Release;
import org.mipspi.domain.facts.Submission;
import org.mipspi.release.RulesInForce;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What deciding by rules costs, against the same decision in plain code: facts in memory, one thread, one measurement
 * set of 2026. Both give the same whole answer, byte for byte; the figures alone are measured for reference.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
public class DecisionBenchmark {

    /** Varied submissions, the same for both, which both have decided alike before anything is measured. */
    @State(Scope.Thread)
    public static class Cases {

        private static final int COUNT = 1024;
        private static final long SEED = 2026;

        private final Submission[] submissions = new Submission[COUNT];
        private DecisionService rules;
        private Release release;
        private int next;

        @Setup
        public void prepare() {
            // left at its default, the engine formats trace messages that nobody reads: ten times slower
            Logger.getLogger("").setLevel(Level.WARNING);
            RulesInForce inForce = RulesInForce.builtIn();
            release = inForce.release();
            rules = new DecisionService(inForce);
            RandomSubmissions random = new RandomSubmissions(SEED);
            for (int i = 0; i < COUNT; i++) {
                submissions[i] = withOneSet(random);
                Difference.between(
                                PlainAnswer.of(submissions[i], release),
                                rules.decide(submissions[i], false).decision())
                        .ifPresent(difference -> {
                            throw new IllegalStateException(difference);
                        });
            }
        }

        private static Submission withOneSet(RandomSubmissions random) {
            while (true) {
                ObjectNode document = random.acceptable(2026);
                Submission submission = PlainReader.read(document);
                if (submission.measurementSets().size() == 1) {
                    return submission;
                }
            }
        }

        Submission next() {
            next = (next + 1) % COUNT;
            return submissions[next];
        }
    }

    @Benchmark
    public Decision rules(Cases cases) {
        return cases.rules.decide(cases.next(), false).decision();
    }

    @Benchmark
    public Decision plain(Cases cases) {
        return PlainAnswer.of(cases.next(), cases.release);
    }

    /** What deciding alone costs, without a word of what an answer says. */
    @Benchmark
    public Object figures(Cases cases) {
        return PlainScorer.score(cases.next());
    }

    /** Measures all three and says how many times as long the rules take. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder().include(DecisionBenchmark.class.getName());
        Map<String, Double> microseconds = new Runner(options.build())
                .run().stream()
                        .map(result -> result.getPrimaryResult())
                        .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore()));
        double rules = microseconds.get("rules");
        double plain = microseconds.get("plain");
        double figures = microseconds.get("figures");
        System.out.printf(
                "%nOne decision: by rules %.1f us, by plain code %.2f us, its figures alone %.2f us; "
                        + "rules/plain %.1f, rules/figures %.0f%n",
                rules, plain, figures, rules / plain, rules / figures);
    }
}
