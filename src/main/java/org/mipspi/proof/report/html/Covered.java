package org.mipspi.proof.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.coverage.CoverageGap;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.ScenarioStarter;
import org.mipspi.proof.coverage.StandingCoverage;

/** What the scenarios show of the rules, and what they do not. */
final class Covered {

    private final Page page;
    private final CoverageReport coverage;

    Covered(Page page, CoverageReport coverage) {
        this.page = page;
        this.coverage = coverage;
    }

    void write() throws XMLStreamException {
        page.open("section", "id", "coverage").element("h2", "Coverage");
        gaps();
        accepted();
        standings();
        page.close().line();
    }

    private void gaps() throws XMLStreamException {
        page.element("h3", "Gaps: " + coverage.open().size());
        if (coverage.open().isEmpty()) {
            page.element("p", "Every rule, condition and standing is shown by some scenario, or its gap is accepted.");
            return;
        }
        page.open("ul", "class", "gaps");
        for (CoverageGap gap : coverage.open()) {
            page.open("li").open("details").open("summary").element("code", gap.place());
            page.text(" " + gap.name()).close();
            page.element("p", "A scenario to begin from:").element("pre", ScenarioStarter.of(gap));
            page.close().close().line();
        }
        page.close();
    }

    private void accepted() throws XMLStreamException {
        if (!coverage.accepted().isEmpty()) {
            page.element("h3", "Accepted gaps: " + coverage.accepted().size());
            page.open("dl");
            for (Map.Entry<CoverageGap, String> gap : coverage.accepted().entrySet()) {
                page.open("dt").element("code", gap.getKey().place());
                page.text(" " + gap.getKey().name()).close().element("dd", gap.getValue());
            }
            page.close();
        }
        if (!coverage.outdated().isEmpty()) {
            page.element("h3", "No gaps: take them out of " + AcceptedGaps.FILE).open("ul");
            for (String name : coverage.outdated()) {
                page.element("li", name);
            }
            page.close();
        }
    }

    private void standings() throws XMLStreamException {
        page.element("h3", "Standings");
        page.element(
                "p",
                "Each way in which a requirement can stand, in " + years() + ": a filled square where some scenario "
                        + "came to it, an empty one where none did, a dot where no rule of the year concludes it.");
        page.open("div", "class", "wide").open("table", "class", "standings").open("tbody");
        Map<Requirement, List<StandingCoverage>> byRequirement = coverage.standings().stream()
                .collect(Collectors.groupingBy(
                        seen -> seen.standing().requirement(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<Requirement, List<StandingCoverage>> each : byRequirement.entrySet()) {
            page.open("tr").element("th", each.getKey().name(), "scope", "row").open("td");
            Map<String, List<StandingCoverage>> byStatus = each.getValue().stream()
                    .collect(Collectors.groupingBy(StandingCoverage::status, LinkedHashMap::new, Collectors.toList()));
            for (Map.Entry<String, List<StandingCoverage>> status : byStatus.entrySet()) {
                boolean whole = status.getValue().stream().allMatch(StandingCoverage::seen);
                page.open("span", "class", whole ? "chip" : "chip lacking").text(status.getKey() + " ");
                new Picture(page).years(status.getValue());
                page.close().text(" ");
            }
            page.close().close().line();
        }
        page.close().close().close();
    }

    private static String years() {
        return PiMeasure.YEARS.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
