package org.mipspi.decision;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.Difference;
import org.mipspi.secondreading.DocumentCheck;
import org.mipspi.secondreading.DocumentCheck.Refusal;
import org.mipspi.secondreading.DocumentReader;
import org.mipspi.secondreading.SubmissionScorer;

/**
 * One document, read and decided by the rules and by the second reading of the specification.
 *
 * @param byRules the result by the rules
 * @param plain the answer of the second reading; null unless both readings decide the document
 * @param refusals why the second reading refuses the document; empty if it does not
 * @param differences where the two readings are not the same; empty if they agree
 */
public record TwoReadings(Result byRules, AnswerFigures plain, List<Refusal> refusals, List<String> differences) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Reads and decides a document twice. */
    public static TwoReadings of(byte[] document, DecisionService service) throws UnreadableDocument, IOException {
        JsonNode read = JSON.readTree(document);
        List<Refusal> refusals = DocumentCheck.of(read);
        Result byRules = service.decide(document, false);
        if (byRules instanceof Result.Decided decided && refusals.isEmpty()) {
            AnswerFigures plain = SubmissionScorer.score(DocumentReader.read(read));
            AnswerFigures rules = WithoutProse.of(decided.decision());
            return new TwoReadings(byRules, plain, refusals, Difference.between(plain, rules));
        }
        List<Problem> problems = byRules instanceof Result.Refused refused ? refused.problems() : List.of();
        return new TwoReadings(byRules, null, refusals, DocumentOrder.of(read).differences(refusals, problems));
    }
}
