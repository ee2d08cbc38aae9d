package org.mipspi.cli.count;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mipspi.cli.terminal.Terminal;

/** A progress bar: by the bytes that are read, then by the visits that are judged. Shown only on a terminal. */
final class CountProgress implements AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private ProgressBar bar;

    CountProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Begins to read files. */
    void reading(long bytes) {
        begin("reading", bytes, " MB", MEGABYTE);
    }

    /** Begins to judge visits. */
    void judging(long visits) {
        begin("judging", visits, " visits", 1);
    }

    private void begin(String task, long total, String unit, long size) {
        close();
        if (terminal.isWatched()) {
            bar = ProgressBar.builder()
                    .setTaskName(String.format(Locale.ROOT, "%-8s", task))
                    .setInitialMax(Math.max(1, total))
                    .setUnit(unit, size)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.progress()))
                    .build();
        }
    }

    void step(long by) {
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
