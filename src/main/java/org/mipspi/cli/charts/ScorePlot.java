package org.mipspi.cli.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mipspi.batch.BatchTally;
import org.mipspi.domain.conclusions.Outcome;

/** Draws the distribution of a batch's category scores. */
public final class ScorePlot {

    private static final int EVERY = 10;

    private final BarChart chart;

    /**
     * Prepares a chart.
     *
     * @param file the file to write; see {@link ChartFile#isDrawable}
     * @throws IOException if Java cannot draw on this machine
     */
    public ScorePlot(Path file) throws IOException {
        chart = new BarChart(file);
    }

    /**
     * Draws a bar for each score from 0 to 100.
     *
     * @throws IOException if the file cannot be written
     */
    public void draw(BatchTally tally) throws IOException {
        List<Integer> scores = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int score = 0; score <= BatchTally.MOST_POINTS; score++) {
            scores.add(score);
            counts.add(tally.scored(score));
        }
        chart.draw(new BarChart.Content(
                String.format(
                        Locale.ROOT,
                        "Promoting Interoperability: %,d submissions decided, %,d of them reweighted",
                        tally.decided(),
                        tally.outcomes().get(Outcome.REWEIGHTED)),
                "Category score",
                "Submissions",
                scores,
                Map.of("submissions", counts),
                score -> score % EVERY == 0 ? Integer.toString(score) : ""));
    }
}
