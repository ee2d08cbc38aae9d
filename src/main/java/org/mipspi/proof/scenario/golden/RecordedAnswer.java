package org.mipspi.proof.scenario.golden;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;

/** Answers in the form in which they are recorded: as the service returns them, one field per line. */
final class RecordedAnswer {

    /**
     * Each decision has a new id, and any edit of a rule file changes the release. Neither belongs to the content of
     * the answer.
     */
    private static final List<String> LEFT_OUT = List.of("decisionId", "release");

    private static final UUID NO_ID = new UUID(0, 0);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RecordedAnswer() {}

    /** The answer to a document, or the refusal of it, with a line end at its end. */
    static String of(DecisionService service, byte[] document) {
        try {
            ObjectNode answer = (ObjectNode) JSON.readTree(answer(service, document));
            answer.remove(LEFT_OUT);
            return lines().writeValueAsString(answer) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] answer(DecisionService service, byte[] document) throws IOException {
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(document);
            Result result = service.decide(DocumentFormat.of(in).read(in), false);
            return result instanceof Result.Refused refused
                    ? ProblemJson.refused(refused.problems())
                    : AnswerJson.write(NO_ID, ((Result.Decided) result).decision());
        } catch (UnreadableDocument e) {
            return ProblemJson.unreadable(e);
        }
    }

    /** The same line ends on every platform, and each item of a list on its own lines. */
    private static ObjectWriter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JSON.writer(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }
}
