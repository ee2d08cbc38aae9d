package org.mipspi.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Finds gross regressions of speed in a minute, and on a machine that has other work too: what is compared runs turn by turn on one
 * thread, in processor time, and the median of the ratios is held against the ratio that is on record. It fails if one
 * is twice as high or more; times themselves it never looks at.
 */
public final class SpeedRegressionCheck {

    private static final Path RECORD = Path.of("docs", "ratios.properties");
    private static final double TOO_MUCH = 2;

    /** Of processor time, as everything here: a machine that has other work takes longer, and is as warm in the end. */
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(10);

    private static final long MEASURED = TimeUnit.SECONDS.toNanos(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Pair(String name, IntConsumer one, IntConsumer other) {}

    private SpeedRegressionCheck() {}

    /** Measures every ratio on record; exit code 1 where one is too high. */
    public static void main(String[] arguments) throws IOException {
        Properties recorded = new Properties();
        try (Reader reader = Files.newBufferedReader(RECORD)) {
            recorded.load(reader);
        }
        BenchmarkWork work = new BenchmarkWork();
        List<Pair> pairs = List.of(
                new Pair("decision.rules-plain", i -> work.byRules(i, false), work::byPlainCode),
                new Pair("decision.traced-untraced", i -> work.byRules(i, true), i -> work.byRules(i, false)),
                new Pair("line.rules-plain", i -> work.lineByRules(i, false), work::lineByPlainCode),
                new Pair("line.score-full", work::lineScoredByRules, i -> work.lineByRules(i, false)),
                new Pair("line.read-tree", work::read, work::readByTree));
        boolean slow = false;
        for (Pair pair : pairs) {
            double limit = TOO_MUCH * Double.parseDouble(recorded.getProperty(pair.name()));
            double ratio = ratio(pair);
            System.out.printf(Locale.ROOT, "%-26s %6.2f, at most %.2f%n", pair.name(), ratio, limit);
            slow |= ratio >= limit;
        }
        if (slow) {
            System.out.println("slower than " + RECORD + " allows: see docs/performance.md");
            System.exit(1);
        }
    }

    private static double ratio(Pair pair) {
        rounds(pair, WARM_UP);
        List<Double> ratios = rounds(pair, MEASURED);
        ratios.sort(null);
        return ratios.get(ratios.size() / 2);
    }

    private static List<Double> rounds(Pair pair, long nanos) {
        List<Double> ratios = new ArrayList<>();
        long end = THREADS.getCurrentThreadCpuTime() + nanos;
        do {
            ratios.add((double) processorTime(pair.one()) / processorTime(pair.other()));
        } while (THREADS.getCurrentThreadCpuTime() < end);
        return ratios;
    }

    private static long processorTime(IntConsumer work) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < BenchmarkWork.COUNT; i++) {
            work.accept(i);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
