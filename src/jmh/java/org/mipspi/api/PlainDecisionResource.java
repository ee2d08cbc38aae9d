package org.mipspi.api;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.mipspi.benchmark.FullAnswer;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;

/** The decision endpoint with the plain function in the rules' place; there is such a thing in the load benchmark only. */
@Path("/benchmark/plain")
@IfBuildProfile("load")
public class PlainDecisionResource {

    private final RuleSet rules;
    private final DecisionMetrics metrics;

    PlainDecisionResource(RuleSet rules, DecisionMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** Decides one QPP submission in JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response decide(InputStream body) throws IOException, UnreadableDocument {
        Result.Decided decided = (Result.Decided) metrics.measured(() -> plain(body));
        return Response.ok(AnswerJson.write(UUID.randomUUID(), decided.decision()), MediaType.APPLICATION_JSON)
                .build();
    }

    private Result plain(InputStream body) throws IOException, UnreadableDocument {
        ReadResult.Accepted read =
                (ReadResult.Accepted) SubmissionReader.read(DocumentFormat.QPP_JSON.read(body), MeasureFiles.builtIn());
        return new Result.Decided(FullAnswer.of(read.submission(), rules.release()), 0);
    }
}
