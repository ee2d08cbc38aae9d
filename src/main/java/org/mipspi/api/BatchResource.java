package org.mipspi.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.mipspi.api.connection.ConnectionCut;
import org.mipspi.api.connection.RequestId;
import org.mipspi.batch.Batch;
import org.mipspi.batch.Batch.LastLine;
import org.mipspi.batch.BatchStart;
import org.mipspi.batch.BatchTally;
import org.mipspi.batch.ReadAhead;
import org.mipspi.batch.WaitingAnswers;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Detail;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.settings.ServiceSettings;

/** The batch endpoint: many submissions, one per line, answered in their order while they arrive. */
@Path("/v1/decisions/batch")
public class BatchResource {

    /** Newline-delimited JSON. */
    static final String NDJSON = "application/x-ndjson";

    /** How long a caller has to read the end of a batch after the time limit of the batch. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    private final Batch batch;
    private final Batch withReadings;
    private final Batch scores;
    private final String release;
    private final Semaphore free;
    private final Duration maxTime;
    private final int readAhead;
    private final Duration unreadTime;

    BatchResource(
            Batch batch, DecisionService decisions, DecisionMetrics metrics, RuleSet rules, ServiceSettings settings) {
        this.batch = batch;
        this.withReadings =
                batch.deciding(json -> metrics.measured(() -> decisions.decide(decisions.read(json), false, true)));
        Batch.Decider score = Batch.Decider.of(decisions, Detail.SCORE);
        this.scores = batch.deciding(json -> metrics.measured(() -> score.decide(json)));
        this.release = rules.release().id();
        this.maxTime = settings.batch().maxTime();
        this.free = new Semaphore(settings.batch().maxConcurrent());
        this.readAhead = Math.toIntExact(settings.batch().readAhead().asLongValue());
        this.unreadTime = settings.batch().unreadTime();
    }

    /** Decides each line. The result of a line is in its answer; the HTTP status is about the batch only. */
    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, ProblemJson.MEDIA_TYPE})
    public Response decide(
            InputStream lines,
            @RestQuery @DefaultValue("false") String summary,
            @RestQuery @DefaultValue("false") String readings,
            @RestQuery @DefaultValue("full") String detail,
            @Context RoutingContext request)
            throws IOException {
        return decide(
                deciding(readings.equals("true"), Detail.of(detail)),
                lines,
                summary.equals("true") ? LastLine.SUMMARY : LastLine.ANSWER,
                request);
    }

    private Batch deciding(boolean readings, Detail detail) {
        if (detail == Detail.SCORE) {
            return scores;
        }
        return readings ? withReadings : batch;
    }

    private Response decide(Batch deciding, InputStream lines, LastLine last, RoutingContext request)
            throws IOException {
        // Ends the batch even if the caller reads the answers very slowly.
        long patience = request.vertx().setTimer(maxTime.plus(GRACE).toMillis(), timer -> cut(request));
        // This comes last of what can fail, so that no permit is lost.
        if (!free.tryAcquire()) {
            request.vertx().cancelTimer(patience);
            return ProblemResponses.busy();
        }
        AtomicBoolean over = new AtomicBoolean();
        Runnable end = () -> {
            if (over.compareAndSet(false, true)) {
                request.vertx().cancelTimer(patience);
                free.release();
            }
        };
        BatchStart start = start(lines, end);
        if (start.fault() != null && start.fault() != BatchStart.Fault.EMPTY) {
            end.run();
            return ProblemResponses.unreadableBatch(start.fault().message("The batch"));
        }
        // Whatever ends the request: the caller may be gone before the first answer.
        request.addEndHandler(ended -> end.run());
        String name = "the batch of request " + RequestId.of(request);
        StreamingOutput answers = out -> {
            WaitingAnswers waiting = new WaitingAnswers(out);
            try (ReadAhead ahead =
                    new ReadAhead(start.lines(), readAhead, unreadTime, waiting::millis, () -> cut(request))) {
                run(deciding, name, ahead, waiting, last);
            } finally {
                end.run();
            }
        };
        return Response.ok(answers, NDJSON).build();
    }

    private void run(Batch deciding, String name, InputStream lines, OutputStream out, LastLine last)
            throws IOException {
        long start = System.nanoTime();
        BatchTally tally = new BatchTally();
        String ended = "BROKEN_OFF";
        try {
            ended = deciding.run(name, lines, out, last, tally).reason().name();
        } finally {
            LOG.infof(
                    "batch: lines=%d decided=%d refused=%d unreadable=%d tooLong=%d faults=%d milliseconds=%d release=%s ended=%s",
                    tally.answered() + tally.blank(),
                    tally.decided(),
                    tally.refused(),
                    tally.unreadable(),
                    tally.tooLong(),
                    tally.faults(),
                    (System.nanoTime() - start) / 1_000_000,
                    release,
                    ended);
        }
    }

    private static void cut(RoutingContext request) {
        ConnectionCut.cut(request.request().connection());
    }

    private static BatchStart start(InputStream lines, Runnable end) throws IOException {
        try {
            return BatchStart.of(lines);
        } catch (IOException | RuntimeException e) {
            end.run();
            throw e;
        }
    }
}
