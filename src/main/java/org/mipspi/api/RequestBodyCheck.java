package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.mipspi.api.connection.EarlyAnswer;
import org.mipspi.api.connection.RequestBodies;
import org.mipspi.decision.DocumentFormat;

/**
 * Rejects a request before its body is read, if its headers show that the body is too large, is encoded or has a media
 * type that is not valid. The platform would reject it without problem details, or not at all. The body of any other
 * request is collected before a worker takes it, except a batch, which is read while it is answered.
 */
@Singleton
public class RequestBodyCheck {

    private static final int BEFORE_THE_PLATFORM = 1_000;

    /** A media type with its parameters, as RFC 9110 writes it. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*+TOKEN++/TOKEN++(\\s*+;(\\s*+TOKEN++=(TOKEN++|\"([^\"\\\\]|\\\\.)*+\"))?+)*+\\s*+"
                    .replace("TOKEN", "[A-Za-z0-9!#$%&'*+.^_`|~-]"));

    private final DecisionMetrics metrics;
    private final RequestBodies bodies;

    RequestBodyCheck(DecisionMetrics metrics, RequestBodies bodies) {
        this.metrics = metrics;
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::reject, BEFORE_THE_PLATFORM);
    }

    private void reject(RoutingContext request) {
        if (!isAccepted(request)) {
            EarlyAnswer.send(request, 415, ProblemResponses.unsupportedMediaType());
            return;
        }
        boolean batch = request.normalizedPath().replaceFirst("/$", "").equals(BatchResource.PATH);
        DocumentFormat format = DocumentFormat.ofMediaType(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (batch) {
            request.next();
        } else if (length(request) > format.maxBytes()) {
            tooLarge(request, format);
        } else {
            bodies.receive(request, format.maxBytes(), () -> tooLarge(request, format));
        }
    }

    private void tooLarge(RoutingContext request, DocumentFormat format) {
        metrics.tooLarge();
        EarlyAnswer.send(request, 413, ProblemResponses.problemTooLarge(format));
    }

    /** A compressed body, or one with another media type or none that is valid, would be mistaken for another format. */
    private static boolean isAccepted(RoutingContext request) {
        String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        List<String> types = request.request().headers().getAll(HttpHeaders.CONTENT_TYPE);
        return (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"))
                && types.size() <= 1
                && types.stream().allMatch(type -> MEDIA_TYPE.matcher(type).matches());
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
