package org.mipspi.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of request bodies, with the media types that callers use for each. */
enum BodyType {
    /** A QPP submission in JSON. */
    JSON(MediaType.APPLICATION_JSON, "application/[^/]+\\+json"),
    /** A QRDA Category III document. */
    XML(MediaType.APPLICATION_XML, "text/xml|application/[^/]+\\+xml"),
    /** A batch: newline-delimited JSON. */
    LINES("application/x-ndjson", "application/(ndjson|jsonl|x-jsonl|jsonlines|x-jsonlines)"),
    /** Visits in CSV. */
    CSV("text/csv", "application/csv"),
    /** Files of records in a zip. */
    ZIP("application/zip", "application/(x-zip|x-zip-compressed)"),
    /** Files of records as the parts of a form. The parameter boundary of its media type has an effect. */
    FORM("multipart/form-data", "multipart/form-data");

    /** A media type with its parameters, as RFC 9110 writes it. They have no effect: JSON is always in UTF-8, and XML declares its encoding. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*+(?<type>TOKEN/TOKEN)(\\s*+;(\\s*+TOKEN=(TOKEN|\"([^\"\\\\]|\\\\.)*+\"))?+)*+\\s*+"
                    .replace("TOKEN", "[A-Za-z0-9!#$%&'*+.^_`|~-]++"));

    private static final Map<String, BodyType> MOST_USED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(BodyType::mediaType, type -> type));

    private final String mediaType;
    private final Pattern others;

    BodyType(String mediaType, String others) {
        this.mediaType = mediaType;
        this.others = Pattern.compile(others);
    }

    /** The media type that we recommend. */
    String mediaType() {
        return mediaType;
    }

    /**
     * The type of a body.
     *
     * @param headers the values of Content-Type
     * @param accepted the types that are accepted
     * @return null if there is no such header, more than one, or its value is of none of these types
     */
    static BodyType of(List<String> headers, List<BodyType> accepted) {
        if (headers.size() != 1) {
            return null;
        }
        BodyType frequent = MOST_USED.get(headers.get(0));
        if (frequent != null) {
            return accepted.contains(frequent) ? frequent : null;
        }
        var parts = MEDIA_TYPE.matcher(headers.get(0));
        if (!parts.matches()) {
            return null;
        }
        String type = parts.group("type").toLowerCase(Locale.ROOT);
        return accepted.stream()
                .filter(each ->
                        each.mediaType.equals(type) || each.others.matcher(type).matches())
                .findFirst()
                .orElse(null);
    }
}
