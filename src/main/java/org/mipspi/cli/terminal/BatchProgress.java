package org.mipspi.cli.terminal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mipspi.batch.Batch;

/** A progress bar with rate and remaining time. It is shown only if standard error is a terminal. */
public final class BatchProgress implements Batch.Progress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final ProgressBar bar;
    private final FileChannel file;

    private BatchProgress(ProgressBar bar, FileChannel file) {
        this.bar = bar;
        this.file = file;
    }

    /**
     * Progress by the bytes read of a file. For standard input, whose length is unknown, only lines are counted.
     *
     * @param terminal where it is shown
     * @param task the first word of the bar
     * @param source the input
     */
    public static BatchProgress of(Terminal terminal, String task, InputStream source) throws IOException {
        if (!terminal.isWatched()) {
            return new BatchProgress(null, null);
        }
        FileChannel file = source instanceof FileInputStream input ? input.getChannel() : null;
        long bytes = file == null ? 0 : file.size();
        ProgressBar bar = ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(bytes > 0 ? bytes : -1)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.progress()))
                .build();
        return new BatchProgress(bar, bytes > 0 ? file : null);
    }

    @Override
    public void answered(long lines) {
        if (bar == null) {
            return;
        }
        Duration elapsed = bar.getElapsedAfterStart();
        long rate = lines * 1000 / Math.max(1, elapsed.toMillis());
        bar.setExtraMessage(String.format(Locale.ROOT, " %,d lines, %,d/s", lines, rate));
        try {
            bar.stepTo(file == null ? 0 : file.position());
        } catch (IOException e) {
            // The file is closed, so the batch is ending.
            bar.setExtraMessage(" ending");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
