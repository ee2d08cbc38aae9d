package org.mipspi.submissions.space;

/** What a submission says of all objectives but the one whose combinations are enumerated. */
public enum Background {
    /** Only what no document may leave out. */
    NOTHING,
    /** Every measure that can be is answered "No" or with a numerator of 0, and no exclusion is claimed. */
    NO,
    /** Everything required is met in full, without an exemption. */
    MET,
    /** Every exclusion that there is is claimed; the rest is met, patient access at half its rate. */
    EXCLUDED,
    /** As {@link #MET}, in a small practice. */
    EXEMPT
}
