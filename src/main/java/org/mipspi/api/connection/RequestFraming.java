package org.mipspi.api.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/**
 * Whether every reader of a request finds the same end of its body and the same host. A gateway could take another end than
 * the service, and a caller could hide a second request in the body of the first (RFC 9112, section 6.1 and 11.2).
 */
final class RequestFraming {

    private RequestFraming() {}

    /** Whether a request leaves no doubt. */
    static boolean isSound(HttpRequest request) {
        HttpHeaders headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        boolean isVersion1 = request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0) && codings.isEmpty();
        return isVersion1
                && headers.getAll(HttpHeaderNames.HOST).size() <= 1
                && (codings.isEmpty() || isChunked(codings) && !headers.contains(HttpHeaderNames.CONTENT_LENGTH));
    }

    private static boolean isChunked(List<String> codings) {
        return codings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(
                        codings.get(0).strip());
    }
}
