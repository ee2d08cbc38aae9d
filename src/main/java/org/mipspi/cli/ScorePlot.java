package org.mipspi.cli;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.mipspi.batch.Tally;
import org.mipspi.domain.conclusions.Outcome;

/** Draws how a batch's category scores are distributed. */
final class ScorePlot {

    private static final int EVERY = 10;

    private ScorePlot() {}

    /** Whether the name says a format that can be drawn. */
    static boolean isDrawable(Path file) {
        return isSvg(file) || name(file).endsWith(".png");
    }

    private static boolean isSvg(Path file) {
        return name(file).endsWith(".svg");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** Draws a bar for each score from 0 to 100. */
    static void draw(Tally tally, Path file) throws IOException {
        CategoryChart chart = chart(tally);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (isSvg(file)) {
                VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
            } else {
                BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
            }
        }
    }

    private static CategoryChart chart(Tally tally) {
        List<Integer> scores = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int score = 0; score <= Tally.MOST_POINTS; score++) {
            scores.add(score);
            counts.add(tally.scored(score));
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(500)
                .title(String.format(
                        Locale.ROOT,
                        "Promoting Interoperability: %,d submissions decided, %,d of them reweighted",
                        tally.decided(),
                        tally.outcomes().get(Outcome.REWEIGHTED)))
                .xAxisTitle("Category score")
                .yAxisTitle("Submissions")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.9);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setAxisTicksMarksVisible(false);
        chart.getStyler()
                .setxAxisTickLabelsFormattingFunction(
                        score -> score % EVERY == 0 ? Integer.toString(score.intValue()) : "");
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.addSeries("submissions", scores, counts);
        return chart;
    }
}
