package org.mipspi.secondreading;

import java.util.stream.Stream;

/**
 * The requirements that the second reading covers, in the order of answers. Rules may decide further requirements; the
 * second reading then has nothing to say of them.
 */
public enum Requirement {
    CEHRT_ID,
    CEHRT_CERTIFIED,
    PERFORMANCE_PERIOD,
    SRA_ANALYSIS,
    SRA_RISK_MANAGEMENT,
    SAFER_GUIDE,
    ONC_DIRECT_REVIEW,
    INTEROPERABILITY_ACTIONS,
    E_PRESCRIBING,
    QUERY_OF_PDMP,
    HEALTH_INFORMATION_EXCHANGE,
    PATIENT_ACCESS,
    IMMUNIZATION_REGISTRY,
    ELECTRONIC_CASE_REPORTING,
    ONC_ACB_SURVEILLANCE,
    SUBMISSION;

    /** Whether the second reading covers the requirement with this id. */
    public static boolean covers(String id) {
        return Stream.of(values()).anyMatch(requirement -> requirement.name().equals(id));
    }
}
