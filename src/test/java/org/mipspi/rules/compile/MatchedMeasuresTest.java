package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.rules.Rule;
import org.mipspi.rules.measures.MeasureFiles;

class MatchedMeasuresTest {

    private static final MeasureList LIST = MeasureFiles.builtIn().of(2026);

    @Test
    void theMeasuresThatRulesNameAreMatched() {
        assertThat(MatchedMeasures.of(
                        List.of(
                                rule("Measure", "Measure( id == \"PI_EP_2\", answer == Answer.YES )"),
                                rule(
                                        "Measure",
                                        "$measure : Measure( id in (\"PI_PHCDRR_2\", \"PI_PHCDRR_4\"), level == EngagementLevel.PRE )"),
                                rule("Practice", "Practice( hardship != null )")),
                        LIST))
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
            assertThat(MatchedMeasures.of(List.of(rule("Measure", when)), LIST))
                    .as(when)
                    .hasSize(MeasureFiles.builtIn().measures().size());
        }
    }

    private static Rule rule(String matches, String when) {
        return new Rule(null, List.of(), null, null, null, null, "a.drl", 1, 9, Set.of(matches), when, "");
    }
}
