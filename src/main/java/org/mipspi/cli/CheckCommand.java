package org.mipspi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: checks that rule files are safe and that the rules of every year compile. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks rule files: whether they use only what rules may use, and compile for every year.")
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
            terminal.out()
                    .println(rules.catalog().files().size() + " rule files are valid for the performance years "
                            + rules.catalog().measures().yearsInWords());
            return ExitCode.DONE;
        }
        terminal.out().println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        return ExitCode.NO;
    }

    /** Compiles each file once, also if its rules are in force in several years; null if there are findings. */
    private static RuleSet check(List<TextFile> sources, List<Finding> findings) {
        try {
            return RuleSet.of("checked", sources, new IncrementalCompiler());
        } catch (RulesInvalid e) {
            findings.addAll(e.findings());
            return null;
        }
    }
}
