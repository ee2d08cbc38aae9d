package org.mipspi.measures;

import java.util.List;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.Visit;

/**
 * A visit with what the rules conclude about it.
 *
 * @param visit the visit
 * @param standing whether it was followed by timely access, and if not, why
 * @param businessDays business days until the last of the ways that were provided opened; null if none was provided, or if it is not known
 *     when the information became available
 * @param because the sentence of the rule that decided
 * @param rule the rule that decided, by its name
 * @param others other reasons that hold as well, in the order of {@link EncounterStanding}
 */
public record JudgedVisit(
        Visit visit,
        EncounterStanding standing,
        Integer businessDays,
        String because,
        String rule,
        List<Reason> others) {

    /**
     * One reason.
     *
     * @param standing the reason as a code
     * @param because the sentence of the rule
     * @param rule the rule's name
     */
    public record Reason(EncounterStanding standing, String because, String rule) {}

    /** Whether the visit counts: it was held, in the performance period, with a MIPS eligible clinician. */
    public boolean isCounted() {
        return standing.isCounted();
    }

    /** Whether the visit counts and was not followed by timely access. */
    public boolean isUnmet() {
        return standing.isCounted() && !standing.isMet();
    }
}
