package org.mipspi.domain.facts;

/** Who is scored. */
public enum EntityType {
    INDIVIDUAL("individual"),
    GROUP("group"),
    VIRTUAL_GROUP("virtualGroup"),
    SUBGROUP("subgroup"),
    APM("apm");

    private final String code;

    EntityType(String code) {
        this.code = code;
    }

    /** The name in a submission document. */
    @Override
    public String toString() {
        return code;
    }
}
