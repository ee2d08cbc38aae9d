package org.mipspi.domain.conclusions;

/** What must be met for a score above zero, in the order in which answers list it. */
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
    /** The optional attestation PI_ONCACB_1: shown, never required. */
    ONC_ACB_SURVEILLANCE,
    /** That anything was submitted at all; decided only where there is no measurement set. */
    SUBMISSION
}
