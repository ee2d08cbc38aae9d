package org.mipspi.api.connection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Whether the service is going down. From then on new requests are refused, accepted requests are answered, and work of
 * any length, such as a batch, ends at the next place where its caller can go on later.
 */
@Singleton
public class Shutdown {

    private volatile boolean underWay;

    void begin(@Observes ShutdownDelayInitiatedEvent signal) {
        underWay = true;
    }

    /** Whether the service is stopping. Once true, this stays true. Any thread may call it. */
    public boolean isUnderWay() {
        return underWay;
    }
}
