package org.mipspi.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.mipspi.api.connection.FailureAnswers;
import org.mipspi.api.connection.GzipBody;
import org.mipspi.api.connection.OutOfMemory;
import org.mipspi.api.connection.RequestId;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.GzipInput;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;

/** Answers every error with RFC 9457 problem details. */
public class ProblemResponses {

    /** How long to wait before a batch is sent again, if too many are under way. */
    private static final int SECONDS_BETWEEN_BATCHES = 30;

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    /** A problem of a type. */
    static Response of(ProblemType type, String detail) {
        return response(type.status(), ProblemJson.of(type, detail));
    }

    static Response response(int status, byte[] problem) {
        return Response.status(status)
                .type(ProblemJson.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** An answer before the end of the request body. The rest is not read, so the connection is closed. */
    static Response closing(Response response) {
        return Response.fromResponse(response).header("Connection", "close").build();
    }

    /** A document that is refused, with every error. */
    static Response refused(List<Problem> problems) {
        List<Problem.Code> codes =
                problems.stream().map(Problem::code).distinct().toList();
        LOG.infof("refused with %d %s: %s", problems.size(), problems.size() == 1 ? "error" : "errors", codes);
        return response(ProblemType.REFUSED.status(), ProblemJson.refused(problems));
    }

    /** A document that cannot be read. A JSON body has been read completely, an XML body only up to the error. */
    static Response unreadable(DocumentFormat format, UnreadableDocument e) {
        LOG.infof("unreadable document: error at line %d, column %d", e.line(), e.column());
        Response problem = response(ProblemType.UNREADABLE.status(), ProblemJson.unreadable(e));
        return format == DocumentFormat.QPP_JSON ? problem : closing(problem);
    }

    /** A batch that is not newline-delimited JSON. Its lines were not read. */
    static Response unreadableBatch(String detail) {
        return closing(of(ProblemType.UNREADABLE, detail));
    }

    static Response tooLarge(DocumentFormat format) {
        return closing(of(ProblemType.TOO_LARGE, DocumentTooLarge.message(format.maxBytes())));
    }

    static Response busy() {
        String detail =
                "The service is already running as many batches as it accepts at once. Send the batch again later.";
        return Response.fromResponse(closing(of(ProblemType.BUSY, detail)))
                .header("Retry-After", SECONDS_BETWEEN_BATCHES)
                .build();
    }

    /** There are no rules for a year that was asked for. */
    static Response unsupportedYear(MeasureLists measures) {
        return of(
                ProblemType.UNSUPPORTED_YEAR,
                "There are no rules for this year. Use one of " + measures.yearsInWords());
    }

    /** An error that the platform finds. {@link RequestCheck} finds most before. */
    @ServerExceptionMapper
    Response platform(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> response(status, FailureAnswers.problem(status));
            // The platform's own limit is above the limits of both formats.
            case 413 -> tooLarge(DocumentFormat.QRDA_III);
            default ->
                status < 500
                        ? response(
                                status,
                                ProblemJson.of(
                                        ProblemType.REQUEST,
                                        status,
                                        "The request is not one that the API describes. See /q/openapi."))
                        : fault(e, request);
        };
    }

    /** The body is not the gzip that its headers announce. */
    @ServerExceptionMapper
    Response damaged(GzipInput.NotGzip e) {
        return closing(of(ProblemType.UNREADABLE, GzipBody.DAMAGED));
    }

    /** The body is not the gzip that its headers announce. */
    @ServerExceptionMapper
    Response damaged(GzipInput.DamagedGzip e) {
        return closing(of(ProblemType.UNREADABLE, GzipBody.DAMAGED));
    }

    /** The connection ended before the whole body was received, which is not an error of the service. */
    @ServerExceptionMapper
    Response unread(IOException e) {
        LOG.debugf("a request body could not be read: %s", e.getClass().getName());
        return of(
                ProblemType.REQUEST,
                "The connection ended before the whole body was received. Send the request again.");
    }

    /** An error of the service. The caller gets the id of the request, under which the log has the details. */
    @ServerExceptionMapper
    Response fault(Throwable e, RoutingContext request) {
        OutOfMemory.endIf(e);
        return response(ProblemType.FAULT.status(), FailureAnswers.fault(RequestId.of(request), e));
    }
}
