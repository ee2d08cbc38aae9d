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
import org.mipspi.proof.report.ScenarioSchema;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code test}: runs scenarios against rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs scenarios against rules and shows what fails, expected and actual.",
        footer = {
            "",
            "Examples: mips-pi test my-rules/scenarios --rules my-rules/rules --watch",
            "          mips-pi test --compare 2025 2026 submissions.ndjson.gz",
            "          mips-pi test --compare-rules built-in my-rules/rules submissions.ndjson.gz",
            "          mips-pi test --compare-readings PERIOD_DAYS=BOTH_ENDS PERIOD_DAYS=ONE_END submissions.ndjson.gz"
        })
public final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SuiteOptions suite;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = {
                "Only scenarios and rows with this text in their name or file path, in any case;",
                "FILE:LINE, as shown in the results, selects a single one"
            })
    private String only = "";

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only scenarios with this tag; may be given several times")
    private List<String> tags = List.of();

    @Option(
            names = "--reading",
            paramLabel = "READING=ALTERNATIVE",
            converter = NamedAlternativeConverter.class,
            description = {
                "Run the scenarios under this alternative of an open reading; may be given several times.",
                "A scenario that states a reading keeps it. 'mips-pi rules --readings' lists them"
            })
    private List<NamedAlternative> readings = List.of();

    @Mixin
    private ReportOptions reports;

    @Option(
            names = "--require-coverage",
            description = "Fail if the scenarios leave a coverage gap that accepted-gaps.yaml does not list")
    private boolean coverageRequired;

    @Option(
            names = "--watch",
            description =
                    "Run again, and write the reports again, whenever a file in DIR or in the --rules folder is saved")
    private boolean watching;

    @Option(names = "--schema", description = "Only print the JSON Schema of scenario files, for editors")
    private boolean schema;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "YEAR",
            description =
                    "Run no scenarios; score the submissions in the file DIR, one per line, under the rules of two years"
                            + " and show which outcomes and scores change, by how much and because of which rules")
    private List<Integer> compared = List.of();

    @Option(
            names = "--compare-rules",
            arity = "2",
            paramLabel = "RULES",
            description =
                    "Run no scenarios; compare the submissions in the file DIR under two rule folders in the same way."
                            + " Each submission is scored in its own year; 'built-in' stands for the built-in rules")
    private List<String> comparedRules = List.of();

    @Option(
            names = "--compare-readings",
            arity = "2",
            paramLabel = "READING=ALTERNATIVE",
            converter = NamedAlternativeConverter.class,
            description =
                    "Run no scenarios; compare the submissions in the file DIR under two alternatives of an open reading in the"
                            + " same way. Each submission is scored in its own year")
    private List<NamedAlternative> comparedReadings = List.of();

    @Spec
    private CommandSpec spec;

    /** The command, which prints to a terminal. */
    public TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!compared.isEmpty() || !comparedRules.isEmpty() || !comparedReadings.isEmpty()) {
            return new CompareAction(terminal, suite, compared, comparedRules, comparedReadings, reports.json())
                    .call(spec.commandLine().getParseResult());
        }
        if (schema) {
            return printSchema();
        }
        List<String> usageErrors = reports.usageErrors();
        usageErrors.forEach(error -> terminal.err().println("mips-pi: " + Terminal.printable(error)));
        if (suite.isFolderMissing(terminal) || !usageErrors.isEmpty()) {
            return ExitCode.USAGE;
        }
        SuiteRunner runs = new SuiteRunner(terminal, suite, readings, this::isWanted, this::isWanted);
        if (watching) {
            if (suite.isBuiltIn()) {
                terminal.err().println("mips-pi: --watch was given no folder to watch. Name DIR, --rules, or both");
                return ExitCode.USAGE;
            }
            return new SuiteWatcher(terminal, suite, runs, this::finish).untilEnded(System.in);
        }
        Optional<SuiteRun> run = runs.next();
        return run.isPresent() && report(run.get(), runs) ? ExitCode.DONE : ExitCode.NO;
    }

    private int printSchema() throws IOException {
        if (terminal.isMissing(suite.rulesFolder())) {
            return ExitCode.USAGE;
        }
        try {
            terminal.out().print(ScenarioSchema.text(suite.rules().catalog()));
            return ExitCode.DONE;
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    private boolean report(SuiteRun run, SuiteRunner runs) throws IOException {
        suite.print(terminal, run.failed());
        run.changed().forEach(result -> terminal.out().println(terminal.failed(suite.inScenarios(result)) + "\n"));
        boolean covered = finish(run);
        if (isWhole()) {
            terminal.out().println(runs.times());
        }
        // The last line, in the same words as the machine-readable reports.
        terminal.out().println(run.counts());
        return covered && run.passed();
    }

    /** Writes the reports and prints the coverage; false if it is required and has gaps. */
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

    /** Reads an alternative on the command line; an error is one of usage. */
    static final class NamedAlternativeConverter implements ITypeConverter<NamedAlternative> {
        @Override
        public NamedAlternative convert(String text) {
            try {
                return NamedAlternative.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + text
                        + "\" does not name a reading and an alternative; write for example ECR_SUPPRESSION=IN_FORCE");
            }
        }
    }

    /** Whether all scenarios run under the alternatives in force. Otherwise, coverage is of no use. */
    private boolean isWhole() {
        return only.isEmpty() && tags.isEmpty() && readings.isEmpty();
    }

    private boolean isWanted(Scenario scenario) {
        boolean tagged = tags.isEmpty() || tags.stream().anyMatch(scenario.tags()::contains);
        return tagged && scenario.isMeantBy(only);
    }

    private boolean isWanted(GoldenSubmission golden) {
        return tags.isEmpty() && golden.path().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }
}
