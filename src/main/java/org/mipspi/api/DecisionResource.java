package org.mipspi.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ScoreJson;

/** The decision endpoint: one submission in, its answer out. */
@Path("/v1/decisions")
public class DecisionResource {

    private static final Logger LOG = Logger.getLogger(DecisionResource.class);

    /** What tells a short answer from a whole one: the description of the API has one schema for each. */
    private static final String SHORT_ANSWER = MediaType.APPLICATION_JSON + ";detail=" + Detail.SCORE.word();

    private final DecisionService decisions;
    private final DecisionMetrics metrics;

    DecisionResource(DecisionService decisions, DecisionMetrics metrics) {
        this.decisions = decisions;
        this.metrics = metrics;
    }

    /** Decides one QPP submission in JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response decide(
            InputStream body,
            @RestQuery @DefaultValue("false") String trace,
            @RestQuery @DefaultValue("false") String readings,
            @RestQuery @DefaultValue("full") String detail)
            throws IOException {
        return decide(DocumentFormat.QPP_JSON, body, trace, readings, Detail.of(detail));
    }

    /** Decides one QRDA Category III document. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response decideQrda(
            InputStream body,
            @RestQuery @DefaultValue("false") String trace,
            @RestQuery @DefaultValue("false") String readings,
            @RestQuery @DefaultValue("full") String detail)
            throws IOException {
        return decide(DocumentFormat.QRDA_III, body, trace, readings, Detail.of(detail));
    }

    private Response decide(DocumentFormat format, InputStream body, String trace, String readings, Detail detail)
            throws IOException {
        long start = System.nanoTime();
        try {
            Result result = metrics.measured(() -> detail == Detail.SCORE
                    ? decisions.score(decisions.read(format, body))
                    : decisions.decide(decisions.read(format, body), trace.equals("true"), readings.equals("true")));
            return answer(result, start);
        } catch (DocumentTooLarge e) {
            metrics.tooLarge();
            return ProblemResponses.tooLarge(format);
        } catch (UnreadableDocument e) {
            return ProblemResponses.unreadable(format, e);
        }
    }

    private static Response answer(Result result, long start) {
        UUID decisionId = UUID.randomUUID();
        if (result instanceof Result.Decided decided) {
            Decision decision = decided.decision();
            log(
                    decisionId,
                    decision.performanceYear(),
                    decision.outcome(),
                    decision.score(),
                    decision.release(),
                    start);
            return Response.ok(AnswerJson.write(decisionId, decision), MediaType.APPLICATION_JSON)
                    .build();
        }
        if (result instanceof Result.Scored scored) {
            ScoreAnswer answer = scored.answer();
            log(decisionId, answer.performanceYear(), answer.outcome(), answer.score(), answer.release(), start);
            return Response.ok(ScoreJson.write(decisionId, answer), SHORT_ANSWER)
                    .build();
        }
        return ProblemResponses.refused(((Result.Refused) result).problems());
    }

    private static void log(UUID decisionId, int year, Outcome outcome, Score score, Release release, long start) {
        LOG.infof(
                "decision %s: year=%d outcome=%s category=%s release=%s microseconds=%d",
                decisionId, year, outcome, score.category(), release.id(), (System.nanoTime() - start) / 1_000);
    }
}
