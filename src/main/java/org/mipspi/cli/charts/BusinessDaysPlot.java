package org.mipspi.cli.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        List<String> days = new ArrayList<>();
        List<Long> timely = new ArrayList<>();
        List<Long> late = new ArrayList<>();
        long visits = 0;
        for (int day = 0; day <= CountSummary.MANY_DAYS; day++) {
            days.add(day + (day == CountSummary.MANY_DAYS ? " or more" : ""));
            timely.add(day <= CountSummary.TIMELY ? summary.visitsAfter(day) : 0);
            late.add(day <= CountSummary.TIMELY ? 0 : summary.visitsAfter(day));
            visits += summary.visitsAfter(day);
        }
        Map<String, List<Long>> series = new LinkedHashMap<>();
        series.put("within " + CountSummary.TIMELY + " business days", timely);
        series.put("later", late);
        chart.draw(new BarChart.Content(
                String.format(Locale.ROOT, "Patient access (PI_PEA_1): %,d visits with access", visits),
                "Business days until the last way opened",
                "Visits",
                days,
                series,
                null));
    }
}
