package org.mipspi.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PhreakPropagationContext;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.phreak.PropagationEntry;
import org.drools.core.reteoo.ObjectTypeConf;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.ConclusionSink;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;

/**
 * Keeps what each rule of one session concludes and, where asked for, the trace of every firing. Every rule passes by here
 * before it fires and tells its conclusions; nothing has to be listened for.
 */
final class RuleSession implements AgendaFilter, ConclusionSink {

    private final RuleBase rules;
    /** Null once the decision is whole: the session is for others then. */
    private InternalWorkingMemoryEntryPoint session;

    private ReteEvaluator evaluator;
    private final Deadline deadline;
    private final Trace trace;
    private final DecisionObserver witness;

    /** For the witness only; the session itself forgets facts that match nothing. */
    private final List<Object> facts;

    private final List<Conclusion<?>> all = new ArrayList<>(64);

    private Match firing;
    private Rule rule;
    private int firstOfFiring;
    private int firings;

    RuleSession(RuleBase rules, KieSession session, Deadline deadline, boolean traced, DecisionObserver witness) {
        this.rules = rules;
        this.session = (InternalWorkingMemoryEntryPoint) session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        this.evaluator = this.session.getReteEvaluator();
        this.deadline = deadline;
        this.trace = traced ? new Trace() : null;
        this.witness = witness;
        this.facts = witness == null ? null : new ArrayList<>();
    }

    /** Everything concluded so far, in the order of the firings. */
    List<Conclusion<?>> all() {
        return all;
    }

    /** What was concluded of one type, in the order of the firings. */
    <T> List<Conclusion<T>> of(Class<T> type) {
        List<Conclusion<T>> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Conclusion<T> conclusion = all.get(i).as(type);
            if (conclusion != null) {
                found.add(conclusion);
            }
        }
        return found;
    }

    /**
     * The one conclusion of a type.
     *
     * @throws RuleFault if the rules came to none, or to several
     */
    <T> Conclusion<T> only(Class<T> type) {
        Conclusion<T> only = null;
        for (int i = 0; i < all.size(); i++) {
            Conclusion<T> conclusion = all.get(i).as(type);
            if (conclusion != null && only != null) {
                throw notOne(type);
            }
            only = conclusion != null ? conclusion : only;
        }
        if (only == null) {
            throw notOne(type);
        }
        return only;
    }

    private RuleFault notOne(Class<?> type) {
        List<?> found = of(type);
        return new RuleFault("the rules of " + rules.year() + " concluded " + found.size() + " times "
                + type.getSimpleName() + ", one is needed: " + found);
    }

    /** How many rules fired so far. */
    int firings() {
        return firings;
    }

    /** The rules that fired, in order; null unless asked for. */
    List<Firing> trace() {
        return trace == null ? null : trace.firings();
    }

    /**
     * Makes a fact of what rules may match, before a round; what matches it is found at once. No object is inserted twice,
     * so none is looked for among those that are there, which would cost half as much as the insert itself.
     *
     * @throws RuleFault if a condition throws
     */
    void insert(Object fact) {
        show(fact);
        ObjectTypeConf type =
                session.getObjectTypeConfigurationRegistry().getOrCreateObjectTypeConf(session.getEntryPoint(), fact);
        InternalFactHandle handle = evaluator.getFactHandleFactory().newFactHandle(fact, type, evaluator, session);
        PropagationContext context = new PhreakPropagationContext(
                evaluator.getNextPropagationIdCounter(),
                PropagationContext.Type.INSERTION,
                null,
                null,
                handle,
                session.getEntryPoint());
        try {
            PropagationEntry.Insert.execute(handle, context, evaluator, type);
        } catch (RuntimeException e) {
            throw RuleFault.of(e);
        }
    }

    private void show(Object fact) {
        if (facts != null) {
            facts.add(fact);
        }
    }

    /** A rule is about to fire. */
    @Override
    public boolean accept(Match match) {
        deadline.check(match);
        fired();
        firing = match;
        rule = rules.rules().get(match.getRule());
        firstOfFiring = all.size();
        firings++;
        return true;
    }

    @Override
    public void conclude(Object conclusion) {
        String because = rule.because() == null ? null : rule.because().say(firing);
        all.add(new Conclusion<>(rule, conclusion, because));
        if (rules.matched().get(conclusion.getClass())) {
            show(conclusion);
            // Not at once: a rule that matches what it concludes would fire on, and never come to the limit of firings.
            session.insertAsync(conclusion);
        }
    }

    /** The decision is whole: lets go of the session, and shows it to the witness, if there is one. A rule that fires always concludes. */
    void whole() {
        session = null;
        evaluator = null;
        if (witness != null) {
            Set<Rule> fired = new HashSet<>();
            all.forEach(conclusion -> fired.add(conclusion.rule()));
            List<?> concluded = all.stream().map(Conclusion::fact).toList();
            witness.decided(rules, facts, fired, concluded);
        }
    }

    /** The last rule to pass by has fired. */
    void fired() {
        if (trace != null && firing != null) {
            trace.add(rule, firing.getObjects(), all.subList(firstOfFiring, all.size()));
        }
        firing = null;
    }
}
