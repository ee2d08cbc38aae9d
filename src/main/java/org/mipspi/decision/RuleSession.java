package org.mipspi.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.rules.ReasonTemplate;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.ConclusionSink;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.FactInsertion;
import org.mipspi.rules.compile.RuleBase;

/**
 * The session of the rule engine in which one measurement set is decided: facts go in, rules fire, and their conclusions
 * are collected, with the trace of every firing if requested. Every rule passes {@link #accept} before it fires and
 * hands over each conclusion through {@link #conclude}, so no listener is needed.
 */
final class RuleSession implements AgendaFilter, ConclusionSink, ReasonTemplate.Match {

    /** Most rules that may fire in one round; about 25 do in the first. A rule that loops ends here. */
    private static final int MAX_FIRINGS = 1_000;

    private final RuleBase rules;
    private final KieSession session;
    private final FactInsertion insertion;
    private final Deadline deadline = new Deadline();
    private final Trace trace;
    private final DecisionObserver observer;

    /** For the observer only; the session itself forgets facts that match nothing. */
    private final List<Object> facts;

    private final Conclusions conclusions = new Conclusions();

    private Match firing;
    private Rule rule;
    private int firstOfFiring;
    private int firings;

    private RuleSession(RuleBase rules, KieSession session, boolean traced, DecisionObserver observer) {
        this.rules = rules;
        this.session = session;
        this.insertion = new FactInsertion(session);
        this.trace = traced ? new Trace() : null;
        this.observer = observer;
        this.facts = observer == null ? null : new ArrayList<>();
        session.setGlobal(RuleBase.CONCLUSION_SINK, this);
    }

    /**
     * Works in a session of its own. Nothing of the session outlives the work.
     *
     * @param traced whether to record every firing
     * @param observer sees the whole decision; null for none
     * @return what the work returns
     */
    static <T> T with(RuleBase rules, boolean traced, DecisionObserver observer, Function<RuleSession, T> work) {
        return rules.sessions().with(session -> {
            RuleSession ruleSession = new RuleSession(rules, session, traced, observer);
            T result = work.apply(ruleSession);
            ruleSession.observe();
            return result;
        });
    }

    RuleBase rules() {
        return rules;
    }

    /** What the rules have concluded so far. */
    Conclusions conclusions() {
        return conclusions;
    }

    /** How many rules have fired so far. */
    int firings() {
        return firings;
    }

    /** The rules that fired, in order; null unless requested. */
    List<Firing> trace() {
        return trace == null ? null : trace.firings();
    }

    /**
     * Inserts a fact before a round.
     *
     * @throws RuleFault if a condition throws an exception
     */
    void insert(Object fact) {
        show(fact);
        try {
            insertion.now(fact);
        } catch (RuntimeException e) {
            throw RuleFault.of(e);
        }
    }

    /**
     * Fires one round: rules fire until none has anything left to conclude.
     *
     * @throws RuleFault if the rules do not come to an end, or one of them throws an exception
     */
    void fire() {
        int fired;
        try {
            fired = session.fireAllRules(this, MAX_FIRINGS);
        } catch (RuntimeException e) {
            throw RuleFault.of(e);
        }
        if (fired >= MAX_FIRINGS) {
            throw new RuleFault("the rules do not settle: " + MAX_FIRINGS + " firings and more to come");
        }
        record();
    }

    @Override
    public boolean accept(Match match) {
        deadline.check(match.getRule().getName());
        record();
        firing = match;
        rule = rules.rules().get(match.getRule());
        firstOfFiring = conclusions.count();
        firings++;
        return true;
    }

    @Override
    public void conclude(Object conclusion) {
        String because = rule.because() == null ? null : rule.because().text(this);
        conclusions.add(new Conclusion<>(rule, conclusion, because));
        if (rules.matched().get(conclusion.getClass())) {
            show(conclusion);
            insertion.afterFiring(conclusion);
        }
    }

    @Override
    public Object firstFact() {
        return FactInsertion.firstFact(firing);
    }

    @Override
    public Object bound(String name) {
        return firing.getDeclarationValue(name);
    }

    private void show(Object fact) {
        if (facts != null) {
            facts.add(fact);
        }
    }

    /** Adds the firing that has just ended to the trace. */
    private void record() {
        if (trace != null && firing != null) {
            trace.add(rule, firing.getObjects(), conclusions.all().subList(firstOfFiring, conclusions.count()));
        }
        firing = null;
    }

    /** Shows the whole decision to the observer. A rule that fires always concludes something. */
    private void observe() {
        if (observer != null) {
            Set<Rule> fired = new HashSet<>();
            conclusions.all().forEach(conclusion -> fired.add(conclusion.rule()));
            List<?> concluded = conclusions.all().stream().map(Conclusion::fact).toList();
            observer.decided(rules, facts, fired, concluded);
        }
    }
}
