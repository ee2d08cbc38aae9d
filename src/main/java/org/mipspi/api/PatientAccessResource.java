package org.mipspi.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.mipspi.api.connection.ConnectionCut;
import org.mipspi.api.connection.Shutdown;
import org.mipspi.api.records.CountEnd;
import org.mipspi.api.records.CountJob;
import org.mipspi.api.records.CountQuery;
import org.mipspi.api.records.CountStopped;
import org.mipspi.api.records.ReceivedRecords;
import org.mipspi.api.records.RecordCount;
import org.mipspi.api.records.UnreadableRecords;
import org.mipspi.files.BoundedInput;
import org.mipspi.files.GzipInput;
import org.mipspi.files.ReadingBound;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.settings.ServiceSettings;

/** The endpoint that counts PI_PEA_1 from records. They are received into files, which are deleted after the answer. */
@Path("/v1/measures/patient-access")
public class PatientAccessResource {

    private static final Logger LOG = Logger.getLogger(PatientAccessResource.class);

    private final RuleSet rules;
    private final CountMetrics metrics;
    private final Shutdown shutdown;
    private final Semaphore free;
    private final Duration maxTime;
    private final long maxBody;
    private final long maxDecompressed;

    PatientAccessResource(RuleSet rules, CountMetrics metrics, Shutdown shutdown, ServiceSettings settings) {
        this.rules = rules;
        this.metrics = metrics;
        this.shutdown = shutdown;
        this.free = new Semaphore(settings.count().maxConcurrent());
        this.maxTime = settings.count().maxTime();
        this.maxBody = settings.count().maxBody().asLongValue();
        this.maxDecompressed = settings.count().maxDecompressed().asLongValue();
    }

    /** Counts the records of the body. */
    @POST
    @Consumes({"application/x-ndjson", "text/csv", "application/zip", MediaType.MULTIPART_FORM_DATA})
    @Produces({MediaType.APPLICATION_JSON, BatchResource.NDJSON, ProblemJson.MEDIA_TYPE})
    public Response count(InputStream body, @Context RoutingContext request) throws IOException {
        CountQuery query = CountQuery.of(request.queryParams());
        if (!rules.catalog().measures().years().contains(query.year())) {
            return ProblemResponses.closing(
                    ProblemResponses.unsupportedYear(rules.catalog().measures()));
        }
        AccessRules judging = new AccessRules(rules.ruleBase(query.year()), null);
        // This comes last of what can fail, so that no permit is lost.
        if (!free.tryAcquire()) {
            return CountProblems.busy();
        }
        CountJob job = begin();
        // Whatever ends the request. What is deleted can be large, so it is not done on the event loop.
        request.addEndHandler(ended -> request.vertx().executeBlocking(job::requestIsOver, false));
        RecordCount count = new RecordCount(query, judging, job);
        CountEnd end = CountEnd.FAULT;
        try {
            java.nio.file.Path answer = count(body, request, job, count);
            end = CountEnd.COUNTED;
            return answer(query, answer, request, job);
        } catch (RecordsRefused e) {
            end = CountEnd.REFUSED;
            return CountProblems.refused(e);
        } catch (UnreadableRecords e) {
            end = CountEnd.UNREADABLE;
            return CountProblems.unreadable(e);
        } catch (GzipInput.NotGzip | GzipInput.DamagedGzip e) {
            end = CountEnd.UNREADABLE;
            throw e;
        } catch (BoundedInput.TooLong e) {
            end = CountEnd.TOO_LARGE;
            return e.most() == maxBody ? CountProblems.tooLarge(maxBody) : CountProblems.tooLargeDecompressed(e.most());
        } catch (ReadingBound.TooLarge e) {
            end = CountEnd.TOO_LARGE;
            return CountProblems.tooLargeDecompressed(e.most());
        } catch (CountStopped e) {
            end = e.why();
            return CountProblems.stopped(e, maxTime);
        } catch (IOException e) {
            end = CountEnd.ABANDONED;
            throw e;
        } finally {
            ended(query, end, job, count);
        }
    }

    private CountJob begin() {
        try {
            return new CountJob(maxTime, shutdown::isUnderWay, free::release);
        } catch (IOException e) {
            free.release();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Receives the records and counts them.
     *
     * @throws IOException if the body cannot be read; what else fails is an error of the service
     */
    private java.nio.file.Path count(InputStream body, RoutingContext request, CountJob job, RecordCount count)
            throws IOException, RecordsRefused, UnreadableRecords {
        ReceivedRecords received = ReceivedRecords.receive(
                request.request().getHeader(HttpHeaders.CONTENT_TYPE),
                new BoundedInput(body, maxDecompressed),
                job.folder(),
                job::goOn);
        try (RecordFiles files = received.open(new ReadingBound(maxDecompressed, job::goOn))) {
            return count.count(files, received.readMapping());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response answer(CountQuery query, java.nio.file.Path answer, RoutingContext request, CountJob job) {
        // Deletes the answer even if the caller reads it very slowly.
        long patience = request.vertx()
                .setTimer(
                        maxTime.toMillis(),
                        late -> ConnectionCut.cut(request.request().connection()));
        request.addEndHandler(ended -> request.vertx().cancelTimer(patience));
        StreamingOutput content = out -> job.send(answer, out);
        return Response.ok(content, query.account() ? BatchResource.NDJSON : MediaType.APPLICATION_JSON)
                .build();
    }

    private void ended(CountQuery query, CountEnd end, CountJob job, RecordCount count) {
        Duration taken = job.elapsed();
        if (end == CountEnd.COUNTED) {
            job.answerIsReady();
        } else {
            job.end();
        }
        metrics.ended(query.year(), end, taken);
        LOG.infof(
                "count: year=%d by=%s %s outcome=%s milliseconds=%d",
                query.year(), query.by(), count.tally(), end, taken.toMillis());
    }
}
