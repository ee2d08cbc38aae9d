package org.mipspi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand, which prints the help. */
@Command(
        name = "mips-pi",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Scores the Promoting Interoperability category of MIPS and shows why.",
        footer = {"", "'mips-pi help COMMAND' or 'mips-pi COMMAND --help' shows the options of a command."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success; a category score of zero is a success too",
            "1:input refused or unreadable, a check or scenario failed, or no such rule",
            "2:wrong usage: no such file, option or setting; a file that you may not read or write; or the service cannot listen at its port",
            "3:internal error, or standard output could not be written",
            "141:the reader of the output ended first, as head does"
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
