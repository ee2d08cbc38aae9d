package org.mipspi.scenario;

import org.mipspi.decision.DecisionService;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.RulesInvalid;

/** The rules of this build, compiled once for all tests that decide by them. */
final class BuiltInRules {

    static final DecisionService SERVICE = service();

    private BuiltInRules() {}

    private static DecisionService service() {
        try {
            return new DecisionService(RulesInForce.of("built-in", RuleFolder.builtIn()));
        } catch (RulesInvalid e) {
            throw new IllegalStateException(e);
        }
    }
}
