package org.mipspi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.batch.BatchSummaryJson;
import org.mipspi.batch.FileBatch;
import org.mipspi.batch.FileBatch.Report;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.terminal.BatchProgress;
import org.mipspi.cli.terminal.BatchSummary;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.ScorePlot;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides many submissions, one a line, in their order. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Decides many submissions: newline-delimited JSON in, one answer a line out, in the same order.",
        footer = {
            "",
            "Files whose names end in .gz are gzip. A line that is refused is answered in its place.",
            "Example: mips-pi batch submissions.ndjson.gz -o answers.ndjson.gz --plot scores.svg"
        })
final class BatchCommand implements Callable<Integer> {

    /** Each may hold some megabytes of answers where a batch is nothing but errors. */
    private static final int MAX_THREADS = 64;

    private final Terminal terminal;

    @Parameters(paramLabel = "IN", description = "QPP submissions in JSON, one a line; - is standard input")
    private String in;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File of the answers, put into its place when it is whole (default: standard output)")
    private Path out;

    @Option(names = "--resume", description = "Go on with the answers that an interrupted run has left in OUT")
    private boolean resume;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write the summary as JSON too")
    private Path summary;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the scores: FILE ends in .svg or .png")
    private Path plot;

    @Option(names = "--threads", paramLabel = "N", description = "How many decide at once (default: one a core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String misuse = misuse();
        if (misuse != null) {
            terminal.err().println("mips-pi: " + Terminal.printable(misuse));
            return ExitCode.USAGE;
        }
        ScorePlot drawing = plot == null ? null : new ScorePlot(plot);
        RuleSet rules = RuleSet.builtIn();
        long start = System.nanoTime();
        Report report = run(rules);
        double seconds = (System.nanoTime() - start) / 1e9;
        new BatchSummary(terminal.err(), report.tally(), report.earlier(), seconds).print();
        if (summary != null) {
            try (OutputStream file = Files.newOutputStream(summary)) {
                BatchSummaryJson.write(file, rules.release(), report.tally(), report.earlier(), seconds);
            }
        }
        if (drawing != null) {
            drawing.draw(report.tally());
        }
        return report.tally().faults() > 0 ? ExitCode.FAULT : ExitCode.DONE;
    }

    /** What is wrong with the arguments, or null; found before hours of work, not after them. */
    private String misuse() throws IOException {
        if (resume && out == null) {
            return "--resume needs the file to go on with: -o OUT";
        }
        if (threads < 1 || threads > MAX_THREADS) {
            return "--threads is a number from 1 to " + MAX_THREADS;
        }
        if (plot != null && !ScorePlot.isDrawable(plot)) {
            return "--plot needs a name that ends in .svg or .png: " + plot;
        }
        return new SubmissionFile(in).misuse(out, out == null ? null : FileBatch.partial(out), summary, plot);
    }

    private Report run(RuleSet rules) throws IOException {
        DecisionService decisions = new DecisionService(rules);
        SubmissionFile submissions = new SubmissionFile(in);
        try (Batch batch = new Batch(json -> decisions.decide(json, false), threads, BatchLimits.NONE);
                InputStream source = submissions.open();
                BatchProgress progress = BatchProgress.of(terminal, "batch", source)) {
            InputStream lines = submissions.lines(source);
            return out == null
                    ? new Report(batch.run(in, lines, terminal.answers(), progress), 0)
                    : run(new FileBatch(batch, rules.release(), out, resume), lines, progress);
        }
    }

    /** Whatever ends it before the file is whole, a person is told how to go on. */
    private Report run(FileBatch file, InputStream lines, BatchProgress progress) throws IOException {
        Thread interrupted = new Thread(() -> sayHowToGoOn(file));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return file.run(lines, progress);
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(interrupted);
                sayHowToGoOn(file);
            } catch (IllegalStateException e) {
                // The program is being ended, and the thread says it.
            }
        }
    }

    private void sayHowToGoOn(FileBatch file) {
        if (file.isBegun()) {
            terminal.err()
                    .println("mips-pi: " + Terminal.printable(out.toString())
                            + " is not whole; the same command with --resume goes on with what there is");
        }
    }
}
