package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Closes a connection that still sends a body after its answer: the platform would read on for as long as it comes. */
@Singleton
public class UnreadBodyCloser {

    private static final int BEFORE_ALL = 2_000;

    /** Closed at once, the connection would take with it what the caller has not yet read of the answer. */
    private static final long TO_READ_THE_ANSWER_MILLIS = 1_000;

    void register(@Observes Filters filters) {
        filters.register(UnreadBodyCloser::bound, BEFORE_ALL);
    }

    private static void bound(RoutingContext request) {
        request.addEndHandler(end -> {
            if (!request.request().isEnded()) {
                // Not read meanwhile either: a fast caller would fill the memory within that time.
                request.request().handler(null).pause();
                request.vertx().setTimer(TO_READ_THE_ANSWER_MILLIS, timer -> close(request));
            }
        });
        request.next();
    }

    private static void close(RoutingContext request) {
        if (!request.request().isEnded()) {
            request.request().connection().close();
        }
    }
}
