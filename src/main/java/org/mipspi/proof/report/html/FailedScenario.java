package org.mipspi.proof.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.GivenVisits;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * A scenario that failed in one of its years.
 *
 * @param result the result
 */
record FailedScenario(ScenarioResult result) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** One field, expected against actual. */
    record Difference(ExpectationResult field, MarkedText.Pair values) {}

    static List<FailedScenario> of(List<ScenarioResult> failed) {
        return failed.stream().map(FailedScenario::new).toList();
    }

    public List<Difference> differences() {
        return result.differences().stream()
                .map(field -> new Difference(field, MarkedText.pair(field.expected(), field.actual())))
                .toList();
    }

    /** What the document is. */
    public String given() {
        return result.scenario().given() instanceof GivenVisits
                ? "The visits, in their plain form"
                : "The submitted document";
    }

    /** The document on several lines; unchanged if it was given as a text, because the mistake may be in its layout. */
    public String document() {
        String sent = result.scenario().given().inText(result.year());
        try {
            JsonNode tree = JSON.readTree(sent);
            return tree.toString().equals(sent) ? tree.toPrettyString() : sent;
        } catch (JsonProcessingException e) {
            return sent;
        }
    }
}
