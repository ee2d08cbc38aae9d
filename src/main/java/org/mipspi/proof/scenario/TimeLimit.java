package org.mipspi.proof.scenario;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Ends the wait for work that rules may make very slow. The rule engine cannot be stopped while it searches for matches,
 * so the work runs in a thread of its own, which is abandoned; it does not keep the program from ending.
 */
public final class TimeLimit {

    /** Longest time for one document; it takes well under a millisecond, and the rules are stopped after 5 seconds. */
    public static final Duration OF_A_DOCUMENT = Duration.ofSeconds(30);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "within a time limit");
        thread.setDaemon(true);
        // Whoever submits the work may have the class loader of another program, in which the rule engine would look
        // for itself.
        thread.setContextClassLoader(TimeLimit.class.getClassLoader());
        return thread;
    });

    /** The work did not end in its time. */
    public static final class Exceeded extends Exception {

        private static final long serialVersionUID = 1L;

        Exceeded(Duration limit) {
            super("it did not end within " + limit.toSeconds() + " seconds");
        }
    }

    private TimeLimit() {}

    /**
     * Does some work; an exception of the work passes through.
     *
     * @throws Exceeded if it does not end in time
     */
    public static <T> T within(Duration limit, Supplier<T> work) throws Exceeded {
        Future<T> result = THREADS.submit(work::get);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new Exceeded(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
