package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Closes a connection that still sends its body after it was answered. The platform would read the body to its end. */
@Singleton
public class UnreadBodyCloser {

    private static final int BEFORE_ALL = 2_000;

    /** Time for the caller to read the answer: closing at once would lose what it has not read yet. */
    private static final long TO_READ_THE_ANSWER_MILLIS = 1_000;

    void register(@Observes Filters filters) {
        filters.register(UnreadBodyCloser::closeAfterAnswer, BEFORE_ALL);
    }

    private static void closeAfterAnswer(RoutingContext request) {
        request.addEndHandler(end -> {
            if (!request.request().isEnded()) {
                // The body is not read in the meantime: a fast caller could fill the memory.
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
