package org.mipspi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.batch.BatchStart;
import org.mipspi.batch.BatchSummaryJson;
import org.mipspi.batch.FileBatch;
import org.mipspi.batch.FileBatch.Report;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.charts.ChartFile;
import org.mipspi.cli.charts.ScorePlot;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.BatchProgress;
import org.mipspi.cli.terminal.BatchSummary;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Detail;
import org.mipspi.files.OutputFile;
import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch}: decides many submissions, one per line, and writes the answers in the same order. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Scores many submissions: newline-delimited JSON in, one answer per line out, in the same order.",
        footer = {
            "",
            "Files whose names end in .gz are read and written as gzip. A refused line gets its answer in its place.",
            "Example: mips-pi batch in.ndjson.gz -o answers.ndjson.gz --plot scores.svg"
        })
final class BatchCommand implements Callable<Integer> {

    /** Each thread can hold some megabytes of answers if a batch contains only errors. */
    private static final int MAX_THREADS = 64;

    private final Terminal terminal;

    @Parameters(paramLabel = "IN", description = "File of QPP submissions in JSON, one per line; - is standard input")
    private String in;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File to write the answers to; it appears when it is complete (default: -, standard output)")
    private Path out;

    @Option(names = "--resume", description = "Continue after the answers that an interrupted run left in OUT")
    private boolean resume;

    @Option(names = "--summary", paramLabel = "FILE", description = "Also write the summary as JSON")
    private Path summary;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw a chart of the scores; FILE must end in .svg or .png")
    private Path plot;

    @Option(
            names = "--readings",
            description =
                    "Also tell in each answer, and count in the summary, which scores depend on open readings of the law")
    private boolean readings;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description =
                    "full: whole answers (default); score: figures and codes only, which are smaller and faster to make",
            converter = DetailConverter.class)
    private Detail detail = Detail.FULL;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: one per core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null && out.toString().equals("-")) {
            out = null;
        }
        String misuse = misuse();
        if (misuse != null) {
            terminal.err().println("mips-pi: " + Terminal.printable(misuse));
            return ExitCode.USAGE;
        }
        if (rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        RuleSet rules = rulesOption.valid(terminal);
        if (rules == null) {
            return ExitCode.NO;
        }
        ScorePlot drawing = plot == null ? null : new ScorePlot(plot);
        long start = System.nanoTime();
        Report report = run(rules);
        if (report == null) {
            return ExitCode.NO;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        new BatchSummary(terminal.err(), report.tally(), report.earlier(), seconds).print();
        if (summary != null) {
            try (OutputStream file = OutputFile.open(summary)) {
                BatchSummaryJson.write(file, rules.release(), report.tally(), report.earlier(), seconds);
            }
        }
        if (drawing != null) {
            drawing.draw(report.tally());
        }
        return report.tally().faults() > 0 ? ExitCode.FAULT : ExitCode.DONE;
    }

    /** What is wrong with the arguments, or null. This is checked before any work begins. */
    private String misuse() throws IOException {
        if (resume && out == null) {
            return "--resume was given without -o. Name the file to continue: -o OUT";
        }
        if (resume && readings) {
            return "--readings cannot be combined with --resume, because the earlier answers may not tell of readings."
                    + " Start the batch again";
        }
        if (detail == Detail.SCORE && (readings || resume)) {
            return readings
                    ? "--detail score cannot be combined with --readings, because short answers have no readings."
                            + " Leave one of them out"
                    : "--detail score cannot be combined with --resume, because the earlier answers may be full ones."
                            + " Start the batch again";
        }
        if (threads < 1 || threads > MAX_THREADS) {
            return "--threads is " + threads + ". Expected a number from 1 to " + MAX_THREADS;
        }
        if (plot != null && !ChartFile.isDrawable(plot)) {
            return "--plot cannot draw " + plot + ". Name a file that ends in .svg or .png";
        }
        SubmissionFile submissions = new SubmissionFile(in);
        String misuse = submissions.misuse(out, summary, plot);
        return misuse != null || out == null ? misuse : submissions.misuse(out, FileBatch.partial(out), summary, plot);
    }

    /** Runs the batch; null if it is not newline-delimited JSON, which is printed before anything is written. */
    private Report run(RuleSet rules) throws IOException {
        DecisionService decisions = new DecisionService(rules);
        SubmissionFile submissions = new SubmissionFile(in);
        try (Batch batch = new Batch(
                        readings
                                ? json -> decisions.decide(decisions.read(json), false, true)
                                : Batch.Decider.of(decisions, detail),
                        threads,
                        BatchLimits.NONE);
                InputStream source = submissions.open();
                BatchProgress progress = BatchProgress.of(terminal, "batch", source)) {
            BatchStart start = BatchStart.of(submissions.lines(source));
            if (start.fault() != null) {
                String name = in.equals("-") ? "Standard input" : in;
                terminal.err()
                        .println("mips-pi: " + Terminal.printable(start.fault().message(name)));
                return null;
            }
            InputStream lines = start.lines();
            return out == null
                    ? new Report(
                            batch.run(in, lines, terminal.answers(), progress).tally(), 0)
                    : run(new FileBatch(batch, rules.release(), out, resume), lines, progress);
        }
    }

    /** If the run ends before the file is complete, for any reason, prints how to resume it. */
    private Report run(FileBatch file, InputStream lines, BatchProgress progress) throws IOException {
        Thread interrupted = new Thread(() -> printHowToResume(file));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return file.run(lines, progress);
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(interrupted);
                printHowToResume(file);
            } catch (IllegalStateException e) {
                // The program is ending; the shutdown hook prints it.
            }
        }
    }

    private void printHowToResume(FileBatch file) {
        if (file.isBegun()) {
            terminal.err()
                    .println("mips-pi: " + Terminal.printable(out.toString())
                            + " is incomplete. Run the same command with --resume to continue");
        }
    }
}
