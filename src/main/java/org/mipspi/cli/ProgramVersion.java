package org.mipspi.cli;

import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: the version of the program and of its built-in rules. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        RuleSet rules = RuleSet.builtIn();
        return new String[] {
            "mips-pi " + (version == null ? "(unpackaged)" : version),
            "rules " + rules.release().id() + " " + rules.release().sha256()
        };
    }
}
