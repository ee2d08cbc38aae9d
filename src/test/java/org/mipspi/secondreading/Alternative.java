package org.mipspi.secondreading;

/** Section 6 of the scoring specification: what else a text may mean, one at a time. */
public enum Alternative {
    /** Electronic case reporting is not suppressed in 2026. */
    IN_FORCE("ECR_SUPPRESSION", 2026, 2026),
    /** With both public health measures excluded, the points stay in the objective in 2026. */
    KEPT("PUBLIC_HEALTH_BOTH_EXCLUDED", 2026, 2026),
    /** 75% of a group's clinicians are enough to be non-patient facing. */
    AT_LEAST("NON_PATIENT_FACING_SHARE", 2024, Integer.MAX_VALUE),
    /** One required measure is enough to void a reweighting. */
    ANY_MEASURE("QUALIFYING_SUBMISSION", 2024, Integer.MAX_VALUE),
    /** In 2025 and 2026, only the year before counts toward the limit of pre-production. */
    YEAR_BEFORE("ENGAGEMENT_LIMIT", 2025, 2026),
    /** In 2025 and 2026, there is no limit of pre-production. */
    NO_LIMIT("ENGAGEMENT_LIMIT", 2025, 2026),
    /** A "Yes" to a bonus measure earns the bonus without a level. */
    NOT_NEEDED("BONUS_LEVEL", 2024, Integer.MAX_VALUE),
    /** A period of 180 days ends 180 days after it starts. */
    ONE_END("PERIOD_DAYS", 2024, Integer.MAX_VALUE),
    /** The points of an excluded PI_HIE_1 go to PI_HIE_4 if that is not excluded itself. */
    RECEIVING("SENDING_EXCLUDED", 2024, Integer.MAX_VALUE);

    private final String reading;
    private final int from;
    private final int to;

    Alternative(String reading, int from, int to) {
        this.reading = reading;
        this.from = from;
        this.to = to;
    }

    /** Whether the reading is open in a performance year. */
    public boolean isOpen(int year) {
        return from <= year && year <= to;
    }

    /** The id of the reading. */
    public String reading() {
        return reading;
    }
}
