package org.mipspi.cli.count;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.measures.CountedRecords;

/** A progress bar: by the bytes that are read, then by the visits that are judged. Shown only on a terminal. */
final class CountProgress implements CountedRecords.Progress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private ProgressBar bar;

    CountProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void reading(long bytes) {
        begin("reading", bytes, " MB", MEGABYTE);
    }

    @Override
    public void judging(long visits) {
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

    @Override
    public void step(long by) {
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
