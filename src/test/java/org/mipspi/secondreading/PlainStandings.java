package org.mipspi.secondreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.secondreading.PlainScore.Finding;

/** The requirements of an answer: each finding with its reason and, where it is not met, what would meet it. */
final class PlainStandings {

    private static final String[] REMEDIES = new String[Requirement.values().length];

    static {
        for (Requirement requirement : Requirement.values()) {
            REMEDIES[requirement.ordinal()] = PlainCatalogue.remedy(requirement);
        }
    }

    private PlainStandings() {}

    static List<RequirementStanding> of(PlainScore score) {
        List<RequirementStanding> standings =
                new ArrayList<>(score.requirements().size());
        for (Map.Entry<Requirement, Finding> found : score.requirements().entrySet()) {
            Requirement requirement = found.getKey();
            Finding finding = found.getValue();
            Because because = because(requirement, finding, score.said());
            standings.add(new RequirementStanding(
                    requirement,
                    finding.status(),
                    finding.reason(),
                    because.sentence(),
                    finding.reason() == null ? null : REMEDIES[requirement.ordinal()],
                    because.grounds()));
        }
        return standings;
    }

    private static Because because(Requirement requirement, Finding finding, PlainMeasures said) {
        return switch (requirement) {
            case CEHRT_ID -> PlainAttestations.cehrtId(finding, said.set);
            case CEHRT_CERTIFIED -> PlainAttestations.certified(finding, said.set);
            case PERFORMANCE_PERIOD -> PlainAttestations.period(finding, said.set);
            case SRA_ANALYSIS -> PlainAttestations.SRA_ANALYSIS.of(finding);
            case SRA_RISK_MANAGEMENT -> PlainAttestations.riskManagement(finding);
            case SAFER_GUIDE -> PlainAttestations.saferGuide(finding, said.saferGuide, said.year);
            case ONC_DIRECT_REVIEW -> PlainAttestations.ONC_DIRECT_REVIEW.of(finding);
            case INTEROPERABILITY_ACTIONS -> PlainAttestations.INTEROPERABILITY_ACTIONS.of(finding);
            case E_PRESCRIBING -> PlainPerformance.ePrescribing(finding, said.ePrescribing);
            case QUERY_OF_PDMP -> PlainPerformance.pdmp(finding, said.pdmp);
            case HEALTH_INFORMATION_EXCHANGE -> PlainPerformance.exchange(finding, said);
            case PATIENT_ACCESS -> PlainPerformance.access(finding, said.access);
            case IMMUNIZATION_REGISTRY -> PlainPerformance.immunization(finding, said.immunization);
            case ELECTRONIC_CASE_REPORTING -> PlainPerformance.caseReporting(finding, said.caseReporting, said.year);
            case ONC_ACB_SURVEILLANCE -> PlainAttestations.surveillance(finding, said.surveillance);
            case SUBMISSION -> PlainAttestations.SUBMISSION;
        };
    }
}
