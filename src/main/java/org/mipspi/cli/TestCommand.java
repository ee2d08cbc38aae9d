package org.mipspi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.TextFile;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.RulesInvalid;
import org.mipspi.scenario.AcceptedGaps;
import org.mipspi.scenario.JUnitReport;
import org.mipspi.scenario.JsonReport;
import org.mipspi.scenario.Scenario;
import org.mipspi.scenario.ScenarioResult;
import org.mipspi.scenario.ScenarioRunner;
import org.mipspi.scenario.ScenarioSchema;
import org.mipspi.scenario.ScenarioSuite;
import org.mipspi.scenario.ScenariosInvalid;
import org.mipspi.scenario.coverage.Coverage;
import org.mipspi.scenario.coverage.CoverageJson;
import org.mipspi.scenario.coverage.CoverageReport;
import org.mipspi.scenario.golden.Golden;
import org.mipspi.scenario.golden.GoldenResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds rules to their scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs rule scenarios and shows what fails, expected against actual.",
        footer = {"", "Example: mips-pi test src/test/resources/scenarios --rules src/main/resources/rules"})
final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Suite suite;

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

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML too")
    private Path junit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON too")
    private Path json;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Write what the scenarios show of the rules as JSON")
    private Path coverageFile;

    @Option(
            names = "--require-coverage",
            description = "Fail where the scenarios leave a gap that accepted-gaps.yaml does not list")
    private boolean coverageRequired;

    @Option(
            names = "--schema",
            description = "Print the JSON Schema of scenario files, for editors, and do nothing else")
    private boolean schema;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            terminal.out().print(ScenarioSchema.text());
            return Main.DONE;
        }
        if (suite.isLackedBy(terminal)) {
            return Main.USAGE;
        }
        List<TextFile> scenarios = suite.scenarios();
        try {
            ScenarioSuite all = ScenarioSuite.read(scenarios);
            ScenarioSuite wanted = all.only(this::isWanted);
            List<Golden> golden = suite.golden().stream().filter(this::isWanted).toList();
            if (wanted.scenarios().isEmpty() && golden.isEmpty()) {
                terminal.err()
                        .println(
                                all.scenarios().isEmpty()
                                        ? "mips-pi: no scenario (*.yaml) in " + suite.folder()
                                        : "mips-pi: none of the "
                                                + all.scenarios().size()
                                                + " scenarios is what --only and --tag ask for");
                return Main.USAGE;
            }
            RulesInForce inForce = suite.rules();
            inForce.compileAll();
            return run(wanted, golden, inForce, AcceptedGaps.read(scenarios));
        } catch (ScenariosInvalid e) {
            suite.print(terminal, e);
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
        }
        return Main.NO;
    }

    private boolean isWanted(Scenario scenario) {
        boolean tagged = tags.isEmpty() || tags.stream().anyMatch(scenario.tags()::contains);
        return tagged && scenario.isMeantBy(only);
    }

    private boolean isWanted(Golden golden) {
        return tags.isEmpty() && golden.path().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }

    private int run(ScenarioSuite scenarios, List<Golden> golden, RulesInForce inForce, AcceptedGaps accepted)
            throws IOException {
        Coverage coverage = new Coverage(inForce.catalogue());
        List<ScenarioResult> results = new ScenarioRunner(new DecisionService(inForce, coverage))
                .run(scenarios)
                .toList();
        List<GoldenResult> recorded = held(golden, inForce);
        report(results, recorded);
        List<ScenarioResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        suite.print(terminal, failed);
        List<GoldenResult> changed =
                recorded.stream().filter(result -> !result.passed()).toList();
        changed.forEach(result ->
                terminal.out().println(terminal.styled("✗ ", Style.fg_red) + suite.inScenarios(result) + "\n"));
        boolean covered = covered(CoverageReport.of(coverage, accepted));
        int failures = failed.size() + changed.size();
        // Last on a line of its own, in the words that machines read as well.
        terminal.out().println(results.size() + recorded.size() - failures + " passed, " + failures + " failed");
        return failures == 0 && covered ? Main.DONE : Main.NO;
    }

    /** By a service of its own: what is only recorded covers nothing. */
    private static List<GoldenResult> held(List<Golden> golden, RulesInForce inForce) {
        DecisionService decisions = new DecisionService(inForce);
        return golden.stream().map(each -> each.check(decisions)).toList();
    }

    /** Shows the coverage, unless only some scenarios were run and nobody asks; false if it is required and has gaps. */
    private boolean covered(CoverageReport coverage) throws IOException {
        boolean isWhole = only.isEmpty() && tags.isEmpty();
        if (isWhole || coverageRequired) {
            new CoverageSummary(terminal, suite.rulesFolder()).print(coverage);
        }
        if (coverageFile != null) {
            try (OutputStream file = Files.newOutputStream(coverageFile)) {
                CoverageJson.write(file, coverage);
            }
        }
        return !coverageRequired || coverage.open().isEmpty();
    }

    private void report(List<ScenarioResult> results, List<GoldenResult> recorded) throws IOException {
        if (junit != null) {
            try (OutputStream file = Files.newOutputStream(junit)) {
                JUnitReport.write(file, results, recorded);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        if (json != null) {
            try (OutputStream file = Files.newOutputStream(json)) {
                JsonReport.write(file, results, recorded);
            }
        }
    }
}
