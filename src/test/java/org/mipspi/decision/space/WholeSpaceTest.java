package org.mipspi.decision.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.mipspi.decision.space.Findings.Kind;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.space.Dimension;
import org.mipspi.submissions.space.SubmissionSpace;

/**
 * Counts aside, a submission is a finite thing. Of each year every combination inside an objective is decided in five
 * states of all the rest, then every pair of values anywhere, and each decision is held to all that must be true of it.
 */
class WholeSpaceTest {

    private static final Findings FINDINGS = new Findings();
    private static final Set<LawfulLoss> LOSSES = EnumSet.noneOf(LawfulLoss.class);

    @BeforeAll
    static void decideThemAll() {
        WholeSpace space = new WholeSpace(RuleSet.builtIn(), FINDINGS);
        for (int year : PiMeasure.YEARS) {
            Tally tally = space.decide(year);
            LOSSES.addAll(tally.losses());
            System.out.println(tally);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsNeverFound(Kind kind) {
        assertThat(FINDINGS.of(kind)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.mipspi.domain.facts.PiMeasure#YEARS")
    void everyMeasureIdOfTheYearIsEnumerated(int year) {
        assertThat(SubmissionSpace.objectives(year).stream()
                        .flatMap(objective -> objective.dimensions().stream())
                        .map(Dimension::name))
                .containsAll(Stream.of(PiMeasure.values())
                        .filter(measure -> measure.isOf(year))
                        .map(PiMeasure::name)
                        .toList());
    }

    @Test
    void everyLawfulLossWasSeen() {
        assertThat(LOSSES).containsExactlyInAnyOrder(LawfulLoss.values());
    }
}
