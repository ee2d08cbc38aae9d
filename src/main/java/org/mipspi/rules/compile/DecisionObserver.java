package org.mipspi.rules.compile;

import java.util.Collection;
import java.util.Set;
import org.mipspi.rules.Rule;

/** Receives what each decision is based on, once it is complete. Does not receive a decision that ends in a fault. */
public interface DecisionObserver {

    /**
     * A measurement set, or a submission without one, was decided.
     *
     * @param rules the rules of its year
     * @param facts everything that the rules could match, of all rounds
     * @param fired the rules that fired
     * @param conclusions what they concluded, matched by another rule or not
     */
    void decided(RuleBase rules, Collection<?> facts, Set<Rule> fired, Collection<?> conclusions);
}
