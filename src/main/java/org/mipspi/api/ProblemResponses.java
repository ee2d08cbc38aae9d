package org.mipspi.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.answer.ProblemJson;

/** Answers with problem details whatever goes wrong. */
public class ProblemResponses {

    private static final String TAKEN =
            "Send application/json, application/xml or text/xml; to /v1/decisions/batch application/x-ndjson.";

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    static Response response(int status, byte[] problem) {
        return Response.status(status)
                .type(ProblemJson.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** An answer before the body's end: what still comes of it is not read, and nothing can follow it. */
    static Response closing(int status, byte[] problem) {
        return Response.fromResponse(response(status, problem))
                .header("Connection", "close")
                .build();
    }

    static Response tooLarge(DocumentFormat format) {
        return closing(413, problemTooLarge(format));
    }

    /** The problem of a document over the limit of its format. */
    static byte[] problemTooLarge(DocumentFormat format) {
        return ProblemJson.of("too-large", "The document is too large", 413, DocumentTooLarge.bound(format.maxBytes()));
    }

    /** The problem of a body in a form that is not taken. */
    static byte[] notTaken() {
        return ProblemJson.of(
                "media-type",
                "This media type is not taken",
                415,
                TAKEN + " Bodies are taken as they are, not encoded.");
    }

    static Response busy() {
        String detail = "As many batches as this service takes at once are under way. Send it again in a while.";
        return Response.fromResponse(closing(503, ProblemJson.of("busy", "Too many batches", 503, detail)))
                .header("Retry-After", 30)
                .build();
    }

    static Response badRequest(String detail) {
        return of("request", "The request was not understood", 400, detail);
    }

    @ServerExceptionMapper
    Response platform(WebApplicationException e, UriInfo address) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> of("not-found", "There is nothing here", status, "See /q/openapi for what there is.");
            case 405 -> methodNotAllowed(address);
            case 406 -> of("not-acceptable", "No such representation", status, "Answers are application/json.");
            // The platform's own bound lies above that of either format.
            case 413 -> tooLarge(DocumentFormat.QRDA_III);
            case 415 -> of("media-type", "This media type is not taken", status, TAKEN);
            default ->
                status < 500 ? of("request", "The request was not understood", status, e.getMessage()) : fault(e);
        };
    }

    /** With the methods that the address does take, as RFC 9110 requires; the platform does not tell them. */
    private static Response methodNotAllowed(UriInfo address) {
        boolean decisions = address.getPath().startsWith("/v1/decisions");
        Response problem = of("method", "This method is not for this address", 405, "See /q/openapi.");
        return Response.fromResponse(problem)
                .header(HttpHeaders.ALLOW, decisions ? "POST, OPTIONS" : "GET, HEAD, OPTIONS")
                .build();
    }

    /** A body that did not come whole: the caller's connection, no fault of ours. */
    @ServerExceptionMapper
    Response unread(IOException e) {
        LOG.debugf(e, "a body could not be read");
        return badRequest("The body did not come whole.");
    }

    /** A fault of ours: the caller gets an id, the log gets the same id with all there is to know. */
    @ServerExceptionMapper
    Response fault(Throwable e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "fault %s", id);
        return of(
                "fault",
                "A fault of this service",
                500,
                "Nothing was decided. Quote " + id + " to whoever runs the service; its log says more.");
    }

    private static Response of(String kind, String title, int status, String detail) {
        return response(status, ProblemJson.of(kind, title, status, detail));
    }
}
