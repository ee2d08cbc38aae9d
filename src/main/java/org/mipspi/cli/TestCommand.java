package org.mipspi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.TextFile;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.Finding;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.RulesInvalid;
import org.mipspi.scenario.Fault;
import org.mipspi.scenario.ScenarioFolder;
import org.mipspi.scenario.ScenarioResult;
import org.mipspi.scenario.ScenarioRunner;
import org.mipspi.scenario.ScenarioSuite;
import org.mipspi.scenario.ScenariosInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds rules to their scenarios. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs rule scenarios and shows what fails, expected against actual.",
        footer = {"", "Example: mips-pi test src/test/resources/scenarios --rules src/main/resources/rules"})
final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder of scenarios (default: the built-in scenarios)")
    private Path folder;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule files (default: the built-in rules)")
    private Path rules;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (terminal.lacks(folder) || terminal.lacks(rules)) {
            return Main.USAGE;
        }
        List<TextFile> scenarios = folder == null ? ScenarioFolder.builtIn() : ScenarioFolder.read(folder);
        try {
            ScenarioSuite suite = ScenarioSuite.read(scenarios);
            if (suite.scenarios().isEmpty()) {
                terminal.err().println("mips-pi: no scenario (*.yaml) in " + folder);
                return Main.USAGE;
            }
            return run(suite, rules());
        } catch (ScenariosInvalid e) {
            for (Fault fault : e.faults()) {
                terminal.out().println((folder == null ? "" : folder + "/") + fault);
            }
        } catch (RulesInvalid e) {
            for (Finding finding : e.findings()) {
                terminal.out().println((rules == null ? "" : rules + "/") + finding);
            }
        }
        return Main.NO;
    }

    private RulesInForce rules() throws IOException, RulesInvalid {
        RulesInForce inForce =
                rules == null ? RulesInForce.builtIn() : RulesInForce.of(rules.toString(), RuleFolder.read(rules));
        inForce.compileAll();
        return inForce;
    }

    private int run(ScenarioSuite suite, RulesInForce inForce) {
        List<ScenarioResult> results =
                new ScenarioRunner(new DecisionService(inForce)).run(suite).toList();
        List<ScenarioResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> terminal.out().println(terminal.styled("✗ ", Style.fg_red) + result + "\n"));
        int passed = results.size() - failed.size();
        // Last on a line of its own, in the words that machines read as well.
        terminal.out().println(passed + " passed, " + failed.size() + " failed");
        return failed.isEmpty() ? Main.DONE : Main.NO;
    }
}
