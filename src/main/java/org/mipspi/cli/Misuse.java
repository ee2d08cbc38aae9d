package org.mipspi.cli;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Arguments that a command cannot use, and what to do about them.
 *
 * @param exception what the parser found
 */
record Misuse(ParameterException exception) {

    /** The labels of arguments that name files or folders. */
    private static final Set<String> FILES = Set.of("FILE", "DIR", "IN", "OUT", "RULES");

    private static final LevenshteinDistance WRONG_LETTERS = new LevenshteinDistance(2);

    /**
     * Refuses empty values, which scripts pass for variables that are not set. An empty name of a file would stand for the
     * working directory.
     */
    static void refuseEmptyValues(ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            for (ArgSpec argument : command.matchedArgs()) {
                if (argument.originalStringValues().contains("")) {
                    throw new ParameterException(command.commandSpec().commandLine(), emptyValue(argument));
                }
            }
        }
    }

    private static String emptyValue(ArgSpec argument) {
        String name = argument instanceof OptionSpec option
                ? option.longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
        return FILES.contains(argument.paramLabel())
                ? "the name of a file is empty: " + name + ". Name a file or folder"
                : "a value is empty: " + name + ". Give a value, or leave it out";
    }

    /** Prints what is wrong, and what to do; the exit code. */
    int print(Terminal terminal) {
        CommandLine command = exception.getCommandLine();
        terminal.err().println("mips-pi: " + Terminal.printable(found()));
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            printNearest(terminal, unmatched.getUnmatched().get(0));
        }
        terminal.err()
                .println("Run '" + command.getCommandSpec().qualifiedName() + " --help' to see "
                        + (command.getParent() == null ? "the commands" : "the options"));
        return ExitCode.USAGE;
    }

    private String found() {
        if (!(exception instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return exception.getMessage();
        }
        String argument = unmatched.getUnmatched().get(0);
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        if (unmatched.isUnknownOption()) {
            return argument + " is not an option of " + command;
        }
        return exception.getCommandLine().getParent() == null
                ? argument + " is not a command"
                : "there is one argument too many for " + command + ": " + argument;
    }

    /** Prints the command or option whose name differs from an argument in a few letters, if there is one. */
    private void printNearest(Terminal terminal, String argument) {
        CommandLine command = exception.getCommandLine();
        Stream<String> options = command.getCommandSpec().options().stream().map(OptionSpec::longestName);
        Stream.concat(command.getSubcommands().keySet().stream(), options)
                .filter(name -> difference(name, argument) >= 0)
                .min(Comparator.comparingInt(name -> difference(name, argument)))
                .ifPresent(name -> terminal.err()
                        .println("Did you mean: " + command.getCommandSpec().qualifiedName() + " " + name + "?"));
    }

    /** How many letters differ, apart from dashes before the name; -1 for more than a few. */
    private static int difference(String name, String argument) {
        return WRONG_LETTERS.apply(letters(name), letters(argument));
    }

    private static String letters(String name) {
        return name.replaceFirst("^-+", "");
    }
}
