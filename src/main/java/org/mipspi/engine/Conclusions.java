package org.mipspi.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.Channel;
import org.kie.api.runtime.rule.Match;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.decision.Decision.Firing;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleBase;

/** Listens to one session: keeps what each rule concludes and, where asked for, the trace of every firing. */
final class Conclusions extends DefaultAgendaEventListener implements RuleRuntimeEventListener, Channel {

    private final RuleBase rules;
    private final List<Firing> trace;
    private final List<Conclusion<?>> all = new ArrayList<>(64);

    private Match firing;
    private Rule rule;
    private int firstOfFiring;
    private int firings;

    Conclusions(RuleBase rules, boolean traced) {
        this.rules = rules;
        this.trace = traced ? new ArrayList<>() : null;
    }

    /** Everything concluded so far, in the order of the firings. */
    List<Conclusion<?>> all() {
        return all;
    }

    /** What was concluded of one type, in the order of the firings. */
    <T> List<Conclusion<T>> of(Class<T> type) {
        List<Conclusion<T>> found = new ArrayList<>();
        for (Conclusion<?> conclusion : all) {
            if (type.isInstance(conclusion.fact())) {
                found.add(conclusion.as(type));
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
        List<Conclusion<T>> found = of(type);
        if (found.size() != 1) {
            throw new RuleFault("the rules of " + rules.year() + " concluded " + found.size() + " times "
                    + type.getSimpleName() + ", one is needed: " + found);
        }
        return found.get(0);
    }

    /** Whether anything of a type was concluded. */
    boolean has(Class<?> type) {
        return all.stream().anyMatch(conclusion -> type.isInstance(conclusion.fact()));
    }

    /** How many rules fired so far. */
    int firings() {
        return firings;
    }

    /** The rules that fired, in order; null unless asked for. */
    List<Firing> trace() {
        return trace;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch();
        rule = rules.rules().get(firing.getRule());
        firstOfFiring = all.size();
        firings++;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        // What the engine inserts itself is a fact, no conclusion.
        if (firing != null) {
            send(event.getObject());
        }
    }

    @Override
    public void send(Object conclusion) {
        String because = rule.because() == null ? null : rule.because().say(firing);
        all.add(new Conclusion<>(rule, conclusion, because));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        if (trace != null) {
            trace.add(traced());
        }
        firing = null;
    }

    private Firing traced() {
        List<Conclusion<?>> concluded = all.subList(firstOfFiring, all.size());
        return new Firing(
                rule.name(),
                rule.requirement(),
                rule.file(),
                rule.line(),
                rule.when(),
                firing.getObjects().stream().map(Object::toString).toList(),
                concluded.stream()
                        .map(conclusion -> conclusion.fact().toString())
                        .toList(),
                concluded.stream()
                        .filter(conclusion -> conclusion.fact() instanceof NotMet)
                        .map(Conclusion::because)
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new RuleFault("'" + event.getRule().getName() + "' changes a fact; facts only accumulate");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new RuleFault("'" + event.getRule().getName() + "' deletes a fact; facts only accumulate");
    }
}
