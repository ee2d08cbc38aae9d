package org.mipspi.api.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import org.mipspi.formats.answer.ProblemJson;

/**
 * Errors that the platform answers without a body, before or after it calls anything of the service: a path that cannot be
 * decoded, a method that no address has, a page that is turned off.
 */
final class BareErrors {

    private static final int SMALLEST_ERROR = 400;
    private static final int SMALLEST_FINAL = 200;

    private BareErrors() {}

    /** What is sent instead of a message: a problem for an error without a body. Headers of every answer are added. */
    static Object completed(Object message) {
        if (!(message instanceof HttpResponse response) || response.status().code() < SMALLEST_FINAL) {
            return message;
        }
        HttpHeaders headers = response.headers();
        if (!headers.contains(RequestId.HEADER)) {
            headers.set(RequestId.HEADER, RequestId.random());
        }
        SecurityHeaders.addIfMissing(headers);
        return response instanceof FullHttpResponse full && isBareError(full) ? withProblem(full) : message;
    }

    /** An answer to HEAD has no length unless it has one for GET. */
    private static boolean isBareError(FullHttpResponse response) {
        HttpHeaders headers = response.headers();
        return response.status().code() >= SMALLEST_ERROR
                && !headers.contains(HttpHeaderNames.CONTENT_TYPE)
                && "0".equals(headers.get(HttpHeaderNames.CONTENT_LENGTH));
    }

    private static FullHttpResponse withProblem(FullHttpResponse bare) {
        byte[] problem = FailureAnswers.problem(bare.status().code());
        HttpHeaders headers = bare.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, problem.length);
        bare.release();
        return new DefaultFullHttpResponse(
                bare.protocolVersion(),
                bare.status(),
                Unpooled.wrappedBuffer(problem),
                headers,
                bare.trailingHeaders());
    }
}
