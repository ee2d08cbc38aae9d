package org.mipspi.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.mipspi.api.connection.BodyStreamFilter;
import org.mipspi.api.connection.EarlyAnswer;
import org.mipspi.api.connection.FailureAnswers;
import org.mipspi.api.connection.RequestBodies;
import org.mipspi.api.records.CountQuery;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.settings.ServiceSettings;

/**
 * Checks everything about a request to the API but its body: method, query, Accept, media type, encoding and length. The
 * platform would answer some of it without problem details, and some not at all. The body of a request that passes is
 * collected before a worker takes it, except a batch or records, which a worker reads as they arrive.
 */
@Singleton
public class RequestCheck {

    /** After the platform's filter for CORS, so that web pages that may call the service can read what is refused here. */
    private static final int AFTER_CORS = 200;

    private static final String GZIP = "gzip";
    private static final int NOT_FOUND = ProblemType.NOT_FOUND.status();

    private final DecisionMetrics metrics;
    private final RequestBodies bodies;
    private final long maxRecords;

    RequestCheck(DecisionMetrics metrics, RequestBodies bodies, ServiceSettings settings) {
        this.maxRecords = settings.count().maxBody().asLongValue();
        this.metrics = metrics;
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_CORS);
    }

    private void check(RoutingContext request) {
        String path = request.normalizedPath();
        Endpoint endpoint = Endpoint.at(path);
        if (endpoint == null && isOfApi(path)) {
            EarlyAnswer.send(request, NOT_FOUND, FailureAnswers.problem(NOT_FOUND));
        } else if (endpoint == null) {
            request.next();
        } else if (request.request().method() == HttpMethod.OPTIONS) {
            request.response().putHeader(HttpHeaders.ALLOW, endpoint.allow());
            EarlyAnswer.send(request, 204);
        } else if (!endpoint.has(request.request().method().name())) {
            request.response().putHeader(HttpHeaders.ALLOW, endpoint.allow());
            String detail = endpoint.path() + " does not support this method. Use one of " + endpoint.allow() + ".";
            EarlyAnswer.send(request, ProblemType.METHOD, detail);
        } else {
            checkQueryAndHeaders(request, endpoint);
        }
    }

    /** Whether the platform could take a path for one of an endpoint: it ignores what follows a semicolon. */
    private static boolean isOfApi(String path) {
        return path.startsWith("/v1") || path.indexOf(';') >= 0;
    }

    private void checkQueryAndHeaders(RoutingContext request, Endpoint endpoint) {
        List<String> misuse = endpoint.misuse(request.queryParams());
        String answer = endpoint.answer(request.queryParams());
        if (!misuse.isEmpty()) {
            EarlyAnswer.send(request, ProblemType.REQUEST, String.join(" ", misuse));
        } else if (!AcceptHeader.accepts(request.parsedHeaders().accept(), answer)) {
            String detail = "Answers of " + endpoint.path() + " are " + answer
                    + " only. Change the Accept header, or leave it out.";
            EarlyAnswer.send(request, ProblemType.NOT_ACCEPTABLE, detail);
        } else if (endpoint.bodies().isEmpty()) {
            request.next();
        } else {
            checkBody(request, endpoint);
        }
    }

    private void checkBody(RoutingContext request, Endpoint endpoint) {
        MultiMap headers = request.request().headers();
        BodyType type = BodyType.of(headers.getAll(HttpHeaders.CONTENT_TYPE), endpoint.bodies());
        String encoding = encoding(headers);
        if (type == null) {
            unsupported(
                    request,
                    "The Content-Type is missing, is given twice, or is not one that " + endpoint.path()
                            + " reads. Send " + endpoint.bodiesInWords() + ", in UTF-8.");
            return;
        }
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase(GZIP)) {
            request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
            unsupported(request, "The Content-Encoding is not supported. Send gzip, or do not encode the body.");
            return;
        }
        // What follows knows one media type for each type of body.
        if (type != BodyType.FORM) {
            headers.set(HttpHeaders.CONTENT_TYPE, type.mediaType());
        }
        if (endpoint == Endpoint.PATIENT_ACCESS) {
            checkRecords(request);
            return;
        }
        if (endpoint == Endpoint.BATCH) {
            request.next();
            return;
        }
        DocumentFormat format = type == BodyType.JSON ? DocumentFormat.QPP_JSON : DocumentFormat.QRDA_III;
        if (length(headers) > format.maxBytes()) {
            tooLarge(request, format);
        } else {
            bodies.receive(request, format.maxBytes(), () -> tooLarge(request, format));
        }
    }

    private void checkRecords(RoutingContext request) {
        String misuse = CountQuery.misuse(request.queryParams());
        if (misuse != null) {
            EarlyAnswer.send(request, ProblemType.REQUEST, misuse);
        } else if (length(request.request().headers()) > maxRecords) {
            EarlyAnswer.send(request, ProblemType.TOO_LARGE, CountProblems.tooLargeInWords(maxRecords));
        } else {
            BodyStreamFilter.bound(request, maxRecords);
            request.next();
        }
    }

    private static String encoding(MultiMap headers) {
        String encoding =
                String.join(",", headers.getAll(HttpHeaders.CONTENT_ENCODING)).strip();
        return encoding.equalsIgnoreCase("identity") ? "" : encoding;
    }

    private static void unsupported(RoutingContext request, String detail) {
        EarlyAnswer.send(request, ProblemType.MEDIA_TYPE, detail);
    }

    private void tooLarge(RoutingContext request, DocumentFormat format) {
        metrics.tooLarge();
        EarlyAnswer.send(request, ProblemType.TOO_LARGE, DocumentTooLarge.message(format.maxBytes()));
    }

    private static long length(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
