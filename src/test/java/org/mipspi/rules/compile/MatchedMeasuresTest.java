package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.Rule;

class MatchedMeasuresTest {

    @Test
    void theMeasuresThatRulesNameAreMatched() {
        assertThat(MatchedMeasures.of(List.of(
                        rule("Measure", "Measure( id == \"PI_EP_2\", answer == Answer.YES )"),
                        rule(
                                "Measure",
                                "$measure : Measure( id in (\"PI_PHCDRR_2\", \"PI_PHCDRR_4\"), level == EngagementLevel.PRE )"),
                        rule("Practice", "Practice( hardship != null )"))))
                .containsExactlyInAnyOrder("PI_EP_2", "PI_PHCDRR_2", "PI_PHCDRR_4");
    }

    @Test
    void allMeasuresAreMatchedIfARuleDoesNotBeginWithItsIds() {
        for (String when : List.of(
                "Measure( answer == Answer.NO )",
                "Measure( answer == Answer.NO, id == \"PI_EP_2\" )",
                "Measure( id == \"PI_EP_2\" || answer == Answer.NO )",
                "Measure( id != \"PI_EP_2\" )",
                "Measure()")) {
            assertThat(MatchedMeasures.of(List.of(rule("Measure", when))))
                    .as(when)
                    .hasSize(PiMeasure.measures().size());
        }
    }

    private static Rule rule(String matches, String when) {
        return new Rule(null, null, null, null, null, "a.drl", 1, 9, Set.of(matches), when, "");
    }
}
