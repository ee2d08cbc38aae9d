package org.mipspi.api.connection;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a request in a distributed trace, after the W3C Trace Context recommendation. A valid {@code traceparent} is
 * continued: the log lines have its trace id and an id of their own span, and the answer tells both in
 * {@code traceresponse}.
 *
 * @param traceId the id of the trace, 32 hexadecimal digits
 * @param spanId the id of this request within the trace, 16 hexadecimal digits
 */
public record TraceContext(String traceId, String spanId) {

    private static final String KEY = "mips-pi.trace";
    private static final String VERSION = "00";

    /** Later versions may add fields at the end. An id of digits alone is not taken: it could be made of a TIN or an NPI. */
    private static final Pattern TRACEPARENT = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?<trace>(?=[0-9]*[a-f])[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-(?<flags>[0-9a-f]{2})(-.*)?");

    /** Continues the trace of a request, if it is part of one. */
    static void join(RoutingContext request) {
        List<String> given = request.request().headers().getAll("traceparent");
        Matcher parent = TRACEPARENT.matcher(given.size() == 1 ? given.get(0).strip() : "");
        if (!parent.matches()) {
            return;
        }
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        TraceContext trace = new TraceContext(parent.group("trace"), String.format("%016x", span));
        request.put(KEY, trace);
        request.response()
                .putHeader(
                        "traceresponse", String.join("-", VERSION, trace.traceId, trace.spanId, parent.group("flags")));
    }

    /** The trace of a request; null if it is not part of one. */
    public static TraceContext of(RoutingContext request) {
        return request.get(KEY);
    }
}
