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

/** A progress bar with rate and remaining time, where a person watches a terminal; nothing where none does. */
public final class BatchProgress implements Batch.Progress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final ProgressBar bar;
    private final FileChannel file;

    private BatchProgress(ProgressBar bar, FileChannel file) {
        this.bar = bar;
        this.file = file;
    }

    /**
     * The progress of reading a file, by its bytes; of standard input, which has no known end, only the lines.
     *
     * @param task what is done with it, in a word
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
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
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
            // It has been closed: the batch is ending.
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
