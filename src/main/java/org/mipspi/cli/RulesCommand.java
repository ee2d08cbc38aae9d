package org.mipspi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.suite.RuleExport;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.LawChangesReport;
import org.mipspi.cli.terminal.MeasuresReport;
import org.mipspi.cli.terminal.ReadingsReport;
import org.mipspi.cli.terminal.SourcesReport;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.CatalogFilter;
import org.mipspi.rules.CatalogJson;
import org.mipspi.rules.CatalogMeasure;
import org.mipspi.rules.CatalogTable;
import org.mipspi.rules.ProgramRule;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.ReadingsJson;
import org.mipspi.rules.scope.ReadingsTable;
import org.mipspi.rules.scope.YearGrounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules}: shows the catalog of rules, or one requirement with its law and its rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Shows the catalog of rules, or one requirement with its law and its rules.",
        footer = {
            "",
            "Examples: mips-pi rules SAFER_GUIDE",
            "          mips-pi rules --diff 2025 2026",
            "          mips-pi rules --export my-rules"
        })
final class RulesCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        markdown
    }

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Id of a requirement, such as SAFER_GUIDE, or of a measure, or name of a rule")
    private String id;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Only the rules in force in this performance year (default: all years)")
    private Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, or markdown, the format of docs/generated/rule-catalog.md")
    private Format format = Format.text;

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "YEAR",
            description = "Show what changed in the law between two performance years")
    private List<Integer> diff = List.of();

    @Option(names = "--readings", description = "Show the open readings of the law with their alternatives instead")
    private boolean readings;

    @Option(names = "--sources", description = "Show the sources that citations name")
    private boolean sources;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Write a copy of the built-in rules and scenarios to a new folder, to change them")
    private Path export;

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (export != null) {
            return export();
        }
        if (rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        RuleSet inForce = rulesOption.valid(terminal);
        if (inForce == null) {
            return ExitCode.NO;
        }
        MeasureLists measures = inForce.catalog().measures();
        boolean isYear = year == null || measures.supports(year);
        if (!isYear || !measures.years().containsAll(diff)) {
            terminal.err().println("mips-pi: there are no rules for this year. Use one of " + measures.yearsInWords());
            return ExitCode.NO;
        }
        if (!diff.isEmpty()) {
            new LawChangesReport(terminal, diff.get(0), diff.get(1)).print(inForce.catalog());
            return ExitCode.DONE;
        }
        if (readings) {
            readings(inForce);
            return ExitCode.DONE;
        }
        if (sources) {
            new SourcesReport(terminal).print(format == Format.markdown);
            return ExitCode.DONE;
        }
        CatalogFilter wanted = new CatalogFilter(id, year);
        List<Rule> rules =
                inForce.catalog().rules().stream().filter(wanted::matches).toList();
        List<ProgramRule> programRules =
                ProgramRule.all().stream().filter(wanted::matches).toList();
        List<CatalogMeasure> listed = CatalogMeasure.of(inForce.catalog(), wanted);
        if (rules.isEmpty() && programRules.isEmpty() && listed.isEmpty()) {
            terminal.err()
                    .println("mips-pi: no such requirement, measure or rule: " + Terminal.printable(id)
                            + ". 'mips-pi rules' lists them all");
            return ExitCode.NO;
        }
        switch (format) {
            case json -> {
                byte[] json = CatalogJson.write(inForce.release(), inForce.catalog(), wanted);
                terminal.printJson(new String(json, StandardCharsets.UTF_8) + "\n");
            }
            case markdown -> terminal.out().print(CatalogTable.markdown(inForce.catalog()));
            case text -> {
                text(inForce.catalog(), rules);
                programRules.forEach(this::programRule);
                new MeasuresReport(terminal).print(listed);
            }
        }
        return ExitCode.DONE;
    }

    private void readings(RuleSet inForce) {
        Readings all = inForce.catalog()
                .readings()
                .only(reading -> year == null || reading.years().contains(year));
        switch (format) {
            case json ->
                terminal.printJson(
                        new String(ReadingsJson.write(all, inForce.choice()), StandardCharsets.UTF_8) + "\n");
            case markdown -> terminal.out().print(ReadingsTable.markdown(all, inForce.choice()));
            case text -> new ReadingsReport(terminal).print(all, inForce.choice());
        }
    }

    private void text(Catalog catalog, List<Rule> wanted) {
        for (RuleFile file : catalog.files()) {
            List<Rule> rules = file.rules().stream().filter(wanted::contains).toList();
            if (!rules.isEmpty()) {
                head(file, rules);
                rules.forEach(id == null ? this::line : this::whole);
                terminal.out().println();
            }
        }
    }

    private void head(RuleFile file, List<Rule> rules) {
        terminal.out()
                .println(terminal.styled(rules.get(0).requirement(), Style.bold) + "  " + file.title() + "  "
                        + terminal.styled(file.source().path(), Style.faint));
        terminal.out().println("  " + file.law());
        if (id != null && file.remedy() != null) {
            terminal.out().println("  Remedy: " + file.remedy());
        }
    }

    private void line(Rule rule) {
        String name = rule.name().substring(rule.name().indexOf(':') + 1).strip();
        terminal.out()
                .printf("  %-10s %-14s %s%n", rule.years(), rule.confidence().word(), name + reading(rule));
    }

    private String reading(Rule rule) {
        return rule.reading() == null ? "" : terminal.styled("  under " + rule.reading(), Style.faint);
    }

    private void whole(Rule rule) {
        terminal.out().println();
        terminal.out()
                .println(terminal.styled(rule.file() + ":" + rule.line(), Style.faint) + "  " + rule.years() + "  "
                        + rule.confidence().word() + "  " + rule.citation());
        for (YearGrounds other : rule.otherYears()) {
            Rule ofYears = rule.in(other.years().ranges().get(0).from());
            terminal.out()
                    .println("  in " + other.years() + ": "
                            + ofYears.confidence().word() + "  " + ofYears.citation());
        }
        terminal.out().println(rule.text());
    }

    private int export() throws IOException {
        RuleExport copy = new RuleExport(export);
        if (rulesOption.folder() != null || !copy.isFree()) {
            terminal.err()
                    .println(Terminal.printable("mips-pi: "
                            + (rulesOption.folder() == null
                                    ? export + " exists and is not empty. Name a new folder"
                                    : "--export copies the built-in rules. Remove --rules")));
            return ExitCode.USAGE;
        }
        copy.write();
        terminal.out().println("rules: " + copy.rules());
        terminal.out().println("scenarios: " + copy.scenarios());
        return ExitCode.DONE;
    }

    private void programRule(ProgramRule rule) {
        terminal.out()
                .println(terminal.styled(rule.id(), Style.bold) + "  " + rule.title() + "  "
                        + terminal.styled("decided by the program: " + rule.code(), Style.faint));
        terminal.out().println("  " + rule.law());
        terminal.out()
                .printf("  %-10s %-14s %s%n%n", rule.years(), rule.confidence().word(), rule.citation());
    }
}
