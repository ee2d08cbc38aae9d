package org.mipspi.formats.answer;

/**
 * The kinds of problems, after RFC 9457: each has a type, a title and an HTTP status. All that is refused has one type; its title
 * tells what was refused.
 */
public enum ProblemType {
    /** The submission was read and has errors. */
    REFUSED("refused", "The submission was refused", 422),
    /** Records were read and have problems. */
    RECORDS_REFUSED("refused", "The records were refused", 422),
    /** The document is not of its format. */
    UNREADABLE("unreadable", "The document could not be read", 400),
    /** The document exceeds the size limit of its format. */
    TOO_LARGE("too-large", "The document is too large", 413),
    /** The media type, charset or encoding of the body is not supported. */
    MEDIA_TYPE("media-type", "Unsupported media type", 415),
    /** The caller does not accept the media type of the answer. */
    NOT_ACCEPTABLE("not-acceptable", "Not acceptable", 406),
    /** There are no rules for a year. */
    UNSUPPORTED_YEAR("unsupported-year", "No rules for that year", 422),
    /** There is no such address. */
    NOT_FOUND("not-found", "Not found", 404),
    /** The address does not support the method. */
    METHOD("method", "Method not allowed", 405),
    /** The request itself is wrong, such as its query. */
    REQUEST("request", "Bad request", 400),
    /** The body was not sent in time. */
    TIMEOUT("timeout", "The body was not sent in time", 408),
    /** A batch exceeds a limit; its last line. */
    BATCH_LIMIT("batch-limit", "The batch exceeds a limit", 413),
    /** The service has too much to do. */
    BUSY("busy", "The service is busy", 503),
    /** The service stops. */
    GOING_DOWN("going-down", "The service is going down", 503),
    /** An error of the service. */
    FAULT("fault", "Internal error", 500);

    private final String kind;
    private final String title;
    private final int status;

    ProblemType(String kind, String title, int status) {
        this.kind = kind;
        this.title = title;
        this.status = status;
    }

    /** The URI that identifies the type. */
    public String uri() {
        return "urn:mips-pi:problem:" + kind;
    }

    /** A short description, the same for every problem of this kind. */
    public String title() {
        return title;
    }

    /** The HTTP status, 400 to 503. */
    public int status() {
        return status;
    }
}
