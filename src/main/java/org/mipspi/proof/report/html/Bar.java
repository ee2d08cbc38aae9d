package org.mipspi.proof.report.html;

import org.mipspi.proof.coverage.CoverageReport.Figure;

/**
 * A bar that is filled as far as a figure goes.
 *
 * @param figure the figure
 * @param how what it counts: {@code fired}
 */
record Bar(Figure figure, String how) {

    private static final int WIDTH = 100;
    private static final int LEAST_GAP = 2;

    /** Width of the filled part. A bar that lacks anything shows a gap. */
    public long filled() {
        return figure.seen() == figure.all()
                ? WIDTH
                : Math.min(WIDTH - LEAST_GAP, figure.seen() * WIDTH / Math.max(1, figure.all()));
    }

    /** Whether there is nothing to count. */
    public boolean isEmpty() {
        return figure.all() == 0;
    }
}
