package org.mipspi.api.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.mipspi.formats.answer.ProblemJson;

/** Answers that are given before the whole request was read. They close the connection. */
public final class EarlyAnswer {

    private static final String RETRY_AFTER_SECONDS = "5";

    private EarlyAnswer() {}

    /** Ends a request with a problem. The rest of its body is not read, so the connection cannot serve another. */
    public static void send(RoutingContext request, int status, byte[] problem) {
        if (request.response().headWritten() || request.response().closed()) {
            request.request().connection().close();
            return;
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(problem));
    }

    /** Refuses a request that can be sent again later. */
    static void unavailable(RoutingContext request, String kind, String title, String detail) {
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        send(request, 503, ProblemJson.of(kind, title, 503, detail));
    }

    /** The service is busy. */
    static void busy(RoutingContext request, String why) {
        unavailable(request, "busy", "The service is busy", why + " Send the request again after a few seconds.");
    }
}
