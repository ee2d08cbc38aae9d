package org.mipspi.proof.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.batch.LinePipeline;
import org.mipspi.files.LineReader;
import org.mipspi.files.TextLine;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * Scores a corpus with one submission per line under two sets of rules, those of two years or of two folders, and finds the submissions whose outcome or
 * score moves.
 */
public final class ComparisonRun {

    private final RuleComparison comparison;

    /** Receives every document that moved, in the order of the lines. */
    public interface MovedDocuments {
        /** Receives the next document. */
        void take(ComparedDocument document) throws IOException;
    }

    /** The result of a block of lines. */
    private record Block(ComparisonTally tally, List<ComparedDocument> moved) {}

    /**
     * A run with the rules of two sides.
     */
    public ComparisonRun(ComparedRules before, ComparedRules after) {
        this.comparison = new RuleComparison(before, after);
    }

    /**
     * Compares every line on all cores.
     *
     * @throws IOException if the lines cannot be read or a document that moved cannot be written
     */
    public ComparisonTally run(InputStream lines, MovedDocuments moved, Batch.Progress progress) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = LinePipeline.workers("compare", threads);
        ComparisonTally tally = new ComparisonTally();
        try {
            LinePipeline<Block> pipeline = new LinePipeline<>(workers, threads, () -> false, this::block);
            LineReader reader = new LineReader(lines, QppJsonReader.MAX_BYTES, BatchLimits.NONE.lines());
            LinePipeline.End end = pipeline.run(reader, BatchLimits.NONE, (block, isFollowed) -> {
                tally.add(block.tally());
                for (ComparedDocument document : block.moved()) {
                    moved.take(document);
                }
                progress.answered(tally.lines());
            });
            tally.addBlank(end.blank());
            return tally;
        } finally {
            workers.shutdownNow();
        }
    }

    private Block block(List<TextLine> lines) {
        ComparisonTally tally = new ComparisonTally();
        List<ComparedDocument> moved = new ArrayList<>();
        for (TextLine line : lines) {
            ComparedDocument document = comparison.compare(null, line);
            tally.add(document);
            if (document.isMoved()) {
                moved.add(document);
            }
        }
        return new Block(tally, moved);
    }
}
