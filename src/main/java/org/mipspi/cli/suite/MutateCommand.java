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
import org.mipspi.files.OutputFile;
import org.mipspi.files.TextFile;
import org.mipspi.proof.mutation.EquivalentMutants;
import org.mipspi.proof.mutation.MutantVerdict;
import org.mipspi.proof.mutation.MutationRun;
import org.mipspi.proof.mutation.MutationSummary;
import org.mipspi.proof.report.MutationJson;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mutate}: makes small changes to the rules and checks that the scenarios fail. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Makes small changes to rules, one at a time, and shows the changes that no scenario detects.",
        footer = {"", "Example: mips-pi mutate --rule SAFER_GUIDE"})
public final class MutateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SuiteOptions suite;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Only the rules of this requirement, or the rule of this name")
    private String only;

    @Option(
            names = "--equivalents",
            paramLabel = "FILE",
            description =
                    "File of mutants that change no answer, with reasons (default: that of the built-in rules, for each"
                            + " rule that is as built in)")
    private Path equivalents;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write every verdict as JSON")
    private Path json;

    /** The command, which prints to a terminal. */
    public MutateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (suite.isFolderMissing(terminal)) {
            return ExitCode.USAGE;
        }
        try {
            RuleSet inForce = suite.rules();
            List<Rule> wanted =
                    inForce.catalog().rules().stream().filter(this::isWanted).toList();
            if (wanted.isEmpty()) {
                terminal.err()
                        .println("mips-pi: no such requirement or rule: " + only + ". 'mips-pi rules' lists them all");
                return ExitCode.NO;
            }
            return judge(inForce, wanted, equivalents(inForce));
        } catch (ScenariosInvalid e) {
            e.findings().forEach(terminal.out()::println);
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
        }
        return ExitCode.NO;
    }

    private boolean isWanted(Rule rule) {
        return only == null || rule.requirement().equals(only) || rule.name().equals(only);
    }

    /** Reasons for a built-in rule say nothing about a rule that was changed, so these are left out. */
    private EquivalentMutants equivalents(RuleSet inForce) throws IOException, ScenariosInvalid {
        if (equivalents != null) {
            return EquivalentMutants.read(new TextFile(equivalents.toString(), Files.readString(equivalents)));
        }
        EquivalentMutants builtIn = EquivalentMutants.read(EquivalentMutants.builtIn());
        return suite.rulesFolder() == null ? builtIn : builtIn.of(unchanged(inForce));
    }

    private static Set<String> unchanged(RuleSet inForce) {
        Set<String> builtIn =
                RuleSet.builtIn().catalog().rules().stream().map(Rule::fullText).collect(Collectors.toSet());
        return inForce.catalog().rules().stream()
                .filter(rule -> builtIn.contains(rule.fullText()))
                .map(Rule::name)
                .collect(Collectors.toSet());
    }

    private int judge(RuleSet inForce, List<Rule> wanted, EquivalentMutants known) throws IOException, RulesInvalid {
        try {
            return run(
                    new MutationRun(inForce, SuiteReader.read(suite.scenarios(), inForce.catalog()), known),
                    wanted,
                    known);
        } catch (ScenariosInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    private int run(MutationRun run, List<Rule> wanted, EquivalentMutants known) throws IOException {
        List<ScenarioResult> failing = run.failing();
        if (!failing.isEmpty()) {
            suite.print(terminal, failing);
            terminal.out()
                    .println("these scenarios fail without any mutation. Make them pass, then run this command again");
            return ExitCode.NO;
        }
        List<MutantVerdict> verdicts;
        try (MutationProgress progress = MutationProgress.of(terminal)) {
            verdicts = run.judge(wanted, progress);
        }
        if (json != null) {
            try (OutputStream file = OutputFile.open(json)) {
                MutationJson.write(file, verdicts);
            }
        }
        return report(wanted, verdicts, known);
    }

    private int report(List<Rule> wanted, List<MutantVerdict> verdicts, EquivalentMutants known) {
        new SurvivorReport(terminal).print(verdicts);
        Set<String> judged = wanted.stream().map(Rule::name).collect(Collectors.toSet());
        // With other rules beside it, a mutant of an unchanged rule can change answers. The built-in list is not wrong
        // then.
        List<Finding> refuted = equivalents == null && suite.rulesFolder() != null
                ? List.of()
                : known.refuted(rule -> only != null && !judged.contains(rule), verdicts);
        refuted.forEach(fault -> terminal.out().println(terminal.styled("✗ ", Style.fg_red) + fault));
        MutationSummary summary = MutationSummary.of(verdicts);
        terminal.out().println(summary);
        return summary.survived() == 0 && refuted.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
