package org.mipspi.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;

/**
 * A program as a stranger writes it: it decides the submissions of a file of lines again and again, and prints how many it
 * decides in a second of processor time. {@code LINES [root-at-WARN]}; the second sets the root by hand.
 */
final class LibraryProgram {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(12);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(6);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LibraryProgram() {}

    public static void main(String[] arguments) throws IOException, UnreadableDocument {
        if (arguments.length > 1) {
            Logger.getLogger("").setLevel(Level.WARNING);
        }
        DecisionService decisions = new DecisionService(RuleSet.builtIn());
        List<Submission> submissions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            ReadResult read = SubmissionReader.read(QppJsonReader.read(line.getBytes()), MeasureFiles.builtIn());
            submissions.add(((ReadResult.Accepted) read).submission());
        }
        rate(decisions, submissions, WARM_UP);
        System.out.printf(Locale.ROOT, "rate %.0f%n", rate(decisions, submissions, MEASURED));
    }

    /** Decisions in a second of this thread's processor time. */
    private static double rate(DecisionService decisions, List<Submission> submissions, long nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long decided = 0;
        long taken;
        do {
            for (Submission submission : submissions) {
                decisions.decide(submission, false);
            }
            decided += submissions.size();
            taken = THREADS.getCurrentThreadCpuTime() - start;
        } while (taken < nanos);
        return decided * 1e9 / taken;
    }
}
