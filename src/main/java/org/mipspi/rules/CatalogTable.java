package org.mipspi.rules;

import java.util.stream.Collectors;

/** The catalog as the page {@code docs/generated/rule-catalog.md}. */
public final class CatalogTable {

    private CatalogTable() {}

    private static String confidence(Rule rule) {
        return rule.confidence().word()
                + rule.otherYears().stream()
                        .filter(other -> other.confidence() != null)
                        .map(other ->
                                "; " + other.years() + ": " + other.confidence().word())
                        .collect(Collectors.joining());
    }

    private static String citation(Rule rule) {
        return rule.citation()
                + rule.otherYears().stream()
                        .filter(other -> other.citation() != null)
                        .map(other -> "<br>" + other.years() + ": " + other.citation())
                        .collect(Collectors.joining());
    }

    /** The whole page. */
    public static String markdown(Catalog catalog) {
        StringBuilder page = new StringBuilder(
                """
                # Rule catalog

                `./mips-pi rules --format markdown` generates this page from the rule files. The build fails if it is out of date.

                Confidence: *confirmed*, a primary CMS text states it; *secondary*, a guide or a vendor states it;
                *interpretation*, we found no text that states it; the rule file explains our interpretation. Citations begin
                with the name of one of our [sources](../sources.md).

                """);
        for (RuleFile file : catalog.files()) {
            page.append("## ")
                    .append(file.title())
                    .append("\n\n")
                    .append(file.law())
                    .append("\n\n");
            if (file.remedy() != null) {
                page.append("Remedy: ").append(file.remedy()).append("\n\n");
            }
            page.append("[`").append(file.source().path()).append("`](../../src/main/resources/rules/");
            page.append(file.source().path()).append(")\n\n");
            page.append("| rule | years | confidence | citation |\n|---|---|---|---|\n");
            page.append(file.rules().stream()
                    .map(rule -> "| " + rule.name()
                            + (rule.reading() == null ? "" : " (under `" + rule.reading() + "`)") + " | " + rule.years()
                            + " | " + confidence(rule) + " | " + citation(rule) + " |\n")
                    .collect(Collectors.joining()));
            page.append('\n');
        }
        page.append("## Measures\n\nThe measure files define them.\n\n")
                .append(
                        "| id | title | value | objective | years | exclusions | levels |\n|---|---|---|---|---|---|---|\n");
        for (CatalogMeasure measure : CatalogMeasure.of(catalog, new CatalogFilter(null, null))) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            measure.id(),
                            measure.title(),
                            measure.value(),
                            measure.objective(),
                            measure.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                            String.join(", ", measure.exclusions()),
                            String.join(", ", measure.levels())))
                    .append(" |\n");
        }
        page.append('\n');
        page.append(
                """
                ## Decided by the program

                No rule file can decide these. The program does; `rules/program-rules.yaml` lists them.

                | id | law | years | confidence | citation | code |
                |---|---|---|---|---|---|
                """);
        for (ProgramRule rule : ProgramRule.all()) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            rule.id(),
                            rule.law(),
                            rule.years().text(),
                            rule.confidence().word(),
                            rule.citation(),
                            '`' + rule.code() + '`'))
                    .append(" |\n");
        }
        return page.toString();
    }
}
