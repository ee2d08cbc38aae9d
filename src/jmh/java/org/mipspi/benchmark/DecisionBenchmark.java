package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.decision.Decision;
import org.mipspi.domain.facts.Submission;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.RulesInvalid;
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
 * set of 2026. The answer by rules comes with all its sentences and citations; the plain one is figures only.
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
        private int next;

        @Setup
        public void prepare() throws RulesInvalid {
            // left at its default, the engine formats trace messages that nobody reads: ten times slower
            Logger.getLogger("").setLevel(Level.WARNING);
            rules = new DecisionService(RulesInForce.of("built-in", RuleFolder.builtIn()));
            RandomSubmissions random = new RandomSubmissions(SEED);
            for (int i = 0; i < COUNT; i++) {
                submissions[i] = withOneSet(random);
                List<String> differences = Differences.between(
                        PlainScorer.score(submissions[i]),
                        rules.decide(submissions[i], false).decision());
                if (!differences.isEmpty()) {
                    throw new IllegalStateException(String.join("\n", differences));
                }
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
    public PlainScore plain(Cases cases) {
        return PlainScorer.score(cases.next());
    }

    /** Measures both and says how many times as long the rules take. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder().include(DecisionBenchmark.class.getName());
        Map<String, Double> microseconds = new Runner(options.build())
                .run().stream()
                        .map(result -> result.getPrimaryResult())
                        .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore()));
        double rules = microseconds.get("rules");
        double plain = microseconds.get("plain");
        System.out.printf(
                "%nOne decision: by rules %.1f us, by plain code %.2f us; rules/plain %.0f%n",
                rules, plain, rules / plain);
    }
}
