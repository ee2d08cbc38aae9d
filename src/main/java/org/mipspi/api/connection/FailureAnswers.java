package org.mipspi.api.connection;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;

/**
 * Answers requests that fail outside of the API, such as one without Host or with a path that cannot be decoded. The
 * platform would answer with a page of its own, and write the path into the log.
 */
public final class FailureAnswers {

    private static final int SMALLEST_OF_SERVICE = 500;
    private static final int FRAMES = 12;
    private static final int MOST_CAUSES = 4;
    private static final Logger LOG = Logger.getLogger(FailureAnswers.class);

    private FailureAnswers() {}

    /** Answers a request that failed. */
    static void answer(RoutingContext request) {
        Throwable failure = request.failure();
        OutOfMemory.endIf(failure);
        RequestBodies.finished(request);
        if (failure instanceof RejectedExecutionException) {
            EarlyAnswer.busy(request, "It has more requests than it can queue.");
            return;
        }
        if (failure instanceof IOException && request.response().closed()) {
            LOG.debugf("the caller closed the connection before the answer was complete");
            return;
        }
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        EarlyAnswer.send(request, status, status < 500 ? problem(status) : fault(RequestId.of(request), failure));
    }

    /** A request that is not HTTP: its first line or its headers cannot be read. */
    static void invalid(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        int status = cause instanceof TooLongHttpLineException
                ? 414
                : cause instanceof TooLongHttpHeaderException ? 431 : 400;
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(problem(status)))
                .onComplete(sent -> request.connection().close());
    }

    /** The problem for a status whose reason is known only from the status, 400 to 599. */
    public static byte[] problem(int status) {
        return switch (status) {
            case 404 -> ProblemJson.of(ProblemType.NOT_FOUND, "There is no such address. See /q/openapi for the API.");
            case 405 ->
                ProblemJson.of(
                        ProblemType.METHOD, "This address does not support the method. See /q/openapi for the API.");
            case 413 -> ProblemJson.of(ProblemType.TOO_LARGE, "The body is too large. Send less.");
            case 414 -> ProblemJson.of(ProblemType.REQUEST, status, "The address is too long. Shorten it.");
            case 431 ->
                ProblemJson.of(ProblemType.REQUEST, status, "The headers are too long. Send fewer or shorter ones.");
            case 400 ->
                ProblemJson.of(
                        ProblemType.REQUEST,
                        "The request is not valid HTTP/1.1. Check its first line, its headers (Host is required) and the"
                                + " encoding of its path.");
            default ->
                status < SMALLEST_OF_SERVICE
                        ? ProblemJson.of(
                                ProblemType.REQUEST,
                                status,
                                "The request is not one that the API describes. See /q/openapi.")
                        : ProblemJson.of(
                                ProblemType.FAULT,
                                status,
                                "The service could not answer the request. Send it again later.");
        };
    }

    /**
     * The problem of an error of the service, which is logged with its classes and places, but without its message: that can
     * contain what the caller sent.
     *
     * @param id the id of the request, under which the log has the details
     * @param failure the error; null if it is not known
     */
    public static byte[] fault(String id, Throwable failure) {
        StringBuilder details = new StringBuilder();
        Throwable error = failure;
        for (int causes = 0; error != null && causes < MOST_CAUSES; causes++) {
            details.append(causes == 0 ? "" : ", caused by ")
                    .append(error.getClass().getName())
                    .append(" at ")
                    .append(Arrays.stream(error.getStackTrace()).limit(FRAMES).toList());
            error = error.getCause();
        }
        LOG.errorf("error %s: %s", id, details.isEmpty() ? "unknown" : details);
        return ProblemJson.fault(id);
    }
}
