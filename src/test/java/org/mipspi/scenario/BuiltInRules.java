package org.mipspi.scenario;

import org.mipspi.decision.DecisionService;
import org.mipspi.release.RulesInForce;

/** The rules of this build, made into rule bases once for all tests that decide by them. */
final class BuiltInRules {

    static final DecisionService SERVICE = new DecisionService(RulesInForce.builtIn());

    private BuiltInRules() {}
}
