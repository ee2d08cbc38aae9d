package org.mipspi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it tells what there is. */
@Command(
        name = "mips-pi",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Decides the Promoting Interoperability category of MIPS and shows why.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, a score of zero included",
            "1:the answer is no: refused, unreadable, failing, no such rule",
            "2:used wrongly: no such file or option",
            "3:a fault of this program"
        })
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
