package org.mipspi.decision;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Release;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.secondreading.Difference;
import org.mipspi.secondreading.PlainAnswer;
import org.mipspi.secondreading.PlainReader;
import org.mipspi.secondreading.PlainRefusals;
import org.mipspi.secondreading.PlainRefusals.Refusal;

/**
 * One document, read and decided by the rules and by a second, plain reading of the same specification.
 *
 * @param byRules what became of it by the rules
 * @param plain the answer by plain code; null unless both readings decide the document
 * @param refusals why plain code refuses it; empty where it does not
 * @param differences where the two readings are not the same; empty where they are
 */
public record TwoReadings(Result byRules, Decision plain, List<Refusal> refusals, List<String> differences) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * Reads and decides a document twice.
     *
     * @param release the rules that the plain answer shall name
     */
    public static TwoReadings of(byte[] document, DecisionService service, Release release)
            throws UnreadableDocument, IOException {
        JsonNode read = JSON.readTree(document);
        List<Refusal> refusals = PlainRefusals.of(read);
        Result byRules = service.decide(document, false);
        if (byRules instanceof Result.Decided decided && refusals.isEmpty()) {
            Decision plain = PlainAnswer.of(PlainReader.read(read), release);
            // Equal answers are written as the same bytes: their parts are lists, texts and numbers.
            List<String> differences = plain.equals(decided.decision())
                    ? List.of()
                    : Difference.between(plain, decided.decision()).stream().toList();
            return new TwoReadings(byRules, plain, refusals, differences);
        }
        List<Problem> problems = byRules instanceof Result.Refused refused ? refused.problems() : List.of();
        return new TwoReadings(byRules, null, refusals, DocumentOrder.of(read).differences(refusals, problems));
    }
}
