package org.mipspi.api.connection;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.mipspi.settings.ServiceSettings;

/** The memory that all requests under way take together, as far as callers determine it: bodies and what is read of them. */
@Singleton
class RequestMemory {

    private final long maxBytes;
    private final AtomicLong reserved = new AtomicLong();

    RequestMemory(ServiceSettings settings) {
        this.maxBytes = bytes(settings);
    }

    /** The part of the heap that is set aside, in bytes. */
    static long bytes(ServiceSettings settings) {
        return Runtime.getRuntime().maxMemory() / 100 * settings.memory().percent();
    }

    /** What one request has reserved. */
    final class Share {

        private long bytes;
        private boolean isReleased;

        /** Reserves memory; false if too much is reserved by all requests together, or if this share was released. */
        synchronized boolean reserve(long more) {
            if (isReleased) {
                return false;
            }
            // A request that is alone is served, whatever it takes.
            if (reserved.addAndGet(more) > maxBytes && reserved.get() > bytes + more) {
                reserved.addAndGet(-more);
                return false;
            }
            bytes += more;
            return true;
        }

        /** Gives everything back. It can be called several times. */
        synchronized void release() {
            isReleased = true;
            reserved.addAndGet(-bytes);
            bytes = 0;
        }
    }

    Share share() {
        return new Share();
    }
}
