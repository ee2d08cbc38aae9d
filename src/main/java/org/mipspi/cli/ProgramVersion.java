package org.mipspi.cli;

import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and which rules it carries. */
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
