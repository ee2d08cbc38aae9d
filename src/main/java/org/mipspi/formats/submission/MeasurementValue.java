package org.mipspi.formats.submission;

import java.util.List;
import org.mipspi.domain.facts.Answer;

/** The value of a measurement, after it was read. */
sealed interface MeasurementValue {

    /** Whether it reports the measure: "Yes", a claim, or counts of any size. */
    boolean isAffirmative();

    /**
     * A plain "Yes" or "No".
     *
     * @param yes true for "Yes"
     */
    record Attested(boolean yes) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return yes;
        }
    }

    /**
     * A numerator and a denominator.
     *
     * @param numerator 0 or more in an accepted submission
     * @param denominator 0 or more in an accepted submission
     * @param summands the counts of each source, if several were added; otherwise empty
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

    /**
     * PI_PPHI_1 in its two parts.
     *
     * @param analysis the answer for the security risk analysis; not reported if the part is absent
     * @param riskManagement the answer for security risk management; not reported if the part is absent
     */
    record Analysis(Answer analysis, Answer riskManagement) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return analysis != Answer.NO && riskManagement != Answer.NO;
        }
    }

    /**
     * PI_PPHI_2 with the edition of the guide.
     *
     * @param completed whether the self-assessment was completed
     * @param guideEdition the year of the edition; null if it was not given
     */
    record SelfAssessment(boolean completed, Integer guideEdition) implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return completed;
        }
    }

    /** An object that is not what its measure takes. It still reports its measure, so that conflicts are found at once. */
    record Unusable() implements MeasurementValue {
        @Override
        public boolean isAffirmative() {
            return true;
        }
    }
}
