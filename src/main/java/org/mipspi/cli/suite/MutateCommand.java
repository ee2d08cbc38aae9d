package org.mipspi.cli.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.MutationProgress;
import org.mipspi.cli.terminal.SurvivorReport;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.mutation.EquivalentMutants;
import org.mipspi.proof.mutation.MutantVerdict;
import org.mipspi.proof.mutation.MutationRun;
import org.mipspi.proof.mutation.MutationSummary;
import org.mipspi.proof.report.MutationJson;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds scenarios to the rules: whether they notice small faults in them. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Puts small faults into rules, one at a time, and shows those that no scenario notices.",
        footer = {"", "Example: mips-pi mutate --rule SAFER_GUIDE"})
public final class MutateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SuiteOptions suite;

    @Option(names = "--rule", paramLabel = "ID", description = "Only rules of this statement, or the rule of this name")
    private String only;

    @Option(
            names = "--equivalents",
            paramLabel = "FILE",
            description = "Mutants that change nothing, with the reasons (default: those of the built-in rules)")
    private Path equivalents;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every verdict as JSON too")
    private Path json;

    public MutateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (suite.isLackedBy(terminal)) {
            return ExitCode.USAGE;
        }
        try {
            RuleSet inForce = suite.rules();
            List<Rule> wanted =
                    inForce.catalogue().rules().stream().filter(this::isWanted).toList();
            if (wanted.isEmpty()) {
                terminal.err().println("mips-pi: no rule of the statement or name " + only);
                return ExitCode.NO;
            }
            return judge(inForce, wanted, equivalents());
        } catch (ScenariosInvalid e) {
            e.faults().forEach(terminal.out()::println);
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
        }
        return ExitCode.NO;
    }

    private boolean isWanted(Rule rule) {
        return only == null || rule.requirement().equals(only) || rule.name().equals(only);
    }

    private EquivalentMutants equivalents() throws IOException, ScenariosInvalid {
        if (equivalents == null && suite.rulesFolder() != null) {
            return EquivalentMutants.NONE;
        }
        return EquivalentMutants.read(
                equivalents == null
                        ? EquivalentMutants.builtIn()
                        : new TextFile(equivalents.toString(), Files.readString(equivalents)));
    }

    private int judge(RuleSet inForce, List<Rule> wanted, EquivalentMutants said) throws IOException, RulesInvalid {
        try {
            return run(new MutationRun(inForce, ScenarioSuite.read(suite.scenarios()), said), wanted, said);
        } catch (ScenariosInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    private int run(MutationRun run, List<Rule> wanted, EquivalentMutants said) throws IOException {
        List<ScenarioResult> failing = run.failing();
        if (!failing.isEmpty()) {
            suite.print(terminal, failing);
            terminal.out().println("scenarios must pass before they can be held to mutants");
            return ExitCode.NO;
        }
        List<MutantVerdict> verdicts;
        try (MutationProgress progress = MutationProgress.of(terminal)) {
            verdicts = run.judge(wanted, progress);
        }
        if (json != null) {
            try (OutputStream file = Files.newOutputStream(json)) {
                MutationJson.write(file, verdicts);
            }
        }
        return report(wanted, verdicts, said);
    }

    private int report(List<Rule> wanted, List<MutantVerdict> verdicts, EquivalentMutants said) {
        new SurvivorReport(terminal).print(verdicts);
        Set<String> judged = wanted.stream().map(Rule::name).collect(Collectors.toSet());
        List<Finding> refuted = said.refuted(rule -> only != null && !judged.contains(rule), verdicts);
        refuted.forEach(fault -> terminal.out().println(terminal.styled("✗ ", Style.fg_red) + fault));
        MutationSummary summary = MutationSummary.of(verdicts);
        terminal.out().println(summary);
        return summary.survived() == 0 && refuted.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
