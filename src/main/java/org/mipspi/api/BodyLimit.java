package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.answer.ProblemJson;

/** Turns away a body that says beforehand that it is too large; the platform itself would do so without a word. */
@Singleton
public class BodyLimit {

    private static final int BEFORE_THE_PLATFORM = 1_000;

    private final DecisionMetrics metrics;

    BodyLimit(DecisionMetrics metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::turnAway, BEFORE_THE_PLATFORM);
    }

    private void turnAway(RoutingContext request) {
        boolean batch = request.normalizedPath().replaceFirst("/$", "").equals(BatchResource.PATH);
        DocumentFormat format = DocumentFormat.ofMediaType(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (batch || length(request) <= format.maxBytes()) {
            request.next();
            return;
        }
        metrics.tooLarge();
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                // What still comes of the body is not read: the connection cannot serve another request.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(ProblemResponses.problemTooLarge(format)));
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
