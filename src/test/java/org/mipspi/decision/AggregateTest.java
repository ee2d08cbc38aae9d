package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.RandomSubmissions;

/** A report that is divided among several CEHRTs is decided as the whole is, but for the sums in its formulas. */
class AggregateTest {

    private static final int DOCUMENTS = 3_000;
    private static final long SEED = 20_260_202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static DecisionService service;
    private static final List<Decision> WHOLE = new ArrayList<>();
    private static final List<Decision> DIVIDED = new ArrayList<>();

    @BeforeAll
    static void decideEachReportWholeAndDivided() throws Exception {
        service = new DecisionService(RuleSet.builtIn());
        RandomSubmissions random = new RandomSubmissions(SEED);
        Random chance = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode document = random.acceptable();
            WHOLE.add(decide(document));
            for (JsonNode set : document.get("measurementSets")) {
                if (set.path("category").asText().equals("pi")) {
                    divide((ObjectNode) set, 2 + chance.nextInt(3), chance);
                }
            }
            DIVIDED.add(decide(document));
        }
    }

    @Test
    void aReportDividedAmongSourcesIsDecidedAsTheWhole() {
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(withoutFormulas(DIVIDED.get(i))).isEqualTo(withoutFormulas(WHOLE.get(i)));
        }
    }

    @Test
    void aFormulaEndsAsThatOfTheWholeDoes() {
        int summed = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            List<String> whole = formulas(WHOLE.get(i));
            List<String> divided = formulas(DIVIDED.get(i));
            assertThat(divided).hasSameSizeAs(whole);
            for (int j = 0; j < whole.size(); j++) {
                assertThat(divided.get(j)).endsWith(whole.get(j));
                summed += divided.get(j).startsWith("(") ? 1 : 0;
            }
        }
        assertThat(summed).as("formulas with a sum").isGreaterThan(DOCUMENTS);
    }

    private static Decision decide(JsonNode document) throws Exception {
        Result result = service.decide(JSON.writeValueAsBytes(document), false);
        assertThat(result).as(document.toString()).isInstanceOf(Result.Decided.class);
        return ((Result.Decided) result).decision();
    }

    /** Shares out counts and has every source say all the rest. */
    private static void divide(ObjectNode set, int sources, Random chance) {
        ArrayNode aggregate = set.putArray("aggregate");
        for (int i = 0; i < sources; i++) {
            aggregate.addObject().putArray("measurements");
        }
        for (JsonNode measurement : set.get("measurements")) {
            JsonNode value = measurement.get("value");
            long numerator = value.path("numerator").asLong();
            long rest = value.path("denominator").asLong() - numerator;
            for (int i = 0; i < sources; i++) {
                boolean last = i == sources - 1;
                ObjectNode part = measurement.deepCopy();
                if (value.has("numerator")) {
                    long met = last ? numerator : (long) (numerator * chance.nextDouble() * 0.9);
                    long unmet = last ? rest : (long) (rest * chance.nextDouble() * 0.9);
                    numerator -= met;
                    rest -= unmet;
                    ((ObjectNode) part.get("value")).put("numerator", met).put("denominator", met + unmet);
                }
                ((ArrayNode) aggregate.get(i).get("measurements")).add(part);
            }
        }
        set.remove("measurements");
    }

    private static List<String> formulas(Decision decision) {
        return decision.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .map(MeasureScore::formula)
                .filter(formula -> formula != null)
                .toList();
    }

    private static Decision withoutFormulas(Decision decision) {
        List<Objective> objectives = decision.objectives().stream()
                .map(objective -> new Objective(
                        objective.id(),
                        objective.points(),
                        objective.maximum(),
                        objective.measures().stream()
                                .map(measure -> new MeasureScore(
                                        measure.measureId(),
                                        measure.status(),
                                        measure.counts(),
                                        measure.maximum(),
                                        measure.points(),
                                        null,
                                        measure.grounds()))
                                .toList()))
                .toList();
        return new Decision(
                decision.submissionId(),
                decision.performanceYear(),
                decision.release(),
                decision.outcome(),
                decision.score(),
                decision.weights(),
                decision.requirements().stream()
                        .map(AggregateTest::withoutWordsOnSources)
                        .toList(),
                decision.exemptions(),
                objectives,
                decision.redistributions(),
                withoutWarningsOfSources(decision),
                decision.measurementSets(),
                decision.trace(),
                decision.readings());
    }

    /** The reason for a missing certification ID counts the sources that gave none. */
    private static RequirementStanding withoutWordsOnSources(RequirementStanding standing) {
        return standing.requirement().equals("CEHRT_ID")
                ? new RequirementStanding(
                        standing.requirement(), standing.status(), standing.reason(), null, standing.remedy(), null)
                : standing;
    }

    /** Only a report of several sources is warned of what a sum or a joint claim cannot show. */
    private static List<Notice> withoutWarningsOfSources(Decision decision) {
        return decision.warnings().stream()
                .filter(warning -> !"AGGREGATE".equals(warning.requirement()))
                .toList();
    }
}
