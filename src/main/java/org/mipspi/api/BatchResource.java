package org.mipspi.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchStart;
import org.mipspi.batch.BatchTally;
import org.mipspi.formats.answer.ProblemJson;

/** The batch endpoint: many submissions, one per line, answered in their order while they arrive. */
@Path(BatchResource.PATH)
public class BatchResource {

    static final String PATH = "/v1/decisions/batch";

    /** Newline-delimited JSON. */
    static final String NDJSON = "application/x-ndjson";

    /** How long a caller has to read the end of a batch after the time limit of the batch. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    private final Batch batch;
    private final Semaphore free;
    private final Duration maxTime;

    BatchResource(
            Batch batch,
            @ConfigProperty(name = "mips-pi.batch.max-concurrent") int maxConcurrent,
            @ConfigProperty(name = "mips-pi.batch.max-time") Duration maxTime) {
        this.batch = batch;
        this.maxTime = maxTime;
        this.free = new Semaphore(maxConcurrent);
    }

    /** Decides each line. The result of a line is in its answer; the HTTP status is about the batch only. */
    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, ProblemJson.MEDIA_TYPE})
    public Response decide(InputStream lines, @Context RoutingContext request) throws IOException {
        // Ends the batch even if the caller reads the answers very slowly.
        long patience = request.vertx().setTimer(maxTime.plus(GRACE).toMillis(), timer -> request.request()
                .connection()
                .close());
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
        StreamingOutput answers = out -> {
            try {
                BatchTally tally =
                        batch.run("the batch of request " + MDC.get("requestId"), start.lines(), out, answered -> {});
                LOG.infof("batch: %d answered, %d decided", tally.answered(), tally.decided());
            } finally {
                end.run();
            }
        };
        return Response.ok(answers, NDJSON).build();
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
