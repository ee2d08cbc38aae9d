package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainCatalogue.grounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.secondreading.Because.Answered;
import org.mipspi.secondreading.PlainScore.Finding;

/** The reasons of the requirements that no points hang on: CEHRT, period, attestations. */
final class PlainAttestations {

    static final Answered SRA_ANALYSIS = new Answered(
            Because.of(
                    "SRA_ANALYSIS: the security risk analysis is attested",
                    "PI_PPHI_1 was answered Yes for the security risk analysis"),
            Because.of(
                    "SRA_ANALYSIS: the security risk analysis was answered No",
                    "PI_PPHI_1 was answered No for the security risk analysis"),
            Because.of(
                    "SRA_ANALYSIS: the security risk analysis was not reported",
                    "PI_PPHI_1 does not report the security risk analysis"));
    static final Answered ONC_DIRECT_REVIEW = new Answered(
            Because.of(
                    "ONC_DIRECT_REVIEW: cooperation with ONC direct review is attested",
                    "PI_ONCDIR_1 was answered Yes"),
            Because.of("ONC_DIRECT_REVIEW: PI_ONCDIR_1 was answered No", "PI_ONCDIR_1 was answered No"),
            Because.of("ONC_DIRECT_REVIEW: PI_ONCDIR_1 was not reported", "PI_ONCDIR_1 was not reported"));
    static final Answered INTEROPERABILITY_ACTIONS = new Answered(
            Because.of(
                    "INTEROPERABILITY_ACTIONS: no action to limit interoperability is attested",
                    "PI_INFBLO_1 was answered Yes"),
            Because.of("INTEROPERABILITY_ACTIONS: PI_INFBLO_1 was answered No", "PI_INFBLO_1 was answered No"),
            Because.of("INTEROPERABILITY_ACTIONS: PI_INFBLO_1 was not reported", "PI_INFBLO_1 was not reported"));
    static final Because SUBMISSION = Because.of(
            "SUBMISSION: nothing was submitted and no exemption holds",
            "there is no PI measurement set and no exemption");

    private static final Because CEHRT_ID_ABSENT =
            Because.of("CEHRT_ID: no CMS EHR Certification ID is given", "no CMS EHR Certification ID is given");
    private static final Grounds CEHRT_ID_2024 =
            grounds("CEHRT_ID: the CMS EHR Certification ID is given and well formed");
    private static final Grounds CEHRT_ID =
            grounds("CEHRT_ID: the CMS EHR Certification ID is given and well formed, 2025C included");
    private static final Grounds CEHRT_ID_MALFORMED_2024 =
            grounds("CEHRT_ID: the CMS EHR Certification ID is not well formed");
    private static final Grounds CEHRT_ID_MALFORMED =
            grounds("CEHRT_ID: the CMS EHR Certification ID is not well formed, 2025C allowed for");

    private static final Because CERTIFIED_NOT_SAID = Because.of(
            "CEHRT_CERTIFIED: it was not said when the CEHRT was certified", "cehrtCertifiedOn is not given");
    private static final Grounds CERTIFIED =
            grounds("CEHRT_CERTIFIED: the CEHRT was certified by the last day of the performance period");
    private static final Grounds CERTIFIED_LATE =
            grounds("CEHRT_CERTIFIED: the CEHRT was certified after the performance period");

    private static final Grounds PERIOD =
            grounds("PERFORMANCE_PERIOD: at least 180 days in a row lie within the performance year");
    private static final Grounds PERIOD_SHORT = grounds("PERFORMANCE_PERIOD: the period is shorter than 180 days");
    private static final Grounds PERIOD_OUTSIDE = grounds("PERFORMANCE_PERIOD: the period leaves the performance year");

    private static final Because RISK_MANAGEMENT_NOT_YET = Because.of(
            "SRA_RISK_MANAGEMENT: it is not asked for before 2026",
            "the second statement of PI_PPHI_1 is asked for from 2026");
    private static final Answered RISK_MANAGEMENT = new Answered(
            Because.of(
                    "SRA_RISK_MANAGEMENT: security risk management is attested",
                    "PI_PPHI_1 was answered Yes for security risk management"),
            Because.of(
                    "SRA_RISK_MANAGEMENT: security risk management was answered No",
                    "PI_PPHI_1 was answered No for security risk management"),
            Because.of(
                    "SRA_RISK_MANAGEMENT: security risk management was not reported",
                    "PI_PPHI_1 does not report security risk management"));

    private static final Because SAFER_NO =
            Because.of("SAFER_GUIDE: PI_PPHI_2 was answered No", "PI_PPHI_2 was answered No");
    private static final Because SAFER_SILENT =
            Because.of("SAFER_GUIDE: PI_PPHI_2 was not reported", "PI_PPHI_2 was not reported");
    private static final Answered SAFER_BEFORE_2026 = new Answered(
            Because.of("SAFER_GUIDE: the self-assessment is attested", "PI_PPHI_2 was answered Yes"),
            SAFER_NO,
            SAFER_SILENT);
    private static final Answered SAFER = new Answered(
            Because.of(
                    "SAFER_GUIDE: the self-assessment with the 2025 guide is attested",
                    "PI_PPHI_2 was answered Yes, which stands for the 2025 guide"),
            SAFER_NO,
            SAFER_SILENT);
    private static final Grounds SAFER_OTHER_EDITION =
            grounds("SAFER_GUIDE: the self-assessment used another edition of the guide");

    private static final Because SURVEILLANCE = Because.of(
            "ONC_ACB_SURVEILLANCE: cooperation with ONC-ACB surveillance is attested", "PI_ONCACB_1 was answered Yes");
    private static final Grounds SURVEILLANCE_OPTIONAL =
            grounds("ONC_ACB_SURVEILLANCE: it is optional and is not attested");

    private PlainAttestations() {}

    static Because cehrtId(Finding finding, MeasurementSet set) {
        boolean only15 = set.performanceYear() == 2024;
        if (finding.status() == Status.MET) {
            return new Because(
                    "the CMS EHR Certification ID " + cehrtIds(set) + " is given and well formed",
                    only15 ? CEHRT_ID_2024 : CEHRT_ID);
        }
        if (finding.reason() == Reason.NOT_REPORTED) {
            return CEHRT_ID_ABSENT;
        }
        return only15
                ? new Because(
                        cehrtIds(set) + " is no CMS EHR Certification ID: XX15C and ten capital letters or digits",
                        CEHRT_ID_MALFORMED_2024)
                : new Because(
                        cehrtIds(set)
                                + " is no CMS EHR Certification ID: XX15C or 2025C and ten capital letters or digits",
                        CEHRT_ID_MALFORMED);
    }

    /** Each once, in the order in which they are given. */
    private static String cehrtIds(MeasurementSet set) {
        if (set.sourceCehrtIds().isEmpty()) {
            return set.cehrtId();
        }
        List<String> ids = new ArrayList<>(set.sourceCehrtIds());
        ids.add(0, set.cehrtId());
        return ids.stream()
                .filter(id -> !PlainRequirements.isBlank(id))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Because certified(Finding finding, MeasurementSet set) {
        return switch (finding.status()) {
            case NOT_APPLICABLE -> CERTIFIED_NOT_SAID;
            case MET ->
                new Because(
                        "certified on " + set.cehrtCertifiedOn() + ", the performance period ends on "
                                + set.performanceEnd(),
                        CERTIFIED);
            default ->
                new Because(
                        "certified on " + set.cehrtCertifiedOn() + ", after the performance period ended on "
                                + set.performanceEnd(),
                        CERTIFIED_LATE);
        };
    }

    static Because period(Finding finding, MeasurementSet set) {
        if (finding.reason() == Reason.OUTSIDE_YEAR) {
            return new Because(
                    set.performanceStart() + " to " + set.performanceEnd() + " does not lie within "
                            + set.performanceYear(),
                    PERIOD_OUTSIDE);
        }
        String period = PlainRequirements.daysWithinYear(set) + " days from " + set.performanceStart() + " to "
                + set.performanceEnd();
        return finding.status() == Status.MET
                ? new Because(period, PERIOD)
                : new Because(period + ", 180 needed", PERIOD_SHORT);
    }

    static Because riskManagement(Finding finding) {
        return finding.status() == Status.NOT_APPLICABLE ? RISK_MANAGEMENT_NOT_YET : RISK_MANAGEMENT.of(finding);
    }

    static Because saferGuide(Finding finding, Measure measure, int year) {
        if (finding.reason() == Reason.OTHER_EDITION) {
            return new Because(
                    "PI_PPHI_2 was answered Yes, with "
                            + (measure.guideEdition() == 0
                                    ? "guides of different editions"
                                    : "the " + measure.guideEdition() + " guide")
                            + "; the 2025 guide is needed",
                    SAFER_OTHER_EDITION);
        }
        return (year < 2026 ? SAFER_BEFORE_2026 : SAFER).of(finding);
    }

    static Because surveillance(Finding finding, Measure measure) {
        return finding.status() == Status.MET
                ? SURVEILLANCE
                : new Because("PI_ONCACB_1 is optional: " + measure.answer(), SURVEILLANCE_OPTIONAL);
    }
}
