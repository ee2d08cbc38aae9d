package org.mipspi.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import one.convert.Arguments;
import one.convert.FlameGraph;
import one.profiler.AsyncProfiler;

/**
 * Shows where the time of a line goes, from JSON to its answer by rules, as a flame graph: a page for a browser, in which
 * each box is a method, as wide as its share of the samples of processor time. async-profiler takes the samples and its
 * converter writes the page. It runs on Linux and macOS only, as async-profiler does.
 */
public final class LineFlameGraph {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(30);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(30);

    /** What calls this method is the benchmark itself. */
    private static final String ROOT = BenchmarkWork.class.getName().replace('.', '/') + ".lineByRules";

    private LineFlameGraph() {}

    /** Writes the page to a file, the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("arguments: FILE.html");
            System.exit(2);
        }
        BenchmarkWork work = new BenchmarkWork();
        decide(work, WARM_UP);
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        profiler.execute("start,event=cpu,interval=500us");
        decide(work, MEASURED);
        String stacks = profiler.execute("stop,collapsed");
        Path page = Path.of(arguments[0]);
        Files.createDirectories(page.toAbsolutePath().getParent());
        write(page, ofOneLine(stacks));
    }

    private static void decide(BenchmarkWork work, long nanos) {
        long end = System.nanoTime() + nanos;
        for (int i = 0; System.nanoTime() - end < 0; i = (i + 1) % BenchmarkWork.COUNT) {
            work.lineByRules(i, false);
        }
    }

    /** The stacks such as {@code a;b;c 42} that contain the root, without what is above it. */
    private static String ofOneLine(String stacks) {
        String oneLine = stacks.lines()
                .filter(line -> line.contains(ROOT))
                .map(line -> line.substring(line.indexOf(ROOT)))
                .map(LineFlameGraph::readable)
                .collect(Collectors.joining("\n"));
        if (oneLine.isEmpty()) {
            throw new IllegalStateException("no sample contains " + ROOT);
        }
        return oneLine;
    }

    /** The names of compiled conditions and consequences are hashes: each is replaced by what it is. */
    private static String readable(String stack) {
        return stack.replaceAll("builtin/(\\w+)/[^;]*LambdaPredicate[^; ]*", "condition of a rule of $1")
                .replaceAll("builtin/(\\w+)/[^;]*LambdaConsequence[^; ]*", "consequence of a rule of $1")
                .replaceAll("builtin/(\\w+)/[^;]*LambdaExtractor[^; ]*", "property for a rule of $1")
                .replaceAll("\\$\\$Lambda[^; ]*\\.", "\\$lambda.")
                .replaceAll("(LambdaForm\\$\\w+)\\.0x[0-9a-f]+", "$1");
    }

    private static void write(Path page, String stacks) throws IOException {
        FlameGraph graph =
                new FlameGraph(new Arguments("--title", "A line of JSON to its answer, by rules", "--minwidth", "0.1"));
        graph.parseCollapsed(new StringReader(stacks));
        try (PrintStream out = new PrintStream(Files.newOutputStream(page), false, StandardCharsets.UTF_8)) {
            graph.dump(out);
        }
    }
}
