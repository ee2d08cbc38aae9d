package org.mipspi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import one.profiler.AsyncProfiler;

/**
 * Draws where the time of a line goes, from JSON to its answer by rules, as a flame graph: each box is a method, as wide as its
 * share of the samples of processor time, and hangs below the method that called it. Linux and macOS only, as the profiler.
 */
public final class FlameGraph {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(30);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(30);

    /** What is below it is this benchmark. */
    private static final String ROOT = "org/mipspi/benchmark/Work.lineByRules";

    private FlameGraph() {}

    /** Draws into a file, the only argument. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkWork work = new BenchmarkWork();
        decide(work, WARM_UP);
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        profiler.execute("start,event=cpu,interval=500us");
        decide(work, MEASURED);
        String stacks = profiler.execute("stop,collapsed");
        Files.writeString(Path.of(arguments[0]), FlameDrawing.of(flames(stacks)));
    }

    private static void decide(BenchmarkWork work, long nanos) {
        long end = System.nanoTime() + nanos;
        for (int i = 0; System.nanoTime() - end < 0; i = (i + 1) % BenchmarkWork.COUNT) {
            work.lineByRules(i, false);
        }
    }

    /** Of lines such as {@code a;b;c 42}: how often c, called by b, called by a, was at work. */
    private static Flame flames(String stacks) {
        Flame root = new Flame("a line of JSON to its answer, by rules");
        stacks.lines().forEach(line -> {
            int blank = line.lastIndexOf(' ');
            Deque<String> frames =
                    new ArrayDeque<>(Arrays.asList(line.substring(0, blank).split(";")));
            if (frames.contains(ROOT)) {
                while (!frames.pop().equals(ROOT)) {
                    // Until what is left was called from there.
                }
                root.add(frames, Long.parseLong(line.substring(blank + 1)));
            }
        });
        return root;
    }
}
