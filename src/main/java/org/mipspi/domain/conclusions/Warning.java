package org.mipspi.domain.conclusions;

/**
 * Something a reader of the answer should know.
 *
 * @param code what kind of thing
 */
public record Warning(Code code) {

    /** The kinds of warning, in the order in which answers list them. */
    public enum Code {
        /** A "No" beside an affirmative substitute says nothing. */
        SUBSTITUTE_ANSWERED_NO,
        /** Several CEHRTs or TINs report together, and not all of them say the "Yes" that one says. */
        SOURCES_DIFFER,
        /** A "Yes" without a level of active engagement. */
        ENGAGEMENT_LEVEL_MISSING,
        /** A level of active engagement without its measure's own "Yes". */
        ENGAGEMENT_LEVEL_UNUSED,
        /** A qualifying data submission voided an exemption. */
        EXEMPTION_VOIDED,
        /** A measurement set was set aside because an exemption holds. */
        SET_ASIDE,
        /** The answer rests on a reading that no CMS text at hand confirms. The last of all, as answers append it. */
        INTERPRETATION
    }
}
