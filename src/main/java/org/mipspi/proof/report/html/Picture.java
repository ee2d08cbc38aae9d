package org.mipspi.proof.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.StandingCoverage;
import org.mipspi.proof.scenario.ScenarioResult;

/** Small pictures within a page. Each says in words what it shows. */
final class Picture {

    private static final int STEP = 9;
    private static final int ACROSS = 30;
    private static final int BAR = 100;

    private final Page page;

    Picture(Page page) {
        this.page = page;
    }

    /** A bar of which the part that was seen is filled; what is missing is hatched, however little it is. */
    Picture bar(Figure figure, String of) throws XMLStreamException {
        long all = Math.max(1, figure.all());
        // A gap must not look like none, nor the first thing seen like nothing.
        long filled = figure.seen() == figure.all() ? BAR : Math.min(BAR - 2, figure.seen() * BAR / all);
        open("bar", BAR, 10, figure + " " + of);
        page.single("rect", "class", "rest", "width", "" + BAR, "height", "10");
        page.single("rect", "class", "good", "width", "" + filled, "height", "10");
        page.close();
        return this;
    }

    /** One mark for each result: a square that passed, a cross that failed. */
    Picture marks(List<ScenarioResult> results) throws XMLStreamException {
        StringBuilder passed = new StringBuilder();
        StringBuilder failed = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            String at = "M" + i % ACROSS * STEP + " " + i / ACROSS * STEP;
            (results.get(i).passed() ? passed : failed)
                    .append(at)
                    .append(results.get(i).passed() ? "h7v7h-7z" : "l7 7m0-7l-7 7");
        }
        long bad = results.stream().filter(result -> !result.passed()).count();
        int rows = (results.size() + ACROSS - 1) / ACROSS;
        int across = Math.min(results.size(), ACROSS);
        open("marks", across * STEP, rows * STEP, results.size() - bad + " passed, " + bad + " failed");
        if (!passed.isEmpty()) {
            page.single("path", "class", "good", "d", passed.toString());
        }
        if (!failed.isEmpty()) {
            page.single("path", "class", "cross", "d", failed.toString());
        }
        page.close();
        return this;
    }

    /** A place for each supported year: filled or empty where the standing was seen or never, a dot where it cannot be. */
    Picture years(List<StandingCoverage> years) throws XMLStreamException {
        String words = years.stream()
                .map(year -> year.year() + (year.seen() ? " seen" : " never seen"))
                .collect(Collectors.joining(", "));
        open("years", PiMeasure.YEARS.size() * STEP + 1, STEP + 1, words);
        for (int i = 0; i < PiMeasure.YEARS.size(); i++) {
            int year = PiMeasure.YEARS.get(i);
            Optional<StandingCoverage> standing =
                    years.stream().filter(each -> each.year() == year).findFirst();
            if (standing.isPresent()) {
                square(standing.get().seen() ? "seen" : "unseen", i * STEP + 1, 1, 7);
            } else {
                square("dot", i * STEP + 4, 4, 2);
            }
        }
        page.close();
        return this;
    }

    private void square(String kind, int x, int y, int size) throws XMLStreamException {
        page.single("rect", "class", kind, "x", "" + x, "y", "" + y)
                .attributes("width", "" + size, "height", "" + size);
    }

    private void open(String kind, long width, long height, String words) throws XMLStreamException {
        page.open("svg", "class", kind, "role", "img", "viewBox", "0 0 " + width + " " + height)
                .attributes("width", "" + width, "height", "" + height, "preserveAspectRatio", "none");
        page.element("title", words);
    }
}
