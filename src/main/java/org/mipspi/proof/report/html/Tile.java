package org.mipspi.proof.report.html;

import java.util.List;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * A figure of the summary at the head of the page.
 *
 * @param subject what is counted
 * @param bar how much of it
 */
record Tile(String subject, Bar bar) {

    static List<Tile> of(SuiteRun run) {
        CoverageReport coverage = run.coverage();
        return List.of(
                new Tile(subject(run), new Bar(passed(run), "passed")),
                new Tile("Rules", new Bar(coverage.fired(), "fired")),
                new Tile("Conditions", new Bar(coverage.conditions(), "seen both true and false")),
                new Tile("Requirement statuses", new Bar(coverage.stood(), "seen")));
    }

    private static Figure passed(SuiteRun run) {
        int all = run.results().size() + run.recorded().size();
        return new Figure(all - run.failed().size() - run.changed().size(), all);
    }

    private static String subject(SuiteRun run) {
        long scenarios =
                run.results().stream().map(ScenarioResult::scenario).distinct().count();
        return scenarios + (scenarios == 1 ? " scenario" : " scenarios") + ", one run per year"
                + (run.recorded().isEmpty() ? "" : ", and " + run.recorded().size() + " recorded answers");
    }
}
