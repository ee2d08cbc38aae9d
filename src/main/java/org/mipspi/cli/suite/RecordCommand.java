package org.mipspi.cli.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.OutputFile;
import org.mipspi.proof.scenario.golden.GoldenResult;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code record}: shows what would change in recorded answers, and writes it with {@code --write}. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Shows what would change in the recorded answers of whole submissions (DIR/golden).",
        footer = {
            "",
            "It writes nothing without --write.",
            "Example: mips-pi record my-rules/scenarios --rules my-rules/rules"
        })
public final class RecordCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SuiteOptions suite;

    @Option(names = "--write", description = "Write the changed answers; files that do not change are not touched")
    private boolean writing;

    /** The command, which prints to a terminal. */
    public RecordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (suite.isFolderMissing(terminal)) {
            return ExitCode.USAGE;
        }
        if (writing && suite.folder() == null) {
            return misuse(
                    "--write was given without a folder. Name the folder of scenarios: mips-pi record DIR --write");
        }
        List<GoldenSubmission> all = suite.golden();
        if (all.isEmpty()) {
            return misuse(suite.inScenarios("golden")
                    + " contains no submissions (*.json, *.xml). Add one to record its answer");
        }
        try {
            RuleSet rules = suite.rules();
            rules.compileAll();
            DecisionService service = new DecisionService(rules);
            return finish(all.stream().map(golden -> golden.check(service)).toList());
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    private int misuse(String what) {
        terminal.err().println("mips-pi: " + what);
        return ExitCode.USAGE;
    }

    private int finish(List<GoldenResult> results) throws IOException {
        List<GoldenResult> changed =
                results.stream().filter(result -> !result.passed()).toList();
        changed.forEach(this::show);
        long faults = changed.stream().filter(result -> result.fault() != null).count();
        if (faults > 0) {
            terminal.out().println(faults + " of " + results.size() + " cannot be recorded; nothing was written");
            return ExitCode.NO;
        }
        if (!writing) {
            terminal.out()
                    .println(changed.size() + " of " + results.size() + " would change"
                            + (changed.isEmpty() ? "" : ". Run it with --write to record them"));
            return changed.isEmpty() ? ExitCode.DONE : ExitCode.NO;
        }
        for (GoldenResult result : changed) {
            OutputFile.replace(
                    suite.folder().resolve(result.golden().answerPath()),
                    result.actual().getBytes(StandardCharsets.UTF_8));
        }
        terminal.out().println(changed.size() + " of " + results.size() + " recorded");
        return ExitCode.DONE;
    }

    private void show(GoldenResult result) {
        String what =
                result.fault() != null ? "cannot be recorded: " + result.fault() : result.isNew() ? "new" : "changed";
        terminal.out()
                .println(terminal.styled(suite.inScenarios(result.golden().path()), Style.bold) + ": "
                        + Terminal.printable(what));
        result.difference()
                .forEach(line -> terminal.out().println("  " + terminal.styledDiff(Terminal.printable(line))));
        terminal.out().println();
    }
}
