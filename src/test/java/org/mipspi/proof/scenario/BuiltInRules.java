package org.mipspi.proof.scenario;

import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.RuleSet;

/** The rules of this build, made into rule bases once for all tests that decide by them. */
final class BuiltInRules {

    static final RuleSet RULES = RuleSet.builtIn();
    static final DecisionService SERVICE = new DecisionService(RULES);

    private BuiltInRules() {}
}
