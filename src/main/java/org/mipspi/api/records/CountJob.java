package org.mipspi.api.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.mipspi.files.TemporaryFolder;

/**
 * The files of one count, from the request until its answer is sent. They are deleted as soon as nobody works with them and
 * nobody waits for them. One thread works on the count; any thread may tell that the request is over.
 */
public final class CountJob {

    /** What the names of all folders begin with. The id of the process tells whose they are, if it was killed. */
    public static final String FOLDERS =
            "mips-pi-service-" + ProcessHandle.current().pid() + "-";

    private static final Logger LOG = Logger.getLogger(CountJob.class);

    private final TemporaryFolder folder;
    private final long begun = System.nanoTime();
    private final long maxNanos;
    private final BooleanSupplier isGoingDown;
    private final Runnable free;
    private volatile boolean isOver;
    private boolean isAtWork = true;
    private boolean isClosed;

    /**
     * Begins a job. The thread that begins it is at work on it.
     *
     * @param maxTime most time until there is an answer
     * @param isGoingDown whether the service stops
     * @param free is run once, when the files are deleted
     */
    public CountJob(Duration maxTime, BooleanSupplier isGoingDown, Runnable free) throws IOException {
        this.folder = new TemporaryFolder(FOLDERS);
        this.maxNanos = maxTime.toNanos();
        this.isGoingDown = isGoingDown;
        this.free = free;
    }

    /** Where the files are. */
    public Path folder() {
        return folder.path();
    }

    /** How long the job has taken so far. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Whether to go on.
     *
     * @throws CountStopped if the request is over, the service stops, or the time is over
     */
    public void goOn() {
        if (isOver) {
            throw new CountStopped(CountEnd.ABANDONED);
        }
        if (isGoingDown.getAsBoolean()) {
            throw new CountStopped(CountEnd.GOING_DOWN);
        }
        if (System.nanoTime() - begun > maxNanos) {
            throw new CountStopped(CountEnd.TOO_LONG);
        }
    }

    /** The request is over: it was answered, or its caller is gone. The result has no meaning. */
    public boolean requestIsOver() {
        isOver = true;
        deleteUnlessNeeded();
        return isOver;
    }

    /** There is an answer, which waits to be sent. */
    public void answerIsReady() {
        synchronized (this) {
            isAtWork = false;
        }
        if (isOver) {
            deleteUnlessNeeded();
        }
    }

    /** Sends the answer, and deletes everything. */
    public void send(Path answer, OutputStream to) throws IOException {
        synchronized (this) {
            if (isClosed) {
                throw new ClosedChannelException();
            }
            isAtWork = true;
        }
        try (InputStream content = Files.newInputStream(answer)) {
            content.transferTo(to);
        } finally {
            end();
        }
    }

    /** Nobody is at work any more, and there is no answer to send. */
    public void end() {
        synchronized (this) {
            isAtWork = false;
        }
        deleteUnlessNeeded();
    }

    private void deleteUnlessNeeded() {
        synchronized (this) {
            if (isAtWork || isClosed) {
                return;
            }
            isClosed = true;
        }
        try {
            folder.close();
        } catch (IOException e) {
            // The path has no name of the caller's.
            LOG.errorf("the files of a count cannot be deleted: %s", e.getMessage());
        } finally {
            free.run();
        }
    }
}
