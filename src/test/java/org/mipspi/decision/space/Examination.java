package org.mipspi.decision.space;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.mipspi.decision.AnswerProperty;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.TwoAnswers;
import org.mipspi.decision.TwoReadings;
import org.mipspi.decision.space.Findings.Kind;
import org.mipspi.domain.answer.Decision;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.space.SubmissionDocument;

/** Decides submissions and holds each to all that must be true of every one. Safe for several threads. */
final class Examination {

    private final RuleSet rules;
    private final DecisionService service;
    private final Findings findings;
    private final LongAdder decided = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder compared = new LongAdder();
    private final Set<LawfulLoss> losses = ConcurrentHashMap.newKeySet();

    Examination(RuleSet rules, Findings findings) {
        this.rules = rules;
        this.service = new DecisionService(rules);
        this.findings = findings;
    }

    boolean isRefused(SubmissionDocument document) {
        try {
            return service.decide(document.bytes(), false) instanceof Result.Refused;
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(document.toString(), e);
        }
    }

    /** What became of a submission; null where that was a fault. */
    Result examine(SubmissionDocument document) {
        try {
            TwoReadings readings = TwoReadings.of(document.bytes(), service);
            readings.differences().forEach(difference -> find(Kind.READINGS_DIFFER, difference, document));
            if (readings.byRules() instanceof Result.Decided decision) {
                decided.increment();
                hold(decision.decision(), document);
            } else if (readings.byRules() instanceof Result.Refused refusal) {
                refused.increment();
                if (refusal.problems().isEmpty()) {
                    find(Kind.FAULT, "refused without a reason", document);
                }
            }
            return readings.byRules();
        } catch (Exception e) {
            find(Kind.FAULT, e.toString(), document);
            return null;
        }
    }

    private void hold(Decision decision, SubmissionDocument document) throws UnreadableDocument {
        for (AnswerProperty property : AnswerProperty.values()) {
            if (!property.holdsOf(decision)) {
                find(Kind.PROPERTY_BROKEN, property + ": " + decision, document);
            }
        }
        Result reversed = service.decide(document.reversed().bytes(), true);
        if (!(reversed instanceof Result.Decided other) || !TwoAnswers.differInTraceOnly(decision, other.decision())) {
            find(Kind.ORDER_OR_TRACE_MATTERS, decision + "\n" + reversed, document);
        }
    }

    /** Holds what bonus measures change to what they may. */
    void compareBonus(Result with, Result without, SubmissionDocument document) {
        if (with instanceof Result.Decided one
                && without instanceof Result.Decided other
                && !TwoAnswers.differInBonusOnly(one.decision(), other.decision())) {
            find(Kind.BONUS_CHANGES_MORE, one + "\n" + other, document);
        }
    }

    /** Holds a submission that says more to the one that says less, of which both were decided or refused. */
    void compare(Step step, SubmissionDocument before, SubmissionDocument after) {
        compared.increment();
        if (step.after().isLessThan(step.before())) {
            List<LawfulLoss> explaining = LawfulLoss.explaining(step);
            losses.addAll(explaining);
            if (explaining.isEmpty()) {
                find(Kind.MORE_IS_WORTH_LESS, step + "\n" + before, after);
            }
        }
    }

    void find(Kind kind, String text, SubmissionDocument document) {
        findings.add(kind, text + "\n" + document);
    }

    /** The cases of a lawful loss that were seen. */
    Set<LawfulLoss> losses() {
        return Set.copyOf(losses);
    }

    long decided() {
        return decided.sum();
    }

    long refused() {
        return refused.sum();
    }

    long compared() {
        return compared.sum();
    }
}
