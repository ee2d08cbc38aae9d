package org.mipspi.proof.report.html;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.coverage.ConditionCoverage;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;

/** Each rule with its law, what was seen of its conditions, and the scenarios in which it fired. */
final class Rules {

    /** Some rules fire in almost every scenario. */
    private static final int MAX_NAMED = 8;

    private final Page page;
    private final SuiteRun run;
    private final Map<String, RuleCoverage> seen;

    Rules(Page page, SuiteRun run) {
        this.page = page;
        this.run = run;
        this.seen = run.coverage().rules().stream()
                .collect(Collectors.toMap(rule -> rule.rule().name(), Function.identity()));
    }

    /** Where the rules of a file stand on the page. */
    static String anchor(String file) {
        return "rules-" + file.replaceAll("[^a-z0-9]+", "-");
    }

    void write() throws XMLStreamException {
        page.open("section", "id", "rules").element("h2", "Rules and their law");
        for (RuleFile file : run.rules().files()) {
            List<RuleCoverage> rules =
                    file.rules().stream().map(rule -> seen.get(rule.name())).toList();
            long fired = rules.stream().filter(RuleCoverage::fired).count();
            page.open("details", "id", anchor(file.source().path())).open("summary");
            page.element("b", file.title())
                    .text(" ")
                    .element("code", file.source().path());
            page.text(" " + fired + " of " + rules.size() + " fired").close();
            page.element("p", file.law(), "class", "law");
            for (RuleCoverage rule : rules) {
                rule(rule);
            }
            page.close().line();
        }
        page.close().line();
    }

    private void rule(RuleCoverage rule) throws XMLStreamException {
        Rule stated = rule.rule();
        page.open("article").element("h3", stated.name());
        page.open("p", "class", "place").element("code", stated.file() + ":" + stated.line());
        page.text(", " + stated.years() + ". " + stated.citation() + " ("
                        + stated.confidence().word() + ")")
                .close();
        if (!rule.conditions().isEmpty()) {
            page.open("ul", "class", "conditions");
            for (ConditionCoverage condition : rule.conditions()) {
                page.open("li", "class", condition.bothWays() ? "both" : "lacking");
                page.element("code", condition.condition().text())
                        .text(" " + words(condition))
                        .close();
            }
            page.close();
        }
        scenarios(stated);
        page.close().line();
    }

    private static String words(ConditionCoverage condition) {
        if (condition.bothWays()) {
            return "true and false";
        }
        return condition.held() ? "never false" : condition.failed() ? "never true" : "never asked";
    }

    /** Those at the rule file's own path first: they were written for it. */
    private void scenarios(Rule rule) throws XMLStreamException {
        List<Scenario> fired = run.firings().getOrDefault(rule.name(), List.of());
        if (fired.isEmpty()) {
            page.element("p", "It never fired.", "class", "lacking");
            return;
        }
        String mirror = rule.file().replaceFirst("\\.drl$", ".yaml");
        List<Scenario> named = Stream.concat(
                        fired.stream().filter(scenario -> scenario.file().equals(mirror)),
                        fired.stream().filter(scenario -> !scenario.file().equals(mirror)))
                .limit(MAX_NAMED)
                .toList();
        page.element("p", "Fired in " + fired.size() + (fired.size() == 1 ? " scenario:" : " scenarios:"));
        page.open("ul", "class", "fired");
        for (Scenario scenario : named) {
            page.open("li").text(scenario.name() + " ").element("code", scenario.place());
            page.close();
        }
        if (fired.size() > named.size()) {
            page.element("li", "and " + (fired.size() - named.size()) + " more");
        }
        page.close();
    }
}
