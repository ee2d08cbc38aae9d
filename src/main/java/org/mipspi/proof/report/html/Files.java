package org.mipspi.proof.report.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.coverage.ConditionCoverage;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ScenarioResult;

/** The folders with their files, the scenarios beside the rules that they mirror. */
final class Files {

    private final Page page;
    private final Map<String, List<ScenarioResult>> results;
    private final Map<String, List<RuleCoverage>> rules;

    Files(Page page, SuiteRun run) {
        this.page = page;
        this.results = run.results().stream()
                .collect(Collectors.groupingBy(result -> stem(result.scenario().file())));
        this.rules = run.coverage().rules().stream()
                .collect(Collectors.groupingBy(seen -> stem(seen.rule().file())));
    }

    void write() throws XMLStreamException {
        page.open("section", "id", "files").element("h2", "Files");
        page.element(
                "p",
                "A square is a scenario in one of its years that passed, a cross one that failed; beside it, what all "
                        + "scenarios together show of the rules of the file with the same name.");
        page.open("div", "class", "wide")
                .open("table", "class", "files")
                .open("thead")
                .open("tr");
        for (String heading : List.of("File", "Scenarios", "Rules fired", "Conditions seen both ways")) {
            page.element("th", heading, "scope", "col");
        }
        page.close().close();
        TreeSet<String> stems = new TreeSet<>(results.keySet());
        stems.addAll(rules.keySet());
        Map<String, List<String>> folders =
                stems.stream().collect(Collectors.groupingBy(Files::folder, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<String>> folder : folders.entrySet()) {
            page.open("tbody").open("tr", "class", "folder");
            page.element("th", folder.getKey(), "scope", "rowgroup", "colspan", "4")
                    .close();
            for (String stem : folder.getValue()) {
                row(stem);
            }
            page.close().line();
        }
        page.close().close().close().line();
    }

    private void row(String stem) throws XMLStreamException {
        List<ScenarioResult> run = results.getOrDefault(stem, List.of());
        List<RuleCoverage> stated = rules.getOrDefault(stem, List.of());
        String name = stem.substring(folder(stem).length());
        page.open("tr").open("th", "scope", "row");
        if (stated.isEmpty()) {
            page.text(name);
        } else {
            page.element(
                    "a", name, "href", "#" + Rules.anchor(stated.get(0).rule().file()));
        }
        page.close().open("td");
        if (run.isEmpty()) {
            page.text("none");
        } else {
            new Picture(page).marks(run);
            page.element("span", counts(run), "class", "count");
        }
        page.close();
        if (stated.isEmpty()) {
            page.element("td", "no rule file of this name", "colspan", "2", "class", "count");
        } else {
            figure(new Figure(stated.stream().filter(RuleCoverage::fired).count(), stated.size()), "rules fired");
            List<ConditionCoverage> conditions =
                    stated.stream().flatMap(seen -> seen.conditions().stream()).toList();
            long both = conditions.stream().filter(ConditionCoverage::bothWays).count();
            figure(new Figure(both, conditions.size()), "conditions seen both ways");
        }
        page.close().line();
    }

    private void figure(Figure figure, String of) throws XMLStreamException {
        page.open("td");
        if (figure.all() > 0) {
            new Picture(page).bar(figure, of);
        }
        page.element("span", figure.all() == 0 ? "none" : figure.toString(), "class", "count")
                .close();
    }

    /** How many passed, and how many failed where some did. */
    static String counts(List<ScenarioResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        return results.size() - failed + " passed" + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[a-z]+$", "");
    }

    private static String folder(String stem) {
        return stem.substring(0, stem.lastIndexOf('/') + 1);
    }
}
