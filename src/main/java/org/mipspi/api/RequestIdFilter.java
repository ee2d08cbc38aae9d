package org.mipspi.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.mipspi.api.connection.RequestId;
import org.mipspi.api.connection.TraceContext;

/** Adds the id of a request, and those of its trace, to its log lines. */
public class RequestIdFilter {

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext filtered, RoutingContext request) {
        MDC.put("requestId", RequestId.of(request));
        TraceContext trace = TraceContext.of(request);
        if (trace != null) {
            MDC.put("traceId", trace.traceId());
            MDC.put("spanId", trace.spanId());
        }
    }
}
