package org.mipspi.proof.report.html;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * A run of a suite as one HTML page that stands alone: it names nothing outside of itself, is whole without its script, and
 * is the same for the same run. What fails comes first.
 */
public final class HtmlReport {

    private final Page page;
    private final SuiteRun run;
    private final int failed;

    private HtmlReport(Page page, SuiteRun run) {
        this.page = page;
        this.run = run;
        this.failed = run.failed().size() + run.changed().size();
    }

    /** Writes a page in UTF-8. */
    public static void write(OutputStream file, SuiteRun run) throws XMLStreamException {
        Page page = new Page(file);
        new HtmlReport(page, run).write();
        page.end();
    }

    private void write() throws XMLStreamException {
        page.open("html", "lang", "en").open("head").single("meta", "charset", "utf-8");
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.single("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", run.counts() + " - rule scenarios").inline("style", "report.css");
        page.close().line().open("body").open("header");
        page.element("h1", "Rule scenarios");
        page.element("p", run.counts(), "class", run.passed() ? "verdict holds" : "verdict fails");
        summary();
        page.close().line();
        contents();
        page.open("main");
        new Failures(page).write(run.failed(), run.changed());
        new Files(page, run).write();
        new Covered(page, run.coverage()).write();
        new Rules(page, run).write();
        new Scenarios(page).write(run.results());
        page.close().line().inline("script", "report.js").close().close();
    }

    private void summary() throws XMLStreamException {
        CoverageReport coverage = run.coverage();
        long scenarios =
                run.results().stream().map(ScenarioResult::scenario).distinct().count();
        int all = run.results().size() + run.recorded().size();
        String recorded =
                run.recorded().isEmpty() ? "" : " and " + run.recorded().size() + " recorded answers";
        page.open("ul", "class", "tiles");
        tile(scenarios + " scenarios in their years" + recorded, new Figure(all - failed, all), "passed");
        tile("Rules", coverage.fired(), "fired");
        tile("Conditions", coverage.conditions(), "seen both ways");
        tile("Standings", coverage.stood(), "seen");
        page.close();
    }

    private void tile(String what, Figure figure, String how) throws XMLStreamException {
        page.open("li")
                .element("b", figure.toString())
                .text(" " + how)
                .single("br")
                .element("span", what);
        new Picture(page).bar(figure, how);
        page.close();
    }

    private void contents() throws XMLStreamException {
        page.open("nav", "aria-label", "Contents").open("ul");
        if (failed > 0) {
            link("failures", failed + " failed");
        }
        link("files", "Files");
        link("coverage", run.coverage().open().size() + " gaps");
        link("rules", "Rules and their law");
        link("scenarios", "Scenarios");
        page.close().close().line();
    }

    private void link(String section, String words) throws XMLStreamException {
        page.open("li").element("a", words, "href", "#" + section).close();
    }
}
