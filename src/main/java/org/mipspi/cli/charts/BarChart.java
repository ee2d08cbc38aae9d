package org.mipspi.cli.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.mipspi.files.OutputFile;

/** Draws one bar for each of some whole numbers. */
final class BarChart {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final Path file;
    private final Font font;

    /**
     * Prepares a chart.
     *
     * @param file the file to write; see {@link ChartFile#isDrawable}
     * @throws IOException if Java cannot draw on this machine
     */
    BarChart(Path file) throws IOException {
        this.file = file;
        this.font = font();
    }

    /**
     * What a chart shows.
     *
     * @param names what each bar stands for: whole numbers, or texts that are all written below their bars
     * @param series the heights of the bars, by what the color of the bars means; 0 where a bar is of another color
     * @param label the text below the bar of a number, empty for none; null if the names are texts
     */
    record Content(
            String title,
            String across,
            String up,
            List<?> names,
            Map<String, List<Long>> series,
            IntFunction<String> label) {}

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
        try (InputStream ttf = BarChart.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf);
        } catch (FontFormatException | LinkageError | InternalError e) {
            throw new IOException(
                    "the chart cannot be drawn on this machine: " + e.getMessage() + ". Run again without --plot", e);
        }
    }

    /**
     * Draws the chart.
     *
     * @throws IOException if the file cannot be written
     */
    void draw(Content content) throws IOException {
        CategoryChart chart = chart(content);
        try (OutputStream out = OutputFile.open(file)) {
            if (ChartFile.isSvg(file)) {
                VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
            } else {
                BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
            }
        }
    }

    private CategoryChart chart(Content content) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(500)
                .title(content.title())
                .xAxisTitle(content.across())
                .yAxisTitle(content.up())
                .build();
        chart.getStyler().setBaseFont(font.deriveFont(12f));
        chart.getStyler().setChartTitleFont(font.deriveFont(15f));
        chart.getStyler().setAxisTitleFont(font.deriveFont(13f));
        chart.getStyler().setAxisTickLabelsFont(font.deriveFont(12f));
        chart.getStyler().setLegendVisible(content.series().size() > 1);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
        chart.getStyler().setLegendFont(font.deriveFont(12f));
        chart.getStyler().setOverlapped(true);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        chart.getStyler().setAvailableSpaceFill(0.9);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setAxisTicksMarksVisible(false);
        if (content.label() != null) {
            chart.getStyler().setxAxisTickLabelsFormattingFunction(number -> content.label()
                    .apply(number.intValue()));
        }
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        content.series().forEach((name, counts) -> chart.addSeries(name, content.names(), counts));
        return chart;
    }
}
