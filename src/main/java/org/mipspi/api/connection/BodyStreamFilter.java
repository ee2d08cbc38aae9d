package org.mipspi.api.connection;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.channels.ClosedChannelException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.mipspi.files.BoundedInput;
import org.mipspi.files.GzipInput;

/**
 * Prepares bodies for the worker that has taken a request. It ends a request whose caller has gone, puts the beginning of
 * a large body, which was collected already, before the rest, and decompresses what was sent in gzip. Who reads the stream
 * limits its length.
 */
public class BodyStreamFilter {

    /** Where a request keeps the most bytes that its body may have, if who reads it cannot count them: before decompression. */
    private static final String MOST_BYTES = "mips-pi.most-bytes-of-body";

    /** Bounds a body, as it is sent, that a worker reads as it arrives. */
    public static void bound(RoutingContext request, long mostBytes) {
        request.put(MOST_BYTES, mostBytes);
    }

    @ServerRequestFilter
    void prepare(ContainerRequestContext body, RoutingContext request) throws IOException {
        if (request.response().closed()) {
            // The caller went away while the request waited for a worker.
            throw new ClosedChannelException();
        }
        byte[] beginning = request.get(RequestBodies.BEGINNING);
        if (beginning != null) {
            body.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(beginning), body.getEntityStream()));
        }
        Long mostBytes = request.get(MOST_BYTES);
        if (mostBytes != null) {
            body.setEntityStream(new BoundedInput(body.getEntityStream(), mostBytes));
        }
        if (GzipBody.isSentIn(request.request())) {
            body.setEntityStream(new GzipInput(body.getEntityStream()));
        }
    }

    /** The answer was made, or will not be: the document is no longer needed. */
    @ServerResponseFilter
    void finish(ContainerResponseContext answer, RoutingContext request) {
        RequestBodies.finished(request);
    }
}
