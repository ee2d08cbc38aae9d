package org.mipspi.decision.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.rules.ReasonTemplate;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.ConclusionSink;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.FactInsertion;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RulePatterns;

/**
 * The session of the rule engine in which one measurement set is decided: facts go in, rules fire, and their conclusions
 * are collected, with the trace of every firing if requested. Every rule passes {@link #accept} before it fires and
 * hands over each conclusion through {@link #conclude}, so no listener is needed.
 */
public final class RuleSession implements AgendaFilter, ConclusionSink, ReasonTemplate.Match {

    /** Most rules that may fire in one round; about 25 do in the first. A rule that loops ends here. */
    private static final int MAX_FIRINGS = 1_000;

    /**
     * Most matches that there may be in one session; today's rules have about 2,000, and a folder of as many rules as are
     * allowed has less than half of this. The engine cannot be stopped while it searches for matches, and each takes
     * about 100 bytes.
     */
    private static final long MAX_MATCHES = 100_000;

    /**
     * Most characters of all sentences of one decision. A sentence may quote an id as long as a submission can be, so
     * this is several times the size of a submission.
     */
    private static final long MAX_SENTENCES = 8_000_000;

    private final RuleBase rules;
    private final KieSession session;
    private final FactInsertion insertion;
    private final Deadline deadline;
    private final RulePatterns.Matches matches;
    private final boolean hasSentences;
    private final Trace trace;
    private final DecisionObserver observer;

    /** For the observer only; the session itself forgets facts that match nothing. */
    private final List<Object> facts;

    private final Conclusions conclusions = new Conclusions();

    private Match firing;
    private Rule rule;
    private int firstOfFiring;
    private int firings;
    private long sentences;

    private RuleSession(
            RuleBase rules, KieSession session, Deadline deadline, RecordedContent content, DecisionObserver observer) {
        this.rules = rules;
        this.session = session;
        this.deadline = deadline;
        this.insertion = new FactInsertion(session);
        this.matches = rules.patterns().none();
        this.hasSentences = content != RecordedContent.CONCLUSIONS;
        this.trace = content == RecordedContent.TRACE ? new Trace() : null;
        this.observer = observer;
        this.facts = observer == null ? null : new ArrayList<>();
        session.setGlobal(RuleBase.CONCLUSION_SINK, this);
    }

    /**
     * Does some work in its own session. Nothing of the session may be used after the work.
     *
     * @param deadline by when the rules must have ended
     * @param content what is recorded besides the conclusions
     * @param observer sees the whole decision; null for none
     * @return what the work returns
     * @throws RuleFault if the rules give no complete answer
     */
    public static <T> T with(
            RuleBase rules,
            Deadline deadline,
            RecordedContent content,
            DecisionObserver observer,
            Function<RuleSession, T> work) {
        return rules.sessions().with(session -> {
            RuleSession ruleSession = new RuleSession(rules, session, deadline, content, observer);
            T result;
            try {
                result = work.apply(ruleSession);
            } catch (RuntimeException e) {
                throw fault(e);
            }
            ruleSession.observe();
            return result;
        });
    }

    public RuleBase rules() {
        return rules;
    }

    /** What the rules have concluded so far. */
    public Conclusions conclusions() {
        return conclusions;
    }

    /** How many rules have fired so far. */
    public int firings() {
        return firings;
    }

    /** The rules that fired, in order; null unless requested. */
    public List<Firing> trace() {
        return trace == null ? null : trace.firings();
    }

    /**
     * Inserts a fact before a round.
     *
     * @throws RuleFault if there may be too many matches
     */
    public void insert(Object fact) {
        show(fact);
        boundMatches(fact);
        insertion.now(fact);
    }

    /**
     * Fires one round: rules fire until none has anything left to conclude.
     *
     * @throws RuleFault if the rules do not end, or not in time
     */
    public void fire() {
        int fired = session.fireAllRules(this, MAX_FIRINGS);
        if (fired >= MAX_FIRINGS) {
            throw new RuleFault("the rules do not settle: " + MAX_FIRINGS + " firings and more to come");
        }
        deadline.afterRound();
        record();
    }

    @Override
    public boolean accept(Match match) {
        deadline.beforeFiring(match.getRule().getName());
        record();
        firing = match;
        rule = rules.rules().get(match.getRule());
        firstOfFiring = conclusions.count();
        firings++;
        return true;
    }

    @Override
    public void conclude(Object conclusion) {
        String because = hasSentences && rule.because() != null ? rule.because().text(this) : null;
        boundSentences(because);
        conclusions.add(new Conclusion<>(rule, conclusion, because));
        if (rules.patterns().match(conclusion.getClass())) {
            show(conclusion);
            boundMatches(conclusion);
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

    private void boundMatches(Object fact) {
        if (matches.with(fact) > MAX_MATCHES) {
            throw new RuleFault("the rules may match more than " + MAX_MATCHES + " times; the last fact was a "
                    + fact.getClass().getSimpleName() + (firing == null ? "" : " concluded by '" + rule.name() + "'"));
        }
    }

    private void boundSentences(String because) {
        sentences += because == null ? 0 : because.length();
        if (sentences > MAX_SENTENCES) {
            throw new RuleFault("the sentences of all rules are longer than " + MAX_SENTENCES
                    + " characters; the last was that of '" + rule.name() + "'");
        }
    }

    /**
     * What an exception out of the engine or of a rule means. The engine wraps what a consequence throws; it puts the name
     * of the rule into the message if a condition throws. An {@link Error} is not a fault of the rules and passes through.
     */
    private static RuleFault fault(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFault fault) {
                return fault;
            }
        }
        if (thrown instanceof ConsequenceException failed) {
            return new RuleFault("the rule '" + failed.getRule().getName() + "' failed: " + failed.getCause(), thrown);
        }
        return new RuleFault("a rule failed: " + thrown.getMessage(), thrown);
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

    /** Shows the complete decision to the observer. A rule that fires always concludes something. */
    private void observe() {
        if (observer != null) {
            Set<Rule> fired = new HashSet<>();
            conclusions.all().forEach(conclusion -> fired.add(conclusion.rule()));
            List<?> concluded = conclusions.all().stream().map(Conclusion::fact).toList();
            observer.decided(rules, facts, fired, concluded);
        }
    }
}
