package org.mipspi.formats;

import java.util.List;
import org.mipspi.domain.facts.Answer;

/** The value of a measurement, read. */
sealed interface MeasurementValue {

    /** Whether it affirms: "Yes", a claim, or counts of any size. */
    boolean isAffirmative();

    /** A plain "Yes" or "No". */
    record Attested(boolean yes) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return yes;
        }
    }

    /**
     * A numerator and a denominator.
     *
     * @param summands what they are the sum of; empty where one source gave them
     */
    record Counts(long numerator, long denominator, List<Counts> summands) implements MeasurementValue {

        Counts(long numerator, long denominator) {
            this(numerator, denominator, List.of());
        }

        @Override
        public boolean isAffirmative() {
            return true;
        }
    }

    /** PI_PPHI_1 in its two parts; a part that was not given is not reported. */
    record Analysis(Answer analysis, Answer riskManagement) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return analysis != Answer.NO && riskManagement != Answer.NO;
        }
    }

    /** PI_PPHI_2 with the edition of the guide, null where it was not said. */
    record SelfAssessment(boolean completed, Integer guideEdition) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return completed;
        }
    }
}
