package org.mipspi.proof.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;

/** The list of scenarios, by file. A script filters it; without one it is whole. */
final class Scenarios {

    private final Page page;

    Scenarios(Page page) {
        this.page = page;
    }

    void write(List<ScenarioResult> results) throws XMLStreamException {
        page.open("section", "id", "scenarios").element("h2", "Scenarios");
        filter(results);
        Map<String, List<ScenarioResult>> files = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().file(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<ScenarioResult>> file : files.entrySet()) {
            page.open("details").open("summary").element("code", file.getKey());
            page.text(" " + Files.counts(file.getValue())).close();
            page.open("div", "class", "wide").open("table").open("thead").open("tr");
            for (String heading : List.of("Line", "Scenario", "Basis", "Tags", "Years")) {
                page.element("th", heading, "scope", "col");
            }
            page.close().close().open("tbody");
            for (List<ScenarioResult> years : byScenario(file.getValue())) {
                row(years);
            }
            page.close().close().close().close().line();
        }
        page.close().line();
    }

    /** Shown by the script that it needs. */
    private void filter(List<ScenarioResult> results) throws XMLStreamException {
        page.open("form", "id", "filter", "hidden", "hidden", "role", "search");
        page.open("label")
                .text("Text ")
                .single("input", "type", "search", "name", "text")
                .close();
        select(
                "Basis",
                "basis",
                Stream.of(ExpectationBasis.values())
                        .map(ExpectationBasis::toString)
                        .toList());
        TreeSet<String> tags = new TreeSet<>();
        results.forEach(result -> tags.addAll(result.scenario().tags()));
        if (!tags.isEmpty()) {
            select("Tag", "tag", List.copyOf(tags));
        }
        page.open("label")
                .single("input", "type", "checkbox", "name", "failed")
                .text(" failed only")
                .close();
        page.element("output", "").close().line();
    }

    private void select(String label, String name, List<String> values) throws XMLStreamException {
        page.open("label").text(label + " ").open("select", "name", name).element("option", "any", "value", "");
        for (String value : values) {
            page.element("option", value);
        }
        page.close().close();
    }

    /** The years of a scenario follow one another. */
    private static List<List<ScenarioResult>> byScenario(List<ScenarioResult> results) {
        List<List<ScenarioResult>> scenarios = new ArrayList<>();
        Scenario last = null;
        for (ScenarioResult result : results) {
            if (result.scenario() != last) {
                last = result.scenario();
                scenarios.add(new ArrayList<>());
            }
            scenarios.get(scenarios.size() - 1).add(result);
        }
        return scenarios;
    }

    private void row(List<ScenarioResult> years) throws XMLStreamException {
        Scenario scenario = years.get(0).scenario();
        boolean passed = years.stream().allMatch(ScenarioResult::passed);
        page.open("tr", passed ? new String[0] : new String[] {"class", "failed"});
        page.element("td", Integer.toString(scenario.line())).element("td", scenario.name());
        page.element("td", scenario.basis().toString()).open("td");
        for (String tag : scenario.tags()) {
            page.element("span", tag, "class", "tag").text(" ");
        }
        page.close().open("td");
        for (ScenarioResult year : years) {
            if (year.passed()) {
                page.text(year.year() + " ");
            } else {
                page.element("strong", year.year() + " failed").text(" ");
            }
        }
        page.close().close().line();
    }
}
