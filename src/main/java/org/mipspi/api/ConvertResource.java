package org.mipspi.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.qppjson.QppJsonWriter;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.compile.RuleSet;

/** The conversion endpoint: a QRDA Category III document in, the QPP JSON that it stands for out. */
@Path("/v1/convert")
public class ConvertResource {

    private final RuleSet rules;
    private final DecisionMetrics metrics;

    ConvertResource(RuleSet rules, DecisionMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** Converts one document. One that would be refused is refused here too, with the same errors. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response convert(InputStream body) throws IOException {
        try {
            Obj document = DocumentFormat.QRDA_III.read(body);
            if (SubmissionReader.read(document, rules.catalog().measures()) instanceof ReadResult.Refused refused) {
                return ProblemResponses.refused(refused.problems());
            }
            return Response.ok(QppJsonWriter.of(document), MediaType.APPLICATION_JSON)
                    .build();
        } catch (DocumentTooLarge e) {
            metrics.tooLarge();
            return ProblemResponses.tooLarge(DocumentFormat.QRDA_III);
        } catch (UnreadableDocument e) {
            return ProblemResponses.unreadable(DocumentFormat.QRDA_III, e);
        }
    }
}
