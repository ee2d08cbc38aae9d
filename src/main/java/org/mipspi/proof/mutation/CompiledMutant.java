package org.mipspi.proof.mutation;

import java.util.function.Predicate;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.CompiledRules;

/** What became of a mutant when it was read and compiled. */
public sealed interface CompiledMutant {

    /** The mutant. */
    Mutant mutant();

    /**
     * It can be put into a rule base.
     *
     * @param rule the rule as the mutant states it, null if it is removed
     * @param compiled the rule compiled, null if it is removed
     */
    record Made(Mutant mutant, Rule rule, CompiledRules compiled) implements CompiledMutant {

        /**
         * Whether the mutant changes the rules in force.
         *
         * @param inForce whether a rule is in force
         */
        public boolean concerns(Predicate<Rule> inForce) {
            return inForce.test(mutant.rule()) || isAmong(inForce);
        }

        boolean isAmong(Predicate<Rule> inForce) {
            return rule != null && inForce.test(rule);
        }
    }

    /**
     * No rule base can have it.
     *
     * @param byCompiler whether it was the compiler that refused it, rather than the checks before
     * @param reason the first finding or error
     */
    record Refused(Mutant mutant, boolean byCompiler, String reason) implements CompiledMutant {}
}
