package org.mipspi.measures;

import java.util.Comparator;
import java.util.List;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.decision.session.RuleSession;
import org.mipspi.domain.access.Encounter;
import org.mipspi.domain.access.EncounterConclusion;
import org.mipspi.domain.access.HealthInformation;
import org.mipspi.domain.access.PatientCounted;
import org.mipspi.domain.access.PatientEncounters;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;

/** Judges visits and patients by the rules of a performance year. Safe for any number of threads. */
public final class AccessRules {

    private static final Comparator<JudgedVisit> WORST_FIRST = Comparator.comparing(
                    JudgedVisit::isUnmet, Comparator.reverseOrder())
            .thenComparing(JudgedVisit::standing)
            .thenComparing(JudgedVisit::businessDays, Comparator.nullsLast(Comparator.reverseOrder()));

    private final RuleBase rules;
    private final DecisionObserver observer;

    /**
     * Judges by these rules.
     *
     * @param observer sees each judgment; null for none
     */
    public AccessRules(RuleBase rules, DecisionObserver observer) {
        this.rules = rules;
        this.observer = observer;
    }

    /**
     * Judges a visit: each part of its information by itself. A visit with a part that was not provided in time is not met.
     * Of several parts with the same standing, the one that took the most business days is shown; its other reasons are those
     * of all parts, once for each rule.
     *
     * @throws RuleFault if the rules come to no conclusion
     */
    public JudgedVisit judge(Visit visit, PerformancePeriod period) {
        PracticeCalendar calendar = new PracticeCalendar(visit.closedDays());
        List<JudgedVisit> parts = visit.information().stream()
                .map(information -> judge(visit, information, calendar, period))
                .sorted(WORST_FIRST)
                .toList();
        JudgedVisit worst = parts.get(0);
        return worst.withReasonsOf(
                parts.stream().filter(part -> part.isUnmet() == worst.isUnmet()).toList());
    }

    private JudgedVisit judge(
            Visit visit, ReleasedInformation information, PracticeCalendar calendar, PerformancePeriod period) {
        Encounter encounter =
                new Encounter(visit.date(), visit.held(), visit.mipsEligible(), period.start(), period.end());
        HealthInformation facts = new HealthInformation(
                information.available(),
                information.view(),
                information.download(),
                information.transmit(),
                information.api(),
                visit.optedOut(),
                visit.optInProvided(),
                visit.nothingToProvide(),
                visit.certified(),
                period.end(),
                calendar);
        return RuleSession.with(rules, new Deadline(), RecordedContent.SENTENCES, observer, session -> {
            session.insert(encounter);
            session.insert(facts);
            session.fire();
            return EncounterJudgment.of(visit, facts, session.conclusions().of(EncounterConclusion.class));
        });
    }

    /** Judges all visits of a patient with clinicians of one reporting entity, and by them the patient. */
    public JudgedPatient judge(List<Visit> visits, PerformancePeriod period) {
        return judge(visits.stream().map(visit -> judge(visit, period)).toList());
    }

    /**
     * Judges a patient by all visits with clinicians of one reporting entity.
     *
     * @throws RuleFault if the rules come to no conclusion, or to two
     */
    public JudgedPatient judge(List<JudgedVisit> visits) {
        long seen = visits.stream().filter(JudgedVisit::isCounted).count();
        long unmet = visits.stream().filter(JudgedVisit::isUnmet).count();
        return RuleSession.with(rules, new Deadline(), RecordedContent.SENTENCES, observer, session -> {
            session.insert(new PatientEncounters(seen, unmet));
            session.fire();
            List<Conclusion<PatientCounted>> counted = session.conclusions().of(PatientCounted.class);
            if (counted.size() != 1) {
                throw new RuleFault(
                        counted.isEmpty()
                                ? "no rule counts a patient"
                                : "the rules count a patient " + counted.size() + " times: "
                                        + counted.stream()
                                                .map(each -> "'" + each.rule().name() + "'")
                                                .toList());
            }
            Conclusion<PatientCounted> only = counted.get(0);
            return new JudgedPatient(
                    only.fact().result(), only.because(), only.rule().name(), List.copyOf(visits));
        });
    }
}
