package org.mipspi.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mipspi.proof.mutation.MutationRun;

/** A progress bar over the mutants. It is shown only if standard error is a terminal. */
public final class MutationProgress implements MutationRun.Progress, AutoCloseable {

    private final ProgressBar bar;

    private MutationProgress(ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress on a terminal. */
    public static MutationProgress of(Terminal terminal) {
        if (!terminal.isWatched()) {
            return new MutationProgress(null);
        }
        return new MutationProgress(ProgressBar.builder()
                .setTaskName("mutants")
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.progress()))
                .build());
    }

    @Override
    public synchronized void judged(int mutants, int all) {
        if (bar != null) {
            bar.maxHint(all);
            // Threads may report in another order than they counted.
            bar.stepTo(Math.max(mutants, bar.getCurrent()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
