package org.mipspi.domain.facts;

/** The special statuses, assigned by CMS, that can lead to reweighting of the category. */
public enum SpecialStatus {
    HOSPITAL_BASED("hospitalBased"),
    ASC_BASED("ascBased"),
    SMALL_PRACTICE("smallPractice"),
    NON_PATIENT_FACING("nonPatientFacing");

    private final String code;

    SpecialStatus(String code) {
        this.code = code;
    }

    /** The name in a submission document. */
    @Override
    public String toString() {
        return code;
    }
}
