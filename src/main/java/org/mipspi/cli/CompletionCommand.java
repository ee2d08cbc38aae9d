package org.mipspi.cli;

import java.util.concurrent.Callable;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: prints a script by which a shell completes commands, options and file names. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script by which your shell completes commands, options and file names.",
        footer = {
            "",
            "Add one of these lines to the start file of your shell:",
            "  bash  (~/.bashrc)                   source <(mips-pi completion bash)",
            "  zsh   (~/.zshrc)                    source <(mips-pi completion zsh)",
            "  fish  (~/.config/fish/config.fish)  mips-pi completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine commands = spec.root().commandLine();
        // The script for bash loads what it needs of zsh itself.
        terminal.out()
                .print(
                        shell == Shell.fish
                                ? FishCompletion.script(commands)
                                : AutoComplete.bash(commands.getCommandName(), commands));
        return ExitCode.DONE;
    }
}
