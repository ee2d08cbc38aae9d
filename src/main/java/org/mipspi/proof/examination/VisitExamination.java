package org.mipspi.proof.examination;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.JudgedPatient;
import org.mipspi.measures.JudgedVisit;
import org.mipspi.proof.examination.YearExamination.Found;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleBase;

/**
 * Tries the rules of a year that count visits: a visit for which no rule decides, a patient who is counted in no way or in two,
 * and reasons that contain the word null.
 */
final class VisitExamination {

    private static final int MOST_VISITS = 2;

    private final RuleBase base;
    private final AccessRules rules;
    private final PerformancePeriod period;
    private final Set<Found> found = new LinkedHashSet<>();

    VisitExamination(RuleBase base) {
        this.base = base;
        this.rules = new AccessRules(base, null);
        this.period = PerformancePeriod.of(base.year());
    }

    /** The first example of each fault; nothing if the rules do not count visits. */
    Set<Found> found() {
        if (base.rules().values().stream().anyMatch(Rule::isOfVisits)) {
            VariedVisit.all(period).forEach(this::visit);
            for (int seen = 0; seen <= MOST_VISITS; seen++) {
                for (int unmet = 0; unmet <= seen; unmet++) {
                    patient(seen, unmet);
                }
            }
        }
        return found;
    }

    private void visit(VariedVisit varied) {
        try {
            JudgedVisit judged = rules.judge(varied.visit(), period);
            reason(judged.rule(), judged.because(), varied.words());
            judged.others().forEach(other -> reason(other.rule(), other.because(), varied.words()));
        } catch (RuleFault e) {
            fault(e, varied.words());
        }
    }

    private void patient(int seen, int unmet) {
        String words = "a patient; visits that count: " + seen + ", of these without timely access: " + unmet;
        try {
            JudgedPatient judged = rules.judge(Stream.concat(
                            Collections.nCopies(unmet, judged(EncounterStanding.NO_ACCESS)).stream(),
                            Collections.nCopies(seen - unmet, judged(EncounterStanding.MET)).stream())
                    .toList());
            reason(judged.rule(), judged.because(), words);
        } catch (RuleFault e) {
            fault(e, words);
        }
    }

    private JudgedVisit judged(EncounterStanding standing) {
        return new JudgedVisit(VariedVisit.all(period).get(0).visit(), standing, null, "", "", List.of());
    }

    private void reason(String name, String because, String words) {
        if (YearExamination.hasHole(because)) {
            add(YearExamination.incomplete(named("'" + name + "'"), because), words);
        }
    }

    private void fault(RuleFault fault, String words) {
        String what = "no count: " + fault.getMessage();
        String hint = "every visit and every patient must be counted in exactly one way";
        Rule rule = named(fault.getMessage());
        add(rule == null ? Fault.ofAll("rules", what, hint) : Fault.ofRule(rule, what, hint), words);
    }

    private Rule named(String message) {
        return base.rules().values().stream()
                .filter(rule -> message.contains("'" + rule.name() + "'"))
                .min(Fault.inFiles())
                .orElse(null);
    }

    private void add(Fault fault, String words) {
        if (found.stream().noneMatch(before -> before.fault().equals(fault))) {
            found.add(new Found(fault, "with " + words));
        }
    }
}
