package org.mipspi.proof.coverage;

import org.mipspi.rules.Rule;

/** Something that no scenario shows. */
public sealed interface CoverageGap {

    /** The rule to look at. */
    Rule rule();

    /** What is not shown. Formatting does not change it: it is how a gap is accepted. */
    String name();

    /** Where the rule says it, {@code file:line} within the rules folder. */
    default String place() {
        return rule().file() + ":" + rule().line();
    }

    /** The text of a scenario to start from. */
    default String startingText() {
        return ScenarioStarter.of(this);
    }

    /** A rule that never fired. */
    record NeverFired(Rule rule) implements CoverageGap {
        @Override
        public String name() {
            return "never fired: " + rule.name();
        }
    }

    /** A condition of which a side was never seen. */
    record OneSided(Rule rule, ConditionCoverage seen) implements CoverageGap {
        @Override
        public String name() {
            RuleCondition condition = seen.condition();
            return seen.seenSides() + ": " + condition.text() + ", in " + rule.name();
        }

        @Override
        public String place() {
            return rule.file() + ":" + seen.condition().line();
        }
    }

    /** A standing that no decision of its year came to. */
    record NeverStood(StandingCoverage seen) implements CoverageGap {
        @Override
        public Rule rule() {
            return seen.rule();
        }

        @Override
        public String name() {
            return "never in " + seen.year() + ": " + seen.standing().requirement() + " " + seen.status();
        }
    }
}
