package org.mipspi.cli.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Option;

/** {@code --rules}: which rules a command uses. */
public final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule files (default: the built-in rules)")
    private Path folder;

    /** Whether the folder does not exist. If so, prints it. */
    public boolean isMissing(Terminal terminal) {
        return terminal.isMissing(folder);
    }

    /** The folder of rule files; null for the built-in ones. */
    public Path folder() {
        return folder;
    }

    /** The rules, read and checked; null if they are not valid. Prints what is wrong in them. */
    public RuleSet valid(Terminal terminal) throws IOException {
        try {
            return read();
        } catch (RulesInvalid e) {
            print(terminal, e);
            return null;
        }
    }

    /** The rules, read and checked. */
    RuleSet read() throws IOException, RulesInvalid {
        return folder == null ? RuleSet.builtIn() : RuleSet.of(folder.toString(), RuleFolder.read(folder));
    }

    /** Prints the findings in rule files. */
    void print(Terminal terminal, RulesInvalid invalid) {
        invalid.findings().forEach(finding -> terminal.out().println((folder == null ? "" : folder + "/") + finding));
    }
}
