package org.mipspi.measures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.ReleasedInformation;
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
 * @param others other reasons that hold as well, also of other parts of the information, in the order of {@link EncounterStanding}
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
    public record Reason(EncounterStanding standing, String because, String rule) {

        /** The reason shown first comes first. */
        static final Comparator<Reason> ORDER =
                Comparator.comparing(Reason::standing).thenComparing(Reason::rule);
    }

    /** This judgment of one part of the information, with the reasons that the rules find in some parts, once for each rule. */
    JudgedVisit withReasonsOf(List<JudgedVisit> parts) {
        Map<String, Reason> byRule = new LinkedHashMap<>();
        for (JudgedVisit part : parts) {
            byRule.putIfAbsent(part.rule, new Reason(part.standing, part.because, part.rule));
            part.others.forEach(reason -> byRule.putIfAbsent(reason.rule(), reason));
        }
        byRule.remove(rule);
        return new JudgedVisit(
                visit,
                standing,
                businessDays,
                because,
                rule,
                byRule.values().stream().sorted(Reason.ORDER).toList());
    }

    /** Whether the visit counts: it was held, in the performance period, with a MIPS eligible clinician. */
    public boolean isCounted() {
        return standing.isCounted();
    }

    /** Whether the visit is met, and some of its access came before the information was available: see PEA_EARLY_ACCESS. */
    public boolean isMetByEarlyAccess() {
        return standing == EncounterStanding.MET
                && visit.information().stream().anyMatch(ReleasedInformation::isReachedEarly);
    }

    /** Whether the visit counts and was not followed by timely access. */
    public boolean isUnmet() {
        return standing.isCounted() && !standing.isMet();
    }
}
