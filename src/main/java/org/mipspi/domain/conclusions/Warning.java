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
        /** Every clinician of a group may qualify for reweighting, but the figures do not tell. */
        MAY_QUALIFY(true),
        /** A figure of an APM Entity would give a group an exemption, but gives an APM Entity none. */
        FIGURE_UNUSED(true),
        /** CMS lists a program in no supported year; the weights are those of traditional MIPS. */
        UNKNOWN_PROGRAM(true),
        /** The measurement sets name different programs. */
        SEVERAL_PROGRAMS(true),
        /** No final rule of the performance year is available yet; the rules of the year before are used. */
        PROVISIONAL_YEAR(true),
        /** CMS's Submissions API would refuse the document. */
        CMS_WOULD_REFUSE(true),
        /** Several CEHRTs or TINs each claim an exclusion that a group must meet as a group. */
        EXCLUSION_AS_A_GROUP,
        /** The patients of several CEHRTs or TINs were added; a patient of two counts once. */
        UNIQUE_PATIENTS,
        /** The security risk analysis of several CEHRTs or TINs was answered once. */
        ONE_ANSWER_FOR_ALL,
        /** A subgroup submits the data of its affiliated group. */
        AFFILIATED_GROUP(true),
        /** A part of the answer is based on an interpretation; no CMS text confirms it. Always listed last. */
        INTERPRETATION;

        private final boolean ofDocument;

        Code() {
            this(false);
        }

        Code(boolean ofDocument) {
            this.ofDocument = ofDocument;
        }

        /**
         * Whether the warning is about the document as a whole: answers list it in every outcome, and the score does not
         * depend on it.
         */
        public boolean isOfDocument() {
            return ofDocument;
        }
    }
}
