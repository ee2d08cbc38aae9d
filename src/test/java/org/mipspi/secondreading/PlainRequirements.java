package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainMeasures.addressed;
import static org.mipspi.secondreading.PlainMeasures.answered;
import static org.mipspi.secondreading.PlainMeasures.excluded;
import static org.mipspi.secondreading.PlainMeasures.stuckAtPreProduction;
import static org.mipspi.secondreading.PlainMeasures.yes;

import java.util.EnumMap;
import java.util.Map;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.secondreading.PlainScore.Finding;

/** Section 3 of the scoring specification: how each minimum requirement stands. */
final class PlainRequirements {

    static final Finding MET = new Finding(Status.MET, null);
    private static final Finding EXCLUDED = new Finding(Status.EXCLUDED, null);
    static final Finding SUPPRESSED = new Finding(Status.SUPPRESSED, null);
    private static final Finding NOT_APPLICABLE = new Finding(Status.NOT_APPLICABLE, null);
    private static final Map<Reason, Finding> UNMET = new EnumMap<>(Reason.class);

    static {
        for (Reason reason : Reason.values()) {
            UNMET.put(reason, new Finding(Status.NOT_MET, reason));
        }
    }

    private PlainRequirements() {}

    static Map<Requirement, Finding> of(PlainMeasures said) {
        MeasurementSet set = said.set;
        int year = said.year;
        Map<Requirement, Finding> found = new EnumMap<>(Requirement.class);
        found.put(Requirement.CEHRT_ID, cehrtId(set, year));
        found.put(Requirement.CEHRT_CERTIFIED, certified(set));
        found.put(Requirement.PERFORMANCE_PERIOD, period(set, year));
        found.put(Requirement.SRA_ANALYSIS, attested(said.riskAnalysis.analysis()));
        found.put(
                Requirement.SRA_RISK_MANAGEMENT,
                year < 2026 ? NOT_APPLICABLE : attested(said.riskAnalysis.riskManagement()));
        found.put(Requirement.SAFER_GUIDE, saferGuide(said.saferGuide, year));
        found.put(Requirement.ONC_DIRECT_REVIEW, attested(said.directReview.answer()));
        found.put(Requirement.INTEROPERABILITY_ACTIONS, attested(said.actions.answer()));
        found.put(Requirement.E_PRESCRIBING, performed(said.ePrescribing));
        found.put(Requirement.QUERY_OF_PDMP, excluded(said.pdmp) ? EXCLUDED : attested(said.pdmp.answer()));
        found.put(Requirement.HEALTH_INFORMATION_EXCHANGE, exchange(said));
        found.put(Requirement.PATIENT_ACCESS, performed(said.access));
        found.put(Requirement.IMMUNIZATION_REGISTRY, publicHealth(said.immunization));
        found.put(
                Requirement.ELECTRONIC_CASE_REPORTING,
                isSuppressed(year) ? suppressed(said.caseReporting) : publicHealth(said.caseReporting));
        found.put(Requirement.ONC_ACB_SURVEILLANCE, yes(said.surveillance) ? MET : NOT_APPLICABLE);
        return found;
    }

    /** Whether CMS suppressed electronic case reporting that year. */
    static boolean isSuppressed(int year) {
        return year >= 2025;
    }

    static Finding unmet(Reason reason) {
        return UNMET.get(reason);
    }

    private static Finding cehrtId(MeasurementSet set, int year) {
        if (!isCehrtIdGiven(set)) {
            return unmet(Reason.NOT_REPORTED);
        }
        boolean shaped = isBlank(set.cehrtId()) || isShaped(set.cehrtId(), year);
        for (String id : set.sourceCehrtIds()) {
            shaped &= isBlank(id) || isShaped(id, year);
        }
        return shaped ? MET : unmet(Reason.MALFORMED);
    }

    /** By the set for all who report together in it, or by each of them. */
    static boolean isCehrtIdGiven(MeasurementSet set) {
        if (!isBlank(set.cehrtId())) {
            return true;
        }
        for (String id : set.sourceCehrtIds()) {
            if (isBlank(id)) {
                return false;
            }
        }
        return !set.sourceCehrtIds().isEmpty();
    }

    static boolean isBlank(String id) {
        return id == null || id.isBlank();
    }

    private static boolean isShaped(String id, int year) {
        return id.length() == 15
                && allCapitalsOrDigits(id)
                && (id.startsWith("15C", 2) || (year >= 2025 && id.startsWith("2025C")));
    }

    private static boolean allCapitalsOrDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static Finding certified(MeasurementSet set) {
        if (set.cehrtCertifiedOn() == null) {
            return NOT_APPLICABLE;
        }
        return set.cehrtCertifiedOn().isAfter(set.performanceEnd()) ? unmet(Reason.CERTIFIED_LATE) : MET;
    }

    private static Finding period(MeasurementSet set, int year) {
        if (set.performanceStart().getYear() != year || set.performanceEnd().getYear() != year) {
            return unmet(Reason.OUTSIDE_YEAR);
        }
        return daysWithinYear(set) >= 180 ? MET : unmet(Reason.TOO_SHORT);
    }

    /** Length of a period that lies within one year, both ends counted. */
    static int daysWithinYear(MeasurementSet set) {
        return set.performanceEnd().getDayOfYear() - set.performanceStart().getDayOfYear() + 1;
    }

    private static Finding attested(Answer answer) {
        return switch (answer) {
            case YES -> MET;
            case NO -> unmet(Reason.ANSWERED_NO);
            default -> unmet(Reason.NOT_REPORTED);
        };
    }

    private static Finding saferGuide(Measure measure, int year) {
        Integer edition = measure.guideEdition();
        if (yes(measure) && year >= 2026 && edition != null && edition != 2025) {
            return unmet(Reason.OTHER_EDITION);
        }
        return attested(measure.answer());
    }

    private static Finding performed(Measure measure) {
        if (excluded(measure)) {
            return EXCLUDED;
        }
        if (measure.numerator() >= 1) {
            return MET;
        }
        return unmet(answered(measure) ? Reason.NO_NUMERATOR : Reason.NOT_REPORTED);
    }

    private static Finding exchange(PlainMeasures said) {
        if (said.option == 2) {
            return attested(said.biDirectional.answer());
        }
        if (said.option == 3) {
            return attested(said.tefca.answer());
        }
        if (!addressed(said.sending) || !addressed(said.receiving)) {
            return unmet(Reason.NOT_REPORTED);
        }
        Finding sending = performed(said.sending);
        Finding receiving = performed(said.receiving);
        // both excluded is EXCLUDED; where only one is, the other decides
        return sending.status() == Status.EXCLUDED || receiving.status() == Status.NOT_MET ? receiving : sending;
    }

    private static Finding publicHealth(Measure measure) {
        if (excluded(measure)) {
            return EXCLUDED;
        }
        if (!yes(measure)) {
            return attested(measure.answer());
        }
        if (measure.level() == EngagementLevel.NONE) {
            return unmet(Reason.NO_ENGAGEMENT_LEVEL);
        }
        return stuckAtPreProduction(measure) ? unmet(Reason.ENGAGEMENT_LIMIT) : MET;
    }

    private static Finding suppressed(Measure measure) {
        if (excluded(measure)) {
            return EXCLUDED;
        }
        return answered(measure) ? SUPPRESSED : unmet(Reason.NOT_REPORTED);
    }
}
