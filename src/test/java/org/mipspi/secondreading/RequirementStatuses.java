package org.mipspi.secondreading;

import static org.mipspi.secondreading.ReportedMeasures.addressed;
import static org.mipspi.secondreading.ReportedMeasures.answered;
import static org.mipspi.secondreading.ReportedMeasures.excluded;
import static org.mipspi.secondreading.ReportedMeasures.yes;

import java.util.EnumMap;
import java.util.Map;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;

/** Section 3 of the scoring specification: the status of each minimum requirement. */
final class RequirementStatuses {

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

    private RequirementStatuses() {}

    /** The status of a requirement, and the reason if it is not met, or null. */
    record Finding(Status status, Reason reason) {}

    static Map<Requirement, Finding> of(ReportedMeasures reported) {
        MeasurementSet set = reported.set;
        int year = reported.year;
        Map<Requirement, Finding> found = new EnumMap<>(Requirement.class);
        found.put(Requirement.CEHRT_ID, cehrtId(set, year));
        found.put(Requirement.CEHRT_CERTIFIED, certified(set));
        found.put(
                Requirement.PERFORMANCE_PERIOD,
                period(set, year, reported.otherwise == Alternative.ONE_END ? 181 : 180));
        found.put(Requirement.SRA_ANALYSIS, attested(reported.riskAnalysis.analysis()));
        found.put(
                Requirement.SRA_RISK_MANAGEMENT,
                year < 2026 ? NOT_APPLICABLE : attested(reported.riskAnalysis.riskManagement()));
        found.put(Requirement.SAFER_GUIDE, saferGuide(reported.saferGuide, year));
        found.put(Requirement.ONC_DIRECT_REVIEW, attested(reported.directReview.answer()));
        found.put(Requirement.INTEROPERABILITY_ACTIONS, attested(reported.actions.answer()));
        found.put(Requirement.E_PRESCRIBING, performed(reported.ePrescribing));
        found.put(Requirement.QUERY_OF_PDMP, excluded(reported.pdmp) ? EXCLUDED : attested(reported.pdmp.answer()));
        found.put(Requirement.HEALTH_INFORMATION_EXCHANGE, exchange(reported));
        found.put(Requirement.PATIENT_ACCESS, performed(reported.access));
        found.put(Requirement.IMMUNIZATION_REGISTRY, publicHealth(reported, reported.immunization));
        found.put(
                Requirement.ELECTRONIC_CASE_REPORTING,
                reported.suppressesCaseReporting()
                        ? suppressed(reported.caseReporting)
                        : publicHealth(reported, reported.caseReporting));
        found.put(Requirement.ONC_ACB_SURVEILLANCE, yes(reported.surveillance) ? MET : NOT_APPLICABLE);
        return found;
    }

    /** The statement of the specification that decides a requirement: its own, but for the limit of engagement. */
    static String statement(Requirement requirement, Finding finding) {
        return finding.reason() == Reason.ENGAGEMENT_LIMIT ? "ENGAGEMENT_LIMIT" : requirement.name();
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

    private static Finding period(MeasurementSet set, int year, int days) {
        if (set.performanceStart().getYear() != year || set.performanceEnd().getYear() != year) {
            return unmet(Reason.OUTSIDE_YEAR);
        }
        return daysWithinYear(set) >= days ? MET : unmet(Reason.TOO_SHORT);
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

    private static Finding exchange(ReportedMeasures reported) {
        if (reported.option == 2) {
            return attested(reported.biDirectional.answer());
        }
        if (reported.option == 3) {
            return attested(reported.tefca.answer());
        }
        if (!addressed(reported.sending) || !addressed(reported.receiving)) {
            return unmet(Reason.NOT_REPORTED);
        }
        Finding sending = performed(reported.sending);
        Finding receiving = performed(reported.receiving);
        // both excluded is EXCLUDED; where only one is, the other decides
        return sending.status() == Status.EXCLUDED || receiving.status() == Status.NOT_MET ? receiving : sending;
    }

    private static Finding publicHealth(ReportedMeasures reported, Measure measure) {
        if (excluded(measure)) {
            return EXCLUDED;
        }
        if (!yes(measure)) {
            return attested(measure.answer());
        }
        if (measure.level() == EngagementLevel.NONE) {
            return unmet(Reason.NO_ENGAGEMENT_LEVEL);
        }
        return reported.stuckAtPreProduction(measure) ? unmet(Reason.ENGAGEMENT_LIMIT) : MET;
    }

    private static Finding suppressed(Measure measure) {
        if (excluded(measure)) {
            return EXCLUDED;
        }
        return answered(measure) ? SUPPRESSED : unmet(Reason.NOT_REPORTED);
    }
}
