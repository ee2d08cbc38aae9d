package org.mipspi.api;

import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.Unreadable;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;

/** The decision endpoint: one submission in, its answer out. */
@Path("/v1/decisions")
public class DecisionResource {

    /** Largest document that is taken. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(DecisionResource.class);

    private final DecisionService decisions;
    private final DecisionMetrics metrics;

    DecisionResource(DecisionService decisions, DecisionMetrics metrics) {
        this.decisions = decisions;
        this.metrics = metrics;
    }

    /** Decides one QPP submission. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response decide(byte[] document, @RestQuery @DefaultValue("false") boolean trace) {
        if (document.length > MAX_BYTES) {
            return Problems.tooLarge();
        }
        Timer.Sample sample = metrics.start();
        try {
            return answer(decisions.decide(document, trace));
        } catch (Unreadable e) {
            metrics.unreadable();
            LOG.infof("unreadable at line %d, column %d", e.line(), e.column());
            return Problems.response(400, ProblemJson.unreadable(e));
        } finally {
            metrics.stop(sample);
        }
    }

    private Response answer(Result result) {
        if (result instanceof Result.Refused refused) {
            metrics.refused(refused.problems());
            LOG.infof("refused with %d errors", refused.problems().size());
            return Problems.response(422, ProblemJson.refused(refused.problems()));
        }
        Result.Decided decided = (Result.Decided) result;
        metrics.decided(decided.decision(), decided.firings());
        UUID decisionId = UUID.randomUUID();
        LOG.debugf("decision %s: %s", decisionId, decided.decision().outcome());
        return Response.ok(AnswerJson.write(decisionId, decided.decision()), MediaType.APPLICATION_JSON)
                .build();
    }
}
