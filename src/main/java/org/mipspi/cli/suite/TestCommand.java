package org.mipspi.cli.suite;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.CoverageSummary;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds rules to their scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs rule scenarios and shows what fails, expected against actual.",
        footer = {
            "",
            "Examples: mips-pi test src/main/resources/scenarios --rules src/main/resources/rules --watch",
            "          mips-pi test --compare 2025 2026 submissions.ndjson.gz"
        })
public final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SuiteOptions suite;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = {
                "Only scenarios and rows with this in their file's path or their name, in capitals or not;",
                "FILE:LINE, as results show it, is one alone"
            })
    private String only = "";

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only scenarios with this tag; several: with any of them")
    private List<String> tags = List.of();

    @Mixin
    private ReportOptions reports;

    @Option(
            names = "--require-coverage",
            description = "Fail where the scenarios leave a gap that accepted-gaps.yaml does not list")
    private boolean coverageRequired;

    @Option(
            names = "--watch",
            description = "Run again, and write the reports again, whenever a file of DIR or of --rules is saved")
    private boolean watching;

    @Option(
            names = "--schema",
            description = "Print the JSON Schema of scenario files, for editors, and do nothing else")
    private boolean schema;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "YEAR",
            description = "No scenarios: score DIR, a file of submissions, one a line, under the rules of two years"
                    + " and show whose outcome or score moves, by how much and by which rule")
    private List<Integer> compared = List.of();

    @Spec
    private CommandSpec spec;

    public TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!compared.isEmpty()) {
            return new CompareYearsAction(terminal, suite, compared, reports.json())
                    .call(spec.commandLine().getParseResult());
        }
        if (schema) {
            terminal.out().print(ScenarioSchema.text());
            return ExitCode.DONE;
        }
        List<String> obstacles = reports.obstacles();
        obstacles.forEach(obstacle -> terminal.err().println("mips-pi: " + Terminal.printable(obstacle)));
        if (suite.isLackedBy(terminal) || !obstacles.isEmpty()) {
            return ExitCode.USAGE;
        }
        SuiteRunner runs = new SuiteRunner(terminal, suite, this::isWanted, this::isWanted);
        if (watching) {
            if (suite.isBuiltIn()) {
                terminal.err().println("mips-pi: --watch watches DIR and the folder of --rules; name one of them");
                return ExitCode.USAGE;
            }
            return new SuiteWatcher(terminal, suite, runs, this::finish).untilEnded(System.in);
        }
        Optional<SuiteRun> run = runs.next();
        return run.isPresent() && holds(run.get(), runs) ? ExitCode.DONE : ExitCode.NO;
    }

    private boolean holds(SuiteRun run, SuiteRunner runs) throws IOException {
        suite.print(terminal, run.failed());
        run.changed().forEach(result -> terminal.out().println(terminal.failed(suite.inScenarios(result)) + "\n"));
        boolean covered = finish(run);
        if (isWhole()) {
            terminal.out().println(runs.times());
        }
        // Last on a line of its own, in the words that machines read as well.
        terminal.out().println(run.counts());
        return covered && run.passed();
    }

    /** Writes the reports and shows the coverage; false if it is required and has gaps. */
    private boolean finish(SuiteRun run) throws IOException {
        reports.write(run);
        CoverageSummary summary = new CoverageSummary(terminal, suite.rulesFolder());
        if (coverageRequired || (isWhole() && !watching)) {
            summary.print(run.coverage());
        } else if (isWhole()) {
            summary.printFigures(run.coverage());
        }
        return !coverageRequired || run.coverage().open().isEmpty();
    }

    /** Some scenarios alone cover little of the rules. */
    private boolean isWhole() {
        return only.isEmpty() && tags.isEmpty();
    }

    private boolean isWanted(Scenario scenario) {
        boolean tagged = tags.isEmpty() || tags.stream().anyMatch(scenario.tags()::contains);
        return tagged && scenario.isMeantBy(only);
    }

    private boolean isWanted(GoldenSubmission golden) {
        return tags.isEmpty() && golden.path().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }
}
