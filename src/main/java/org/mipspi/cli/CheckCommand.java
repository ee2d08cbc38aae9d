package org.mipspi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.examination.RuleExamination;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
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
        description = {
            "Checks rule files: whether they use only what rules may use, compile for every year, and give every",
            "requirement exactly one standing, whatever a submission reports."
        })
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
            printUndecided(rules.catalog());
            terminal.out()
                    .println(rules.catalog().files().size() + " rule files are valid for the performance years "
                            + rules.catalog().measures().yearsInWords());
            return ExitCode.DONE;
        }
        terminal.out().println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        return ExitCode.NO;
    }

    /** A deleted file leaves nothing behind that could be wrong, so what these rules do not decide is told. */
    private void printUndecided(Catalog catalog) {
        Set<String> undecided = RuleSet.builtIn().catalog().requirements().stream()
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        catalog.requirements().forEach(requirement -> undecided.remove(requirement.id()));
        if (!undecided.isEmpty()) {
            terminal.out()
                    .println("note: these rules do not decide " + String.join(", ", undecided)
                            + ", which the built-in rules decide");
        }
    }

    /** Compiles each file once, also if its rules are in force in several years, and examines what the rules decide; null if there are findings. */
    private static RuleSet check(List<TextFile> sources, List<Finding> findings) {
        try {
            RuleSet rules = RuleSet.of("checked", sources, new IncrementalCompiler());
            findings.addAll(RuleExamination.findings(rules));
            return findings.isEmpty() ? rules : null;
        } catch (RulesInvalid e) {
            findings.addAll(e.findings());
            return null;
        }
    }
}
