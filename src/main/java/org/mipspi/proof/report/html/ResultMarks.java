package org.mipspi.proof.report.html;

import java.util.List;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * One mark for each result, drawn row by row: a square for one that passed, a cross for one that failed.
 *
 * @param results the results
 */
record ResultMarks(List<ScenarioResult> results) {

    private static final int STEP = 9;
    private static final int ACROSS = 30;

    public int width() {
        return Math.min(results.size(), ACROSS) * STEP;
    }

    public int height() {
        return (results.size() + ACROSS - 1) / ACROSS * STEP;
    }

    /** The path of all squares. */
    public String squares() {
        return path(true, "h7v7h-7z");
    }

    /** The path of all crosses. */
    public String crosses() {
        return path(false, "l7 7m0-7l-7 7");
    }

    public String counts() {
        return HtmlReport.counts(results);
    }

    private String path(boolean passed, String mark) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).passed() == passed) {
                path.append('M').append(i % ACROSS * STEP).append(' ').append(i / ACROSS * STEP);
                path.append(mark);
            }
        }
        return path.toString();
    }
}
