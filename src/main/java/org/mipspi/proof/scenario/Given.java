package org.mipspi.proof.scenario;

import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/** What a scenario gives: a submission to decide, or visits to count. */
public sealed interface Given permits DocumentTemplate, GivenVisits {

    /**
     * Applies the rules of a year to it.
     *
     * @param observer sees what the rules conclude; null for none
     */
    ObservedResult observe(RuleSet rules, DecisionObserver observer, int year);

    /** What is given in a year, as text. */
    String inText(int year);
}
