package org.mipspi.api.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;

/** Answers that are given before a worker takes a request. If the request has a body, they close the connection. */
public final class EarlyAnswer {

    private static final String RETRY_AFTER_SECONDS = "5";

    private EarlyAnswer() {}

    /** Ends a request with a problem. */
    public static void send(RoutingContext request, int status, byte[] problem) {
        if (request.response().headWritten() || request.response().closed()) {
            ConnectionCut.cut(request.request().connection());
            return;
        }
        begin(request, status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .end(Buffer.buffer(problem));
    }

    /** Ends a request with a problem of a type. */
    public static void send(RoutingContext request, ProblemType type, String detail) {
        send(request, type.status(), ProblemJson.of(type, detail));
    }

    /** Ends a request with a status and headers only. */
    public static void send(RoutingContext request, int status) {
        begin(request, status).end();
    }

    private static HttpServerResponse begin(RoutingContext request, int status) {
        if (RequestBodies.hasBody(request.request())) {
            // The body is not read, so the connection cannot serve another request.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return request.response().setStatusCode(status);
    }

    /** Refuses a request that can be sent again later. */
    static void unavailable(RoutingContext request, ProblemType type, String detail) {
        request.response()
                .putHeader("Retry-After", RETRY_AFTER_SECONDS)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(request, type, detail);
    }

    /** The service is busy. */
    static void busy(RoutingContext request, String why) {
        unavailable(request, ProblemType.BUSY, why + " Send the request again after a few seconds.");
    }
}
