package org.mipspi.cli.terminal;

/** The exit codes of every command. */
public final class ExitCode {

    /** The command did what it was asked to do. A score of zero is an answer like any other. */
    public static final int DONE = 0;

    /** The answer is "no": a refused or unreadable submission, a failing scenario, no such rule. */
    public static final int NO = 1;

    /** The command was used incorrectly: no such file or option. */
    public static final int USAGE = 2;

    /** An error in this program. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
