package org.mipspi.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.mipspi.api.connection.OutOfMemory;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.ProblemJson;

/** Answers every error with RFC 9457 problem details. */
public class ProblemResponses {

    private static final String SUPPORTED =
            "Send application/json, application/xml or text/xml to /v1/decisions, application/x-ndjson to /v1/decisions/batch, "
                    + "application/xml or text/xml to /v1/convert.";

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    static Response response(int status, byte[] problem) {
        return Response.status(status)
                .type(ProblemJson.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** An answer before the end of the request body. The rest is not read, so the connection is closed. */
    static Response closing(int status, byte[] problem) {
        return Response.fromResponse(response(status, problem))
                .header("Connection", "close")
                .build();
    }

    /** A document that is refused, with every error. */
    static Response refused(List<Problem> problems) {
        List<Problem.Code> codes =
                problems.stream().map(Problem::code).distinct().toList();
        LOG.infof("refused with %d errors: %s", problems.size(), codes);
        return response(422, ProblemJson.refused(problems));
    }

    /** A document that cannot be read. A JSON body has been read completely, an XML body only up to the error. */
    static Response unreadable(DocumentFormat format, UnreadableDocument e) {
        LOG.infof("unreadable document: error at line %d, column %d", e.line(), e.column());
        byte[] problem = ProblemJson.unreadable(e);
        return format == DocumentFormat.QPP_JSON ? response(400, problem) : closing(400, problem);
    }

    /** A batch that is not newline-delimited JSON. Its lines were not read. */
    static Response unreadableBatch(String detail) {
        return closing(400, ProblemJson.of("unreadable", "The document could not be read", 400, detail));
    }

    static Response tooLarge(DocumentFormat format) {
        return closing(413, problemTooLarge(format));
    }

    /** The problem that a document exceeds the size limit of its format. */
    static byte[] problemTooLarge(DocumentFormat format) {
        return ProblemJson.of(
                "too-large", "The document is too large", 413, DocumentTooLarge.message(format.maxBytes()));
    }

    /** The problem that a body is encoded or has an unsupported media type. */
    static byte[] unsupportedMediaType() {
        return ProblemJson.of(
                "media-type", "Unsupported media type", 415, SUPPORTED + " Do not compress or encode the body.");
    }

    static Response busy() {
        String detail =
                "The service is already running as many batches as it accepts at once. Send the batch again later.";
        return Response.fromResponse(closing(503, ProblemJson.of("busy", "Too many batches", 503, detail)))
                .header("Retry-After", 30)
                .build();
    }

    static Response badRequest(String detail) {
        return of("request", "Bad request", 400, detail);
    }

    static Response notTrueOrFalse(String parameter) {
        return badRequest(notTrueOrFalseDetail(parameter));
    }

    static String notTrueOrFalseDetail(String parameter) {
        return "The query parameter " + parameter + " is neither true nor false. Send true, false, or leave it out.";
    }

    static boolean isTrueOrFalse(String value) {
        return value.equals("true") || value.equals("false");
    }

    /** A request that is wrong in its address. Its body was not read. */
    static Response unreadBody(String detail) {
        return closing(400, ProblemJson.of("request", "Bad request", 400, detail));
    }

    @ServerExceptionMapper
    Response platform(WebApplicationException e, UriInfo address) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> of("not-found", "Not found", status, "There is no such address. See /q/openapi for the API.");
            case 405 -> methodNotAllowed(address);
            case 406 ->
                of(
                        "not-acceptable",
                        "Not acceptable",
                        status,
                        "Answers are available as application/json only. Change the Accept header.");
            // The platform's own limit is above the limits of both formats.
            case 413 -> tooLarge(DocumentFormat.QRDA_III);
            case 415 -> of("media-type", "Unsupported media type", status, SUPPORTED);
            default -> status < 500 ? of("request", "Bad request", status, e.getMessage()) : fault(e);
        };
    }

    /** With the methods that the address supports, as RFC 9110 requires; the platform does not add them. */
    private static Response methodNotAllowed(UriInfo address) {
        boolean posted = address.getPath().matches("/v1/(decisions|convert).*");
        Response problem = of(
                "method",
                "Method not allowed",
                405,
                "This address does not support the method. See /q/openapi for the API.");
        return Response.fromResponse(problem)
                .header(HttpHeaders.ALLOW, posted ? "POST, OPTIONS" : "GET, HEAD, OPTIONS")
                .build();
    }

    /** The connection ended before the whole body was received, which is not an error of the service. */
    @ServerExceptionMapper
    Response unread(IOException e) {
        LOG.debugf(e, "a request body could not be read");
        return badRequest("The connection ended before the whole body was received. Send the request again.");
    }

    /** An error of the service. The caller gets an id, under which the log has the details. */
    @ServerExceptionMapper
    Response fault(Throwable e) {
        OutOfMemory.endIf(e);
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "error %s", id);
        return of(
                "fault",
                "Internal error",
                500,
                "Nothing was decided. Report error " + id
                        + " to the operator of the service; the log has the details.");
    }

    private static Response of(String kind, String title, int status, String detail) {
        return response(status, ProblemJson.of(kind, title, status, detail));
    }
}
