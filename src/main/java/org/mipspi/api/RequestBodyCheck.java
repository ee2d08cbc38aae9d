package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.answer.ProblemJson;

/**
 * Turns away a body that says beforehand that it is too large or in a form that is not taken; the platform itself would
 * do so without a word, or not at all.
 */
@Singleton
public class RequestBodyCheck {

    private static final int BEFORE_THE_PLATFORM = 1_000;

    private final DecisionMetrics metrics;

    RequestBodyCheck(DecisionMetrics metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::turnAway, BEFORE_THE_PLATFORM);
    }

    private void turnAway(RoutingContext request) {
        if (!isTaken(request)) {
            end(request, 415, ProblemResponses.notTaken());
            return;
        }
        boolean batch = request.normalizedPath().replaceFirst("/$", "").equals(BatchResource.PATH);
        DocumentFormat format = DocumentFormat.ofMediaType(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (batch || length(request) <= format.maxBytes()) {
            request.next();
            return;
        }
        metrics.tooLarge();
        end(request, 413, ProblemResponses.problemTooLarge(format));
    }

    /** A body that is compressed, or whose media type is named by an empty text, would be taken for something else. */
    private static boolean isTaken(RoutingContext request) {
        String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"))
                && (type == null || !type.isBlank());
    }

    private static void end(RoutingContext request, int status, byte[] problem) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                // What still comes of the body is not read: the connection cannot serve another request.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(problem));
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
