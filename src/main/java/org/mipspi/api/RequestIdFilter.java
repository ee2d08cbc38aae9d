package org.mipspi.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each request an id that appears in its log lines and its answer. It is the caller's own id if that is valid. An
 * id of digits alone is not valid, because it could be a TIN or an NPI.
 */
public class RequestIdFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern VALID = Pattern.compile("(?![0-9]+$)[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = given != null && VALID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, request.getProperty(KEY));
    }
}
