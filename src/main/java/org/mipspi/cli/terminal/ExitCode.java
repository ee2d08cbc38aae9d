package org.mipspi.cli.terminal;

/** The exit codes of all commands. */
public final class ExitCode {

    /** Success. A category score of zero is a success too. */
    public static final int DONE = 0;

    /** A refused or unreadable submission, a failed check or scenario, or no such rule. */
    public static final int NO = 1;

    /** Wrong usage: no such file or option. */
    public static final int USAGE = 2;

    /** An internal error. */
    public static final int FAULT = 3;

    /** The reader of standard output ended first, as head does; the code of a tool that the signal SIGPIPE ended. */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
