package org.mipspi.cli;

import org.mipspi.release.RulesInForce;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and which rules it carries. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        RulesInForce rules = RulesInForce.builtIn();
        return new String[] {
            "mips-pi " + (version == null ? "(unpackaged)" : version),
            "rules " + rules.release().id() + " " + rules.release().sha256()
        };
    }
}
