package org.mipspi.proof.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.batch.BatchLine;
import org.mipspi.batch.LinePipeline;
import org.mipspi.batch.LineReader;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.compile.RuleSet;

/** Scores a corpus, one submission a line, under the rules of two years and finds whose outcome or score moves. */
public final class ComparisonRun {

    private final YearComparison comparison;

    /** Takes every document that moved, in the order of the lines. */
    public interface Movers {
        /** Takes the next one. */
        void take(ComparedDocument document) throws IOException;
    }

    /** What a block of lines came to. */
    private record Block(ComparisonTally tally, List<ComparedDocument> moved) {}

    /**
     * A run by these rules.
     *
     * @param before the performance year that is compared from
     * @param after the one that is compared to
     */
    public ComparisonRun(RuleSet rules, int before, int after) {
        this.comparison = new YearComparison(rules, before, after);
    }

    /**
     * Compares every line, by all cores.
     *
     * @throws IOException if the lines cannot be read or what moved not be taken
     */
    public ComparisonTally run(InputStream lines, Movers movers, Batch.Progress progress) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = LinePipeline.workers("compare", threads);
        ComparisonTally tally = new ComparisonTally();
        try {
            LinePipeline<Block> pipeline = new LinePipeline<>(workers, threads, this::block);
            LineReader reader = new LineReader(lines, QppJsonReader.MAX_BYTES, BatchLimits.NONE.lines());
            LinePipeline.End end = pipeline.run(reader, BatchLimits.NONE, (block, isFollowed) -> {
                tally.add(block.tally());
                for (ComparedDocument document : block.moved()) {
                    movers.take(document);
                }
                progress.answered(tally.lines());
            });
            tally.addBlank(end.blank());
            return tally;
        } finally {
            workers.shutdownNow();
        }
    }

    private Block block(List<BatchLine> lines) {
        ComparisonTally tally = new ComparisonTally();
        List<ComparedDocument> moved = new ArrayList<>();
        for (BatchLine line : lines) {
            ComparedDocument document = comparison.compare(line);
            tally.add(document);
            if (document.isMoved()) {
                moved.add(document);
            }
        }
        return new Block(tally, moved);
    }
}
