package org.mipspi.api.connection;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Headers of every answer that tell browsers and caches what they must not do with it. */
final class SecurityHeaders {

    private static final String PAGES = "/q/swagger-ui";

    /** The pages of swagger-ui have scripts and styles in themselves and read the description from here. */
    private static final String FOR_PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'";

    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Adds the headers when the answer begins. An answer that may be kept by caches sets its own Cache-Control. */
    static void addTo(RoutingContext request) {
        request.addHeadersEndHandler(begin -> {
            MultiMap headers = request.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            String path = request.request().path();
            headers.set("Content-Security-Policy", path != null && path.startsWith(PAGES) ? FOR_PAGES : FOR_DATA);
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
    }
}
