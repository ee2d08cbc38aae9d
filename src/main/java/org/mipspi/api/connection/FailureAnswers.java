package org.mipspi.api.connection;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;

/**
 * Answers requests that fail outside of the API, such as one without Host or with a path that cannot be decoded. The
 * platform would answer with a page of its own, and write the path into the log.
 */
final class FailureAnswers {

    private static final int FRAMES = 12;
    private static final Logger LOG = Logger.getLogger(FailureAnswers.class);

    private FailureAnswers() {}

    static void answer(RoutingContext request) {
        Throwable failure = request.failure();
        OutOfMemory.endIf(failure);
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
                .putHeader(RequestId.HEADER, RequestId.random())
                .end(Buffer.buffer(problem(status)))
                .onComplete(sent -> request.connection().close());
    }

    private static byte[] problem(int status) {
        return switch (status) {
            case 404 -> ProblemJson.of(ProblemType.NOT_FOUND, "There is no such address. See /q/openapi for the API.");
            case 405 ->
                ProblemJson.of(
                        ProblemType.METHOD, "This address does not support the method. See /q/openapi for the API.");
            case 413 -> ProblemJson.of(ProblemType.TOO_LARGE, "The body is too large. Send less.");
            case 414 -> ProblemJson.of(ProblemType.REQUEST, status, "The address is too long. Shorten it.");
            case 431 ->
                ProblemJson.of(ProblemType.REQUEST, status, "The headers are too long. Send fewer or shorter ones.");
            default ->
                ProblemJson.of(
                        ProblemType.REQUEST,
                        status,
                        "The request is not valid HTTP/1.1. Check its first line, its headers (Host is required) and the"
                                + " encoding of its path.");
        };
    }

    /** Without the message of the failure, which can contain what the caller sent. */
    private static byte[] fault(String id, Throwable failure) {
        List<StackTraceElement> frames = failure == null
                ? List.of()
                : Arrays.stream(failure.getStackTrace()).limit(FRAMES).toList();
        LOG.errorf(
                "error %s: %s at %s",
                id, failure == null ? "unknown" : failure.getClass().getName(), frames);
        return ProblemJson.fault(id);
    }
}
