package org.mipspi.decision.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.decision.space.Findings.Kind;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
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
        for (int year : MeasureFiles.builtIn().years()) {
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
    @MethodSource("years")
    void everyMeasureIdOfTheYearIsEnumerated(int year) {
        assertThat(SubmissionSpace.objectives(year).stream()
                        .flatMap(objective -> objective.dimensions().stream())
                        .map(Dimension::name))
                .containsAll(MeasureFiles.builtIn().all().stream()
                        .filter(measure -> measure.years().contains(year))
                        .map(PiMeasure::id)
                        .toList());
    }

    static List<Integer> years() {
        return MeasureFiles.builtIn().years();
    }

    @Test
    void everyLawfulLossWasSeen() {
        assertThat(LOSSES).containsExactlyInAnyOrder(LawfulLoss.values());
    }
}
