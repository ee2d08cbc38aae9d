package org.mipspi.domain.conclusions;

/** What must be met for a score above zero, in the order in which answers list it. */
public enum Requirement {
    /** A valid CMS EHR Certification ID was given. */
    CEHRT_ID,
    /** The CEHRT was certified in time. */
    CEHRT_CERTIFIED,
    /** The performance period is long enough and within the year. */
    PERFORMANCE_PERIOD,
    /** A security risk analysis was attested. */
    SRA_ANALYSIS,
    /** Security risk management was attested. */
    SRA_RISK_MANAGEMENT,
    /** The SAFER Guides self-assessment was attested. */
    SAFER_GUIDE,
    /** The ONC direct review attestation. */
    ONC_DIRECT_REVIEW,
    /** The attestation on actions to limit or restrict interoperability. */
    INTEROPERABILITY_ACTIONS,
    /** e-Prescribing was reported or excluded. */
    E_PRESCRIBING,
    /** Query of Prescription Drug Monitoring Program (PDMP) was reported or excluded. */
    QUERY_OF_PDMP,
    /** One option of the Health Information Exchange objective was reported. */
    HEALTH_INFORMATION_EXCHANGE,
    /** Patients' electronic access to their health information was reported. */
    PATIENT_ACCESS,
    /** Immunization registry reporting was attested or excluded. */
    IMMUNIZATION_REGISTRY,
    /** Electronic case reporting was attested or excluded. */
    ELECTRONIC_CASE_REPORTING,
    /** The optional attestation PI_ONCACB_1, which is shown but never required. */
    ONC_ACB_SURVEILLANCE,
    /** A measurement set was submitted; decided only if there is none. */
    SUBMISSION
}
