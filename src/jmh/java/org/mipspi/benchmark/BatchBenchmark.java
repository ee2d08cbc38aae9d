package org.mipspi.benchmark;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.batch.BatchTally;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;

/**
 * What deciding a corpus by rules costs the batch pipeline, against the plain function in the rules' place: the same
 * lines are read, decided by all cores and written, a round of each after the other. Both write the same bytes, ids aside,
 * so the pipelines differ in the decision alone.
 */
public final class BatchBenchmark {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path corpus;
    private final Detail detail;
    private final RuleSet rules = RuleSet.builtIn();
    private final DecisionService decisions = new DecisionService(rules);

    private BatchBenchmark(Path corpus, Detail detail) {
        this.corpus = corpus;
        this.detail = detail;
    }

    /** Runs so many rounds over a corpus, with full or short answers, and says the rates and their ratio. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("arguments: CORPUS.ndjson ROUNDS [score]");
            System.exit(2);
        }
        Detail detail = arguments.length > 2 && arguments[2].equals("score") ? Detail.SCORE : Detail.FULL;
        new BatchBenchmark(Path.of(arguments[0]), detail).run(Integer.parseInt(arguments[1]));
    }

    private void run(int rounds) throws IOException {
        for (int year : MeasureFiles.builtIn().years()) {
            rules.ruleBase(year);
        }
        double byRules = 0;
        double byPlainCode = 0;
        for (int round = 1; round <= rounds; round++) {
            double ofRules = rate("rules", Batch.Decider.of(decisions, detail));
            double ofPlainCode = rate("plain", this::plain);
            System.out.printf(Locale.ROOT, "round %d: rules/plain %.2f%n", round, ofRules / ofPlainCode);
            byRules = Math.max(byRules, ofRules);
            byPlainCode = Math.max(byPlainCode, ofPlainCode);
        }
        System.out.printf(
                Locale.ROOT,
                "best of %d: %,.0f by rules, %,.0f by plain code, rules/plain %.2f; heap %,d MB at most, %,d MB used%n",
                rounds,
                byRules,
                byPlainCode,
                byRules / byPlainCode,
                Runtime.getRuntime().maxMemory() >> 20,
                peak() >> 20);
    }

    private Result plain(byte[] json) throws UnreadableDocument {
        ReadResult reading = decisions.read(json);
        if (reading instanceof ReadResult.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        Submission submission = ((ReadResult.Accepted) reading).submission();
        return detail == Detail.SCORE
                ? new Result.Scored(PlainScore.of(submission, rules.release()), 0)
                : new Result.Decided(FullAnswer.of(submission, rules.release()), 0);
    }

    /** Lines a second. */
    private double rate(String name, Batch.Decider decider) throws IOException {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        long start = System.nanoTime();
        try (Batch batch = new Batch(decider, THREADS, BatchLimits.NONE);
                InputStream lines = new FileInputStream(corpus.toFile())) {
            BatchTally tally =
                    batch.run("the benchmark", lines, out, answered -> {}).tally();
            double rate = tally.answered() / ((System.nanoTime() - start) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d lines, %,d decided, %,.0f lines a second%n",
                    name,
                    tally.answered(),
                    tally.decided(),
                    rate);
            return rate;
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
