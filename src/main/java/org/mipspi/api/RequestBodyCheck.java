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
 * Rejects a request before its body is read, if its headers show that the body is too large, is encoded or has an empty
 * media type. The platform would reject it without problem details, or not at all.
 */
@Singleton
public class RequestBodyCheck {

    private static final int BEFORE_THE_PLATFORM = 1_000;

    private final DecisionMetrics metrics;

    RequestBodyCheck(DecisionMetrics metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::reject, BEFORE_THE_PLATFORM);
    }

    private void reject(RoutingContext request) {
        if (!isAccepted(request)) {
            end(request, 415, ProblemResponses.unsupportedMediaType());
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

    /** A compressed body, or one with an empty media type, would be mistaken for another format. */
    private static boolean isAccepted(RoutingContext request) {
        String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"))
                && (type == null || !type.isBlank());
    }

    private static void end(RoutingContext request, int status, byte[] problem) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                // The rest of the body is not read, so the connection cannot serve another request.
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
