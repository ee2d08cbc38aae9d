package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainCatalogue.grounds;

import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.facts.Measure;
import org.mipspi.secondreading.Because.Answered;
import org.mipspi.secondreading.PlainScore.Finding;

/** The reasons of the requirements that are met by performing, or being excluded from, a measure. */
final class PlainPerformance {

    private static final Grounds E_PRESCRIBING =
            grounds("E_PRESCRIBING: at least one prescription was transmitted electronically");
    private static final Grounds E_PRESCRIBING_EXCLUDED = grounds("E_PRESCRIBING: the exclusion is claimed");
    private static final Grounds E_PRESCRIBING_ZERO = grounds("E_PRESCRIBING: the numerator is 0");
    private static final Because E_PRESCRIBING_SILENT =
            Because.of("E_PRESCRIBING: PI_EP_1 was not reported", "PI_EP_1 was neither reported nor excluded");

    private static final Grounds PDMP_EXCLUDED = grounds("QUERY_OF_PDMP: an exclusion is claimed");
    private static final Answered PDMP = new Answered(
            Because.of("QUERY_OF_PDMP: the query is attested", "PI_EP_2 was answered Yes"),
            Because.of("QUERY_OF_PDMP: PI_EP_2 was answered No", "PI_EP_2 was answered No"),
            Because.of("QUERY_OF_PDMP: PI_EP_2 was not reported", "PI_EP_2 was neither reported nor excluded"));

    private static final Grounds EXCHANGE =
            grounds("HEALTH_INFORMATION_EXCHANGE: option 1, sending and receiving are each performed or excluded");
    private static final Grounds EXCHANGE_EXCLUDED =
            grounds("HEALTH_INFORMATION_EXCHANGE: option 1, sending and receiving are both excluded");
    private static final Grounds EXCHANGE_SILENT =
            grounds("HEALTH_INFORMATION_EXCHANGE: option 1, one of sending and receiving was not reported");
    private static final Grounds EXCHANGE_ZERO =
            grounds("HEALTH_INFORMATION_EXCHANGE: option 1, a numerator of sending or receiving is 0");
    private static final Answered BI_DIRECTIONAL = new Answered(
            Because.of(
                    "HEALTH_INFORMATION_EXCHANGE: option 2, bi-directional exchange is attested",
                    "PI_HIE_5 was answered Yes"),
            Because.of(
                    "HEALTH_INFORMATION_EXCHANGE: option 2, bi-directional exchange was answered No",
                    "PI_HIE_5 was answered No"),
            null);
    private static final Answered TEFCA = new Answered(
            Because.of(
                    "HEALTH_INFORMATION_EXCHANGE: option 3, exchange under TEFCA is attested",
                    "PI_HIE_6 was answered Yes"),
            Because.of(
                    "HEALTH_INFORMATION_EXCHANGE: option 3, exchange under TEFCA was answered No",
                    "PI_HIE_6 was answered No"),
            null);

    private static final Grounds ACCESS = grounds("PATIENT_ACCESS: at least one patient was given electronic access");
    private static final Grounds ACCESS_ZERO = grounds("PATIENT_ACCESS: the numerator is 0");
    private static final Because ACCESS_SILENT =
            Because.of("PATIENT_ACCESS: PI_PEA_1 was not reported", "PI_PEA_1 was not reported");

    private static final PublicHealth IMMUNIZATION = new PublicHealth("IMMUNIZATION_REGISTRY", "PI_PHCDRR_1");
    private static final PublicHealth CASE_REPORTING = new PublicHealth("ELECTRONIC_CASE_REPORTING", "PI_PHCDRR_3");
    private static final Grounds SUPPRESSED_2025 =
            grounds("ELECTRONIC_CASE_REPORTING: the measure is suppressed for 2025 and was answered");
    private static final Grounds SUPPRESSED_2026 =
            grounds("ELECTRONIC_CASE_REPORTING: the measure is suppressed for 2026 and was answered");

    private PlainPerformance() {}

    /** The reasons that both required public health measures share. */
    private static final class PublicHealth {

        private final Grounds engaged;
        private final Grounds excluded;
        private final Because noLevel;
        private final Because no;
        private final Because silent;
        private final Because limit;

        PublicHealth(String requirement, String id) {
            engaged = grounds(requirement + ": active engagement is attested with its level");
            excluded = grounds(requirement + ": an exclusion is claimed");
            noLevel = Because.of(
                    requirement + ": no level of active engagement is given",
                    id + " was answered Yes without " + id + "_PRE or " + id + "_PROD");
            no = Because.of(requirement + ": " + id + " was answered No", id + " was answered No");
            silent = Because.of(
                    requirement + ": " + id + " was not reported", id + " was neither reported nor excluded");
            limit = Because.of(
                    "ENGAGEMENT_LIMIT: " + id + " is at pre-production for a second year",
                    id + " is at pre-production (PRE) as it was the year before; one year is the limit");
        }

        Because because(Finding finding, Measure measure) {
            return switch (finding.status()) {
                case EXCLUDED -> excludedBy(measure, excluded);
                case MET -> new Because(measure.id() + " was answered Yes, at level " + measure.level(), engaged);
                default ->
                    switch (finding.reason()) {
                        case NO_ENGAGEMENT_LEVEL -> noLevel;
                        case ANSWERED_NO -> no;
                        case ENGAGEMENT_LIMIT -> limit;
                        default -> silent;
                    };
            };
        }
    }

    static Because ePrescribing(Finding finding, Measure measure) {
        return switch (finding.status()) {
            case MET -> new Because(reports(measure), E_PRESCRIBING);
            case EXCLUDED -> excludedBy(measure, E_PRESCRIBING_EXCLUDED);
            default ->
                finding.reason() == Reason.NO_NUMERATOR
                        ? new Because(tooFew(measure), E_PRESCRIBING_ZERO)
                        : E_PRESCRIBING_SILENT;
        };
    }

    static Because pdmp(Finding finding, Measure measure) {
        return PlainMeasures.excluded(measure) ? excludedBy(measure, PDMP_EXCLUDED) : PDMP.of(finding);
    }

    static Because exchange(Finding finding, PlainMeasures said) {
        if (said.option == 2) {
            return BI_DIRECTIONAL.of(finding);
        }
        if (said.option == 3) {
            return TEFCA.of(finding);
        }
        String both = "PI_HIE_1: " + said(said.sending) + "; PI_HIE_4: " + said(said.receiving);
        return switch (finding.status()) {
            case MET -> new Because(both, EXCHANGE);
            case EXCLUDED -> new Because(both, EXCHANGE_EXCLUDED);
            default ->
                finding.reason() == Reason.NO_NUMERATOR
                        ? new Because(both + "; a numerator of at least 1 is needed", EXCHANGE_ZERO)
                        : new Because(both, EXCHANGE_SILENT);
        };
    }

    static Because access(Finding finding, Measure measure) {
        if (finding.reason() == null) {
            return new Because(reports(measure), ACCESS);
        }
        return finding.reason() == Reason.NO_NUMERATOR ? new Because(tooFew(measure), ACCESS_ZERO) : ACCESS_SILENT;
    }

    static Because immunization(Finding finding, Measure measure) {
        return IMMUNIZATION.because(finding, measure);
    }

    static Because caseReporting(Finding finding, Measure measure, int year) {
        if (finding == PlainRequirements.SUPPRESSED) {
            return new Because(
                    "PI_PHCDRR_3 is suppressed for " + year + "; any answer meets it: " + measure.answer(),
                    year == 2025 ? SUPPRESSED_2025 : SUPPRESSED_2026);
        }
        return CASE_REPORTING.because(finding, measure);
    }

    private static Because excludedBy(Measure measure, Grounds grounds) {
        return new Because("excluded by " + measure.exclusion(), grounds);
    }

    private static String reports(Measure measure) {
        return measure.id() + " reports " + measure.numerator() + " of " + measure.denominator();
    }

    private static String tooFew(Measure measure) {
        return reports(measure) + ", a numerator of at least 1 is needed";
    }

    private static String said(Measure measure) {
        if (PlainMeasures.excluded(measure)) {
            return "excluded by " + measure.exclusion();
        }
        return PlainMeasures.answered(measure) ? measure.numerator() + " of " + measure.denominator() : "not reported";
    }
}
