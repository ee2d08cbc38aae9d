package org.mipspi.api.connection;

import io.netty.channel.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mipspi.settings.ServiceSettings;

/**
 * Limits the memory of answers that callers have not read yet, and of requests that wait until they have. Beyond the limit,
 * the connection that has waited for the longest time is closed.
 */
@Singleton
class UnreadAnswers {

    /** What one connection has not read. */
    private record Unread(long bytes, long sinceNanos) {}

    private final long maxBytes;
    private final AtomicLong total = new AtomicLong();
    private final Map<Channel, Unread> connections = new ConcurrentHashMap<>();

    @Inject
    UnreadAnswers(ServiceSettings settings) {
        this(RequestMemory.bytes(settings));
    }

    /**
     * Limits the memory to a number of bytes.
     *
     * @param maxBytes the most bytes of unread answers
     */
    UnreadAnswers(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Adds bytes that were written to a connection and not yet sent. Called by its event loop. */
    void add(Channel connection, long bytes) {
        connections.merge(
                connection,
                new Unread(bytes, System.nanoTime()),
                (old, added) -> new Unread(old.bytes() + bytes, old.sinceNanos()));
        if (total.addAndGet(bytes) > maxBytes) {
            closeLongest();
        }
    }

    /** Removes bytes that were sent, or will never be. Called by the connection's event loop. */
    void remove(Channel connection, long bytes) {
        total.addAndGet(-bytes);
        // What is left was written later, but how much later is not known: any progress begins a new wait.
        connections.computeIfPresent(
                connection,
                (same, old) -> old.bytes() == bytes ? null : new Unread(old.bytes() - bytes, System.nanoTime()));
    }

    private void closeLongest() {
        connections.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().sinceNanos()))
                .ifPresent(entry -> ConnectionCut.cut(entry.getKey()));
    }
}
