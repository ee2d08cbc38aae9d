package org.mipspi.api.connection;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a request, which its log lines and its answer have. It is the caller's own id if that is valid. An id that
 * could contain a TIN, an NPI or a social security number is not valid.
 */
public final class RequestId {

    /** The header with the id, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "mips-pi.request-id";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** So many digits in a row, with or without separators, can be a TIN (9) or an NPI (10). */
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9]([._-]*[0-9]){8}");

    private RequestId() {}

    /** Gives a request its id, and its answer the header. */
    static void give(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = isValid(given) ? given : random();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
    }

    /** A new id. */
    static String random() {
        return UUID.randomUUID().toString();
    }

    /** The id of a request. */
    public static String of(RoutingContext request) {
        return request.get(KEY);
    }

    static boolean isValid(String id) {
        return id != null
                && VALID.matcher(id).matches()
                && (!MANY_DIGITS.matcher(id).find() || UUID_FORM.matcher(id).matches() && hasLetter(id));
    }

    private static boolean hasLetter(String id) {
        return id.chars().anyMatch(Character::isLetter);
    }
}
