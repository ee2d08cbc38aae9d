package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * Something that the reader of the answer should know.
 *
 * @param code the kind of warning
 */
public record Warning(Code code) {
    public Warning {
        Objects.requireNonNull(code, "Warning.code");
    }

    /** The kinds of warning, in the order in which answers list them. */
    public enum Code {
        /** A "No" is ignored because an alternative measure is answered "Yes". */
        SUBSTITUTE_ANSWERED_NO,
        /** Several CEHRTs or TINs report together and only some of them attest "Yes". */
        SOURCES_DIFFER,
        /** A "Yes" has no level of active engagement. */
        ENGAGEMENT_LEVEL_MISSING,
        /** A level of active engagement is ignored because its measure is not answered "Yes". */
        ENGAGEMENT_LEVEL_UNUSED,
        /** A qualifying data submission voided an exemption. */
        EXEMPTION_VOIDED,
        /** A measurement set was not scored because an exemption applies. */
        SET_ASIDE,
        /** A part of the answer is based on an interpretation; no CMS text confirms it. Always listed last. */
        INTERPRETATION
    }
}
