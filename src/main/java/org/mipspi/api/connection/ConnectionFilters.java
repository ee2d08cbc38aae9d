package org.mipspi.api.connection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.settings.ServiceSettings;

/** What comes first for every request: the headers of its answer, and a service going down. Each connection gets its gate. */
@Singleton
public class ConnectionFilters {

    private static final int FIRST = 10_000;
    private static final long TO_READ_THE_ANSWER_MILLIS = 1_000;
    private static final String SEEN = "mips-pi.seen";

    private final ServiceSettings settings;
    private final UnreadAnswers unread;
    private final Shutdown shutdown;

    ConnectionFilters(ServiceSettings settings, UnreadAnswers unread, Shutdown shutdown) {
        this.settings = settings;
        this.unread = unread;
        this.shutdown = shutdown;
    }

    void register(@Observes Filters filters) {
        ConnectionOpening.addToEach(() -> new RequestGate(settings.connection(), unread));
        filters.register(this::begin, FIRST);
    }

    /** A request that fails before it is routed, such as one without Host, comes to the failure handler alone. */
    void registerFailures(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::answerFailure);
    }

    private void answerFailure(RoutingContext request) {
        prepare(request);
        FailureAnswers.answer(request);
    }

    private void begin(RoutingContext request) {
        prepare(request);
        if (shutdown.isUnderWay() && !request.normalizedPath().startsWith("/q/")) {
            EarlyAnswer.unavailable(
                    request,
                    ProblemType.GOING_DOWN,
                    "It does not take new requests. Send the request again, to another instance if there is one.");
        } else {
            request.next();
        }
    }

    private void prepare(RoutingContext request) {
        if (request.get(SEEN) != null) {
            return;
        }
        request.put(SEEN, true);
        RequestId.give(request);
        TraceContext.join(request);
        SecurityHeaders.addTo(request);
        request.addEndHandler(end -> closeAfterAnswer(request));
    }

    /**
     * Closes a connection if its body was not read to its end, or if the answer announced it. The platform would read the
     * body, and would keep the connection open if only the answer announces its end.
     */
    private static void closeAfterAnswer(RoutingContext request) {
        HttpServerRequest body = request.request();
        if (!body.isEnded()) {
            // A fast caller could fill the memory, so the body is not read in the meantime. Closing at once would lose
            // what
            // the caller has not read of the answer.
            body.handler(null).pause();
            request.vertx().setTimer(TO_READ_THE_ANSWER_MILLIS, timer -> closeUnlessEnded(body));
        } else if (request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            body.connection().close();
        }
    }

    private static void closeUnlessEnded(HttpServerRequest body) {
        if (!body.isEnded()) {
            body.connection().close();
        }
    }
}
