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
 * Runs a suite again whenever a file of it is saved. It looks at the folders ten times a second instead of waiting to be
 * told: not every platform and no folder shared into a container tells at once, and some hundred files are looked at in a
 * millisecond.
 */
final class SuiteWatcher {

    private static final long PAUSE_MILLIS = 100;

    /** One save is often several changes: a run begins once nothing has changed for so long. */
    private static final long SETTLED_MILLIS = 30;

    private final Terminal terminal;
    private final SuiteOptions suite;
    private final SuiteRunner runs;
    private final Finish finish;
    private SuiteRun before;
    private int code = ExitCode.NO;

    /** What is done after each run. */
    @FunctionalInterface
    interface Finish {

        /**
         * Writes and shows what is asked for.
         *
         * @return whether the run covers what is required
         * @throws IOException if a report cannot be written
         */
        boolean of(SuiteRun run) throws IOException;
    }

    /** A watch over the folders of a suite. */
    SuiteWatcher(Terminal terminal, SuiteOptions suite, SuiteRunner runs, Finish finish) {
        this.terminal = terminal;
        this.suite = suite;
        this.runs = runs;
        this.finish = finish;
    }

    /**
     * Runs until the program is stopped, nobody reads what it says any more, or its input ends.
     *
     * @return the exit code of the last run
     */
    int untilEnded(InputStream in) {
        Thread input = drain(in);
        Set<Stamp> seen = stamps();
        run();
        terminal.out().println("\nWatching; Ctrl-C ends");
        // Where there was no input to begin with, as in a background job, its end means nothing.
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

    /** The files as they are, once nothing changes any more. */
    private Set<Stamp> settled(Set<Stamp> seen) {
        Set<Stamp> before = seen;
        Set<Stamp> now = stamps();
        while (!now.equals(before) && pause(SETTLED_MILLIS)) {
            before = now;
            now = stamps();
        }
        return now;
    }

    /** The files of the watched folders; none of a folder that is not there just now. */
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
            boolean holds = run.isPresent() && run.get().passed();
            if (run.isPresent()) {
                holds &= tell(run.get());
            }
            code = holds ? ExitCode.DONE : ExitCode.NO;
        } catch (IOException e) {
            // A folder that is moved, or a file that is half written: the next save may mend it.
            terminal.out().println("mips-pi: " + Terminal.printable(Terminal.reason(e)));
            code = ExitCode.USAGE;
        }
    }

    private boolean tell(SuiteRun run) throws IOException {
        new WatchReport(terminal, suite).print(before, run);
        before = run;
        boolean covered = finish.of(run);
        terminal.out().println(runs.times());
        terminal.out().println(run.counts());
        return covered;
    }

    private static Thread drain(InputStream in) {
        Thread thread = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // As good as its end.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** False where the program is asked to stop. */
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
