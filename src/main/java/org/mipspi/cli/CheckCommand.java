package org.mipspi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.examination.LeftOutRequirements;
import org.mipspi.proof.examination.RuleExamination;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: checks that rule files are safe and what they decide together. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks rule files: they use only what rules may use, compile for every year, and give every"
                + " requirement exactly one standing for any submission.",
        footer = {"", "Example: mips-pi check my-rules/rules"})
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder of rule files (default: the built-in rules)")
    private Path folder;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (terminal.isMissing(folder)) {
            return ExitCode.USAGE;
        }
        List<TextFile> sources = folder == null ? RuleFolder.builtIn() : RuleFolder.read(folder);
        List<Finding> findings = new ArrayList<>();
        RuleSet rules = check(sources, findings);
        String prefix = folder == null ? "" : folder + "/";
        findings.forEach(finding -> terminal.out().println(prefix + finding));
        if (rules != null) {
            printEnded(rules);
            terminal.out()
                    .println(rules.catalog().files().size() + " rule files are valid for the performance years "
                            + rules.catalog().measures().yearsInWords());
            return ExitCode.DONE;
        }
        terminal.out().println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        return ExitCode.NO;
    }

    private static LeftOutRequirements leftOut(RuleSet rules) {
        return new LeftOutRequirements(rules.catalog(), RuleSet.builtIn().catalog());
    }

    /** Rules whose years end on purpose and rules whose years were mistyped look alike, so the years are printed. */
    private void printEnded(RuleSet rules) {
        leftOut(rules).ended().forEach((id, years) -> terminal.out()
                .println("note: no rule decides " + id + " in "
                        + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ", where the built-in rules decide it; its rules are not in force then"));
    }

    /**
     * Compiles each file that differs from the built-in one, and examines what the rules decide; null if there are findings. What
     * is missing is reported first, because it has many effects.
     */
    private static RuleSet check(List<TextFile> sources, List<Finding> findings) {
        try {
            RuleSet rules = RuleSet.of("checked", sources, IncrementalCompiler.withBuiltIn());
            findings.addAll(leftOut(rules).findings());
            if (findings.isEmpty()) {
                findings.addAll(RuleExamination.findings(rules));
            }
            return findings.isEmpty() ? rules : null;
        } catch (RulesInvalid e) {
            findings.addAll(e.findings());
            return null;
        }
    }
}
