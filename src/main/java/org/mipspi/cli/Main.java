package org.mipspi.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mipspi.cli.count.CountCommand;
import org.mipspi.cli.count.CountPatientsCommand;
import org.mipspi.cli.suite.MutateCommand;
import org.mipspi.cli.suite.RecordCommand;
import org.mipspi.cli.suite.TestCommand;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.StandardOutput;
import org.mipspi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RunLast;

/**
 * The command line. Only {@code serve} starts the HTTP server and its platform; every other command is plain Java and
 * starts fast.
 */
@QuarkusMain
public class Main {

    /** Runs one command and exits with its code. */
    public static void main(String... args) {
        boolean serving = args.length > 0 && args[0].equals("serve");
        if (!serving) {
            // What libraries log is nothing to the readers of a command.
            Logger.getLogger("").setLevel(Level.SEVERE);
        }
        StandardOutput output = StandardOutput.open();
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(output, err, args));
    }

    private static int run(StandardOutput output, PrintStream err, String... args) {
        PrintStream out = output.printer();
        try {
            int code = commandLine(new Terminal(out, err)).execute(args);
            out.flush();
            if (output.failure() == null) {
                return code;
            }
            err.println("mips-pi: standard output could not be written: "
                    + output.failure().getMessage());
            return ExitCode.FAULT;
        } catch (StandardOutput.ReaderGone e) {
            return ExitCode.READER_GONE;
        }
    }

    /** All commands, which print to the given terminal. */
    public static CommandLine commandLine(Terminal terminal) {
        CommandLine commandLine = new CommandLine(new RootCommand());
        commandLine.addSubcommand(new ScoreCommand(terminal));
        commandLine.addSubcommand(new ConvertCommand(terminal));
        commandLine.addSubcommand(new BatchCommand(terminal));
        CommandLine count = new CommandLine(new CountCommand());
        count.addSubcommand(new CountPatientsCommand(terminal));
        commandLine.addSubcommand(count);
        commandLine.addSubcommand(new RulesCommand(terminal));
        commandLine.addSubcommand(new CheckCommand(terminal));
        commandLine.addSubcommand(new TestCommand(terminal));
        commandLine.addSubcommand(new RecordCommand(terminal));
        commandLine.addSubcommand(new MutateCommand(terminal));
        commandLine.addSubcommand(new ServeCommand(terminal));
        commandLine.addSubcommand(new CompletionCommand(terminal));
        Map<String, String> exitCodes =
                commandLine.getCommandSpec().usageMessage().exitCodeList();
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes));
        commandLine.addSubcommand(new HelpCommand());
        commandLine.setOut(new PrintWriter(terminal.out(), true));
        commandLine.setErr(new PrintWriter(terminal.err(), true));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(LocalDate.class, OptionValues::date);
        commandLine.registerConverter(ZoneId.class, OptionValues::zone);
        commandLine.setExecutionStrategy(parsed -> {
            Misuse.refuseEmptyValues(parsed);
            return new RunLast().execute(parsed);
        });
        commandLine.setParameterExceptionHandler((e, args) -> new Misuse(e).print(terminal));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> fault(terminal, e));
        return commandLine;
    }

    private static int fault(Terminal terminal, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StandardOutput.ReaderGone) {
                return ExitCode.READER_GONE;
            }
        }
        if (e instanceof IOException || e instanceof InvalidPathException) {
            terminal.err().println("mips-pi: " + Terminal.printable(Terminal.reason(e)));
            return ExitCode.USAGE;
        }
        String id = UUID.randomUUID().toString();
        terminal.err().println("mips-pi: internal error " + id + ". Please report it with this stack trace:");
        e.printStackTrace(terminal.err());
        return ExitCode.FAULT;
    }
}
