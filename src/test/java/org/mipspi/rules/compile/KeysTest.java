package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @Test
    void compile_an_answer_that_is_asked_for_as_a_text() {
        assertThat(Keys.of("    $measure : Measure( id == \"PI_EP_2\", exclusion == null, answer == Answer.YES )"))
                .isEqualTo("    $measure : Measure( id == \"PI_EP_2\", exclusion == null, answerName == \"YES\" )");
    }

    @Test
    void compile_the_answers_to_a_measure_in_parts_as_texts() {
        assertThat(Keys.of("Measure( id == \"A\", analysis == Answer.NO, riskManagement == Answer.NOT_REPORTED )"))
                .isEqualTo("Measure( id == \"A\", analysisName == \"NO\", riskManagementName == \"NOT_REPORTED\" )");
    }

    @Test
    void compile_each_branch_of_a_rule_for_several_ids() {
        assertThat(Keys.of(Branches.of("Measure( id in (\"A\", \"B\"), answer == Answer.NO )")))
                .isEqualTo(
                        "( Measure( id == \"A\", answerName == \"NO\" ) or Measure( id == \"B\", answerName == \"NO\" ) )");
    }

    @Test
    void compile_the_answer_of_what_is_available_as_a_text() {
        assertThat(Keys.of(
                        "$a : ScoredMeasure( measure.exclusion == null, measure.answer == Answer.COUNTS, points > 0 )"))
                .isEqualTo("$a : ScoredMeasure( measure.exclusion == null, answerName == \"COUNTS\", points > 0 )");
    }

    @Test
    void compile_a_condition_on_the_next_line() {
        assertThat(Keys.of("Measure( id == \"A\",\n        answer == Answer.YES )\n"))
                .isEqualTo("Measure( id == \"A\",\n        answerName == \"YES\" )\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Measure( id == \"A\", answer == Answer.YES || answer == Answer.NO )",
                "Measure( id == \"A\", answer != Answer.YES )",
                "Measure( id == \"A\", level == EngagementLevel.PRE )",
                "HealthInformationExchange( tefca.answer == Answer.YES )",
                "BonusMeasure( id == \"A\", answer == Answer.YES )"
            })
    void leave_everything_else_as_it_is(String conditions) {
        assertThat(Keys.of(conditions)).isEqualTo(conditions);
    }
}
