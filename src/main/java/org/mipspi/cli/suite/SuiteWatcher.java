package org.mipspi.cli.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.TextFolder.Stamp;
import org.mipspi.proof.coverage.SuiteRun;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * {@code test --watch}: runs a suite again whenever one of its files is saved. It checks the folders ten times a second,
 * which takes a millisecond for some hundred files. File system events are not used: they are late on some platforms and
 * missing for folders shared into a container.
 */
final class SuiteWatcher {

    private static final long PAUSE_MILLIS = 100;

    /** One save often makes several changes. A run begins after this time without a change. */
    private static final long SETTLED_MILLIS = 30;

    private final Terminal terminal;
    private final SuiteOptions suite;
    private final SuiteRunner runs;
    private final AfterRun afterRun;
    private SuiteRun before;
    private int code = ExitCode.NO;

    /** Called after each run. */
    @FunctionalInterface
    interface AfterRun {

        /**
         * Writes the reports and prints the coverage.
         *
         * @return whether the run has the required coverage
         * @throws IOException if a report cannot be written
         */
        boolean finish(SuiteRun run) throws IOException;
    }

    /** A watch over the folders of a suite. */
    SuiteWatcher(Terminal terminal, SuiteOptions suite, SuiteRunner runs, AfterRun afterRun) {
        this.terminal = terminal;
        this.suite = suite;
        this.runs = runs;
        this.afterRun = afterRun;
    }

    /**
     * Runs until the program is stopped, its output is closed, or its input ends.
     *
     * @return the exit code of the last run
     */
    int untilEnded(InputStream in) {
        Thread input = drain(in);
        Set<Stamp> seen = stamps();
        run();
        terminal.out().println("\nWatching for changes. Press Ctrl-C to stop");
        // Without any input from the start, as in a background job, the end of the input has no meaning.
        boolean attended = input.isAlive();
        while ((!attended || input.isAlive()) && !terminal.out().checkError() && pause(PAUSE_MILLIS)) {
            Set<Stamp> now = settled(seen);
            if (!now.equals(seen)) {
                announce(seen, now);
                seen = now;
                run();
            }
        }
        return code;
    }

    /** The time stamps once files have stopped changing. */
    private Set<Stamp> settled(Set<Stamp> seen) {
        Set<Stamp> before = seen;
        Set<Stamp> now = stamps();
        while (!now.equals(before) && pause(SETTLED_MILLIS)) {
            before = now;
            now = stamps();
        }
        return now;
    }

    /** The time stamps of the watched folders; empty while a folder does not exist. */
    private Set<Stamp> stamps() {
        try {
            return suite.stamps();
        } catch (IOException e) {
            return Set.of();
        }
    }

    private void announce(Set<Stamp> before, Set<Stamp> now) {
        Set<Stamp> changed = new HashSet<>(before);
        changed.addAll(now);
        changed.removeIf(stamp -> before.contains(stamp) && now.contains(stamp));
        List<String> paths =
                changed.stream().map(Stamp::path).distinct().sorted().toList();
        terminal.out()
                .println("\n" + terminal.styled("── " + paths.get(0), Style.bold)
                        + (paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more"));
    }

    private void run() {
        try {
            Optional<SuiteRun> run = runs.next();
            boolean passed = run.isPresent() && run.get().passed();
            if (run.isPresent()) {
                passed &= report(run.get());
            }
            code = passed ? ExitCode.DONE : ExitCode.NO;
        } catch (IOException e) {
            // A folder was moved or a file is half written. The next save may fix it.
            terminal.out().println("mips-pi: " + Terminal.printable(Terminal.reason(e)));
            code = ExitCode.USAGE;
        }
    }

    private boolean report(SuiteRun run) throws IOException {
        new WatchReport(terminal, suite).print(before, run);
        before = run;
        boolean covered = afterRun.finish(run);
        terminal.out().println(runs.times());
        terminal.out().println(run.counts());
        return covered;
    }

    private static Thread drain(InputStream in) {
        Thread thread = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // An error counts as the end of the input.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits; false if the program is being stopped. */
    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
