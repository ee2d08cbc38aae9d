package org.mipspi.cli.terminal;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
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
import org.mipspi.batch.BatchTally;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.files.OutputFile;

/** Draws the distribution of a batch's category scores. */
public final class ScorePlot {

    private static final int EVERY = 10;
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final Path file;
    private final Font font;

    /**
     * Prepares a chart.
     *
     * @param file the file to write; see {@link #isDrawable}
     * @throws IOException if Java cannot draw on this machine
     */
    public ScorePlot(Path file) throws IOException {
        this.file = file;
        this.font = font();
    }

    /** The font is part of the program, so that a machine without fonts can draw too. */
    private static Font font() throws IOException {
        String configuration = "sun.awt.fontconfig";
        if (System.getProperty(configuration) == null) {
            // Java looks for system fonts before it reads ours, and fails if there are none.
            Path none = Files.createTempFile("mips-pi-fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, "version=1\nsequence.allfonts=default\n");
            System.setProperty(configuration, none.toString());
        }
        try (InputStream ttf = ScorePlot.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf);
        } catch (FontFormatException | LinkageError | InternalError e) {
            throw new IOException(
                    "the chart cannot be drawn on this machine: " + e.getMessage() + ". Run again without --plot", e);
        }
    }

    /** Whether the file name ends in {@code .svg} or {@code .png}. */
    public static boolean isDrawable(Path file) {
        return isSvg(file) || name(file).endsWith(".png");
    }

    private static boolean isSvg(Path file) {
        return name(file).endsWith(".svg");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Draws a bar for each score from 0 to 100.
     *
     * @throws IOException if the file cannot be written
     */
    public void draw(BatchTally tally) throws IOException {
        CategoryChart chart = chart(tally);
        try (OutputStream out = OutputFile.open(file)) {
            if (isSvg(file)) {
                VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
            } else {
                BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
            }
        }
    }

    private CategoryChart chart(BatchTally tally) {
        List<Integer> scores = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int score = 0; score <= BatchTally.MOST_POINTS; score++) {
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
        chart.getStyler().setBaseFont(font.deriveFont(12f));
        chart.getStyler().setChartTitleFont(font.deriveFont(15f));
        chart.getStyler().setAxisTitleFont(font.deriveFont(13f));
        chart.getStyler().setAxisTickLabelsFont(font.deriveFont(12f));
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
