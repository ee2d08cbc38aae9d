package org.mipspi.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchTally;
import org.mipspi.formats.answer.ProblemJson;

/** Many submissions, one a line, answered in their order while they come. */
@Path(BatchResource.PATH)
public class BatchResource {

    static final String PATH = "/v1/decisions/batch";

    /** Newline-delimited JSON. */
    static final String NDJSON = "application/x-ndjson";

    /** How long a caller may take to read the end of a batch whose time is over. */
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

    /** Decides each line. What becomes of one line is said in its answer; the status speaks of the batch only. */
    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, ProblemJson.MEDIA_TYPE})
    public Response decide(InputStream lines, @Context RoutingContext request) {
        // A caller who takes the answers drop by drop could hold the last of them back for ever.
        long patience = request.vertx().setTimer(maxTime.plus(GRACE).toMillis(), timer -> request.request()
                .connection()
                .close());
        // Last of what may fail, so that no permit is lost.
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
        // Whatever ends it: a caller may have gone before the first answer, or before anybody heard of it.
        request.addEndHandler(ended -> end.run());
        StreamingOutput answers = out -> {
            try {
                BatchTally tally =
                        batch.run("the batch of request " + MDC.get("requestId"), lines, out, answered -> {});
                LOG.infof("batch: %d answered, %d decided", tally.answered(), tally.decided());
            } finally {
                end.run();
            }
        };
        return Response.ok(answers, NDJSON).build();
    }
}
