package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.RandomSubmissions;

/** The short answer has the figures and codes of the full one, over the random submissions of the other tests. */
class ShortAnswerTest {

    private static final int DOCUMENTS = 12_000;
    private static final UUID ID = new UUID(0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DecisionService DECISIONS = new DecisionService(RuleSet.builtIn());

    @Test
    void theFiguresOfTheShortAnswerAreThoseOfTheFullOne() throws Exception {
        RandomSubmissions random = new RandomSubmissions(20_261_130);
        Set<String> outcomes = new TreeSet<>();
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode document =
                    i % 4 == 0 ? random.aggregated() : i % 4 == 1 ? random.refusable() : random.acceptable();
            byte[] json = JSON.writeValueAsBytes(document);
            Result full = DECISIONS.decide(json, false);
            Result scored = score(json);
            if (full instanceof Result.Refused problems) {
                assertThat(scored).isEqualTo(problems);
                refused++;
                continue;
            }
            assertThat(ScoreAnswer.of(((Result.Decided) full).decision()))
                    .as(document::toString)
                    .isEqualTo(((Result.Scored) scored).answer());
            JsonNode expected = shortened(AnswerJson.write(ID, ((Result.Decided) full).decision()));
            JsonNode found = JSON.readTree(ScoreJson.write(ID, ((Result.Scored) scored).answer()));
            assertThat(found).as(document::toString).isEqualTo(expected);
            assertThat(((Result.Scored) scored).firings()).isEqualTo(((Result.Decided) full).firings());
            outcomes.add(found.get("outcome").asText());
        }
        assertThat(outcomes).containsExactly("REWEIGHTED", "SCORED", "ZERO");
        assertThat(refused).isGreaterThan(1_000);
    }

    private static Result score(byte[] json) throws UnreadableDocument {
        return DECISIONS.score(DECISIONS.read(json));
    }

    /** What a short answer contains, taken out of a full one. */
    private static JsonNode shortened(byte[] answer) throws IOException {
        JsonNode full = JSON.readTree(answer);
        ObjectNode expected = JSON.createObjectNode();
        for (String same :
                List.of("decisionId", "submissionId", "performanceYear", "release", "outcome", "score", "weights")) {
            if (full.has(same)) {
                expected.set(same, full.get(same));
            }
        }
        ArrayNode unmet = expected.putArray("unmet");
        for (JsonNode requirement : full.get("requirements")) {
            if (requirement.get("status").asText().equals("NOT_MET")) {
                unmet.addObject()
                        .put("id", requirement.get("id").asText())
                        .put("reason", requirement.get("reason").asText());
            }
        }
        ObjectNode points = expected.putObject("points");
        ObjectNode maximum = expected.putObject("maximum");
        for (JsonNode objective : full.get("objectives")) {
            if (objective.get("id").asText().equals("publicHealthAndClinicalDataExchange")) {
                points.set(objective.get("id").asText(), objective.get("points"));
                maximum.set(objective.get("id").asText(), objective.get("maximum"));
                continue;
            }
            for (JsonNode measure : objective.get("measures")) {
                points.set(measure.get("measureId").asText(), measure.get("points"));
                maximum.set(measure.get("measureId").asText(), measure.get("maximum"));
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        full.get("warnings").forEach(warning -> codes.add(warning.get("code").asText()));
        ArrayNode warnings = expected.putArray("warnings");
        codes.forEach(warnings::add);
        expected.set("measurementSets", full.get("measurementSets"));
        return expected;
    }
}
