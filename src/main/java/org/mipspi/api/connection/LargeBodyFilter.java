package org.mipspi.api.connection;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the beginning of a large body, which was collected already, before the rest, which a worker reads. */
public class LargeBodyFilter {

    @ServerRequestFilter
    void join(ContainerRequestContext body, RoutingContext request) {
        byte[] beginning = request.get(RequestBodies.BEGINNING);
        if (beginning != null) {
            body.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(beginning), body.getEntityStream()));
        }
    }
}
