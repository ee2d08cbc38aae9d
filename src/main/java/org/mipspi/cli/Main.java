package org.mipspi.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/**
 * The program. Only {@code serve} starts the platform and its HTTP server; every other command is plain Java and starts
 * at once.
 */
@QuarkusMain
public class Main {

    /** The command did what it was asked to. */
    static final int DONE = 0;

    /** The answer is "no": refused, unreadable, failing, not found. */
    static final int NO = 1;

    /** Used wrongly: no such file or option. */
    static final int USAGE = 2;

    /** Our fault. */
    static final int FAULT = 3;

    /** Runs one command and exits with its code. */
    public static void main(String... args) {
        boolean serving = args.length > 0 && args[0].equals("serve");
        if (!serving) {
            // The engine logs every step for whoever listens to all levels; nobody does here, and it costs dearly.
            Logger.getLogger("").setLevel(Level.SEVERE);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(new Terminal(out, err)).execute(args);
        if (out.checkError()) {
            err.println("mips-pi: the output could not be written");
            code = FAULT;
        }
        System.exit(code);
    }

    /** The commands, writing to the given streams. */
    static CommandLine commandLine(Terminal terminal) {
        CommandLine commandLine = new CommandLine(new MipsPi());
        commandLine.addSubcommand(new ScoreCommand(terminal));
        commandLine.addSubcommand(new ConvertCommand(terminal));
        commandLine.addSubcommand(new BatchCommand(terminal));
        commandLine.addSubcommand(new RulesCommand(terminal));
        commandLine.addSubcommand(new CheckCommand(terminal));
        commandLine.addSubcommand(new TestCommand(terminal));
        commandLine.addSubcommand(new RecordCommand(terminal));
        commandLine.addSubcommand(new MutateCommand(terminal));
        commandLine.addSubcommand(new ServeCommand());
        commandLine.setOut(new PrintWriter(terminal.out(), true));
        commandLine.setErr(new PrintWriter(terminal.err(), true));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof IOException || e instanceof InvalidPathException) {
                terminal.err().println("mips-pi: " + Terminal.printable(reason(e)));
                return USAGE;
            }
            String id = UUID.randomUUID().toString();
            terminal.err().println("mips-pi: a fault of this program, " + id + ". Please report it with what follows:");
            e.printStackTrace(terminal.err());
            return FAULT;
        });
        return commandLine;
    }

    /** A file that cannot be read, or is beyond a bound, is not our fault; some of these say no more than its name. */
    static String reason(Exception e) {
        if (e.getMessage() == null) {
            return e instanceof EOFException ? "the input breaks off" : e.toString();
        }
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getMessage();
        }
        return e instanceof AccessDeniedException ? "cannot be read or written: " + e.getMessage() : e.getMessage();
    }
}
