package org.mipspi.api.connection;

import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;

/** Headers of every answer that tell browsers and caches what they must not do with it. */
final class SecurityHeaders {

    private static final String PAGES = "/q/swagger-ui";

    /** The pages of swagger-ui have scripts and styles in themselves and read the description from here. */
    private static final String FOR_PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'";

    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String NO_GUESSING = "X-Content-Type-Options";
    private static final String CACHING = "Cache-Control";
    private static final String NO_STORE = "no-store";

    private SecurityHeaders() {}

    /** Adds the headers when the answer begins. An answer that may be kept by caches sets its own Cache-Control. */
    static void addTo(RoutingContext request) {
        request.addHeadersEndHandler(begin -> {
            MultiMap headers = request.response().headers();
            String path = request.request().path();
            add(headers::set, path != null && path.startsWith(PAGES) ? FOR_PAGES : FOR_DATA);
            if (!headers.contains(CACHING)) {
                headers.set(CACHING, NO_STORE);
            }
        });
    }

    /** Adds the headers to an answer that did not come from a route. */
    static void addIfMissing(HttpHeaders headers) {
        if (!headers.contains(NO_GUESSING)) {
            add(headers::set, FOR_DATA);
            headers.set(CACHING, NO_STORE);
        }
    }

    private static void add(BiConsumer<String, String> header, String policy) {
        header.accept(NO_GUESSING, "nosniff");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Content-Security-Policy", policy);
    }
}
