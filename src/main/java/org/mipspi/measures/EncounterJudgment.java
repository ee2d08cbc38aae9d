package org.mipspi.measures;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.domain.access.AccessMissed;
import org.mipspi.domain.access.AccessProvided;
import org.mipspi.domain.access.EncounterConclusion;
import org.mipspi.domain.access.HealthInformation;
import org.mipspi.domain.access.NotCounted;
import org.mipspi.domain.records.Visit;

/**
 * What becomes of a visit if the rules conclude several things: see PEA_FIRST_REASON in {@code rules/program-rules.yaml}.
 */
final class EncounterJudgment {

    /** The kinds of conclusion, the one that goes first at the beginning. */
    private static final List<Class<? extends EncounterConclusion>> FIRST =
            List.of(NotCounted.class, AccessProvided.class, AccessMissed.class);

    private EncounterJudgment() {}

    /** The visit with the conclusion that goes first. */
    static JudgedVisit of(
            Visit visit, HealthInformation information, List<Conclusion<EncounterConclusion>> conclusions) {
        List<JudgedVisit.Reason> reasons = FIRST.stream()
                .map(kind -> reasons(kind, conclusions))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleFault("no rule decides whether an encounter was followed by timely access"));
        JudgedVisit.Reason first = reasons.get(0);
        return new JudgedVisit(
                visit,
                first.standing(),
                information.available() == null || information.lastWay() == null ? null : information.businessDays(),
                first.because(),
                first.rule(),
                List.copyOf(reasons.subList(1, reasons.size())));
    }

    private static List<JudgedVisit.Reason> reasons(
            Class<? extends EncounterConclusion> kind, List<Conclusion<EncounterConclusion>> conclusions) {
        List<JudgedVisit.Reason> reasons = new ArrayList<>();
        for (Conclusion<EncounterConclusion> conclusion : conclusions) {
            if (kind.isInstance(conclusion.fact())) {
                reasons.add(new JudgedVisit.Reason(
                        conclusion.fact().standing(),
                        conclusion.because(),
                        conclusion.rule().name()));
            }
        }
        reasons.sort(JudgedVisit.Reason.ORDER);
        return reasons;
    }
}
