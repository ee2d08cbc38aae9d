package org.mipspi.cli.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mipspi.measures.report.CountSummary;

/** Draws after how many business days patients got access. */
public final class BusinessDaysPlot {

    private final BarChart chart;

    /**
     * Prepares a chart.
     *
     * @param file the file to write; see {@link ChartFile#isDrawable}
     * @throws IOException if Java cannot draw on this machine
     */
    public BusinessDaysPlot(Path file) throws IOException {
        chart = new BarChart(file);
    }

    /**
     * Draws a bar for each number of business days.
     *
     * @throws IOException if the file cannot be written
     */
    public void draw(CountSummary summary) throws IOException {
        List<Integer> days = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        long visits = 0;
        for (int day = 0; day <= CountSummary.MANY_DAYS; day++) {
            days.add(day);
            counts.add(summary.visitsAfter(day));
            visits += summary.visitsAfter(day);
        }
        chart.draw(new BarChart.Content(
                String.format(Locale.ROOT, "Patient access (PI_PEA_1): %,d visits with access", visits),
                "Business days until access; access is timely within 4",
                "Visits",
                days,
                counts,
                day -> day + (day == CountSummary.MANY_DAYS ? " or more" : "")));
    }
}
