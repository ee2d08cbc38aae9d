package org.mipspi.proof.scenario;

import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.RuleSet;

/** The rules of this build, made into rule bases once for all tests that decide by them. */
final class BuiltInRules {

    static final DecisionService SERVICE = new DecisionService(RuleSet.builtIn());

    private BuiltInRules() {}
}
