package org.mipspi.domain.facts;

/** The reason for which a hardship exception application was approved. */
public enum Hardship {
    DECERTIFIED_EHR("decertifiedEhr"),
    INSUFFICIENT_INTERNET("insufficientInternet"),
    EXTREME_CIRCUMSTANCES("extremeCircumstances"),
    LACK_OF_CONTROL_OVER_CEHRT("lackOfControlOverCehrt");

    private final String code;

    Hardship(String code) {
        this.code = code;
    }

    /** The name in a submission document. */
    @Override
    public String toString() {
        return code;
    }
}
