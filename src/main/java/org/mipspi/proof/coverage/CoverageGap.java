package org.mipspi.proof.coverage;

import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.rules.Rule;

/** Something that no scenario shows. */
public sealed interface CoverageGap {

    /** The rule to look at. */
    Rule rule();

    /** What no scenario shows. The name does not depend on formatting, because accepted gaps are listed by name. */
    String name();

    /** The place in the rule, {@code file:line} within the rules folder. */
    default String place() {
        return rule().file() + ":" + rule().line();
    }

    /** The text of a scenario to start from. */
    default String startingText(MeasureLists measures) {
        return new ScenarioSkeleton(measures).of(this);
    }

    /** A rule that never fired. */
    record NeverFired(Rule rule) implements CoverageGap {
        @Override
        public String name() {
            return "never fired: " + rule.name();
        }
    }

    /** A condition that was never seen true, never seen false, or neither. */
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

    /** A requirement status that no decision of its year concluded. */
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
