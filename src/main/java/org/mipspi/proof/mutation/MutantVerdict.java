package org.mipspi.proof.mutation;

/** What became of a mutant. */
public sealed interface MutantVerdict {

    /** The mutant. */
    Mutant mutant();

    /** Who noticed a fault. */
    enum By {
        /** A scenario, whose answer was another than expected. */
        SCENARIO,
        /** The engine, which came to no answer. */
        FAULT,
        /** The checks of rule files. */
        CHECK,
        /** The compiler. */
        COMPILER
    }

    /**
     * The fault was noticed.
     *
     * @param detail the scenario with its file and line, or what was said of the rule
     */
    record Killed(Mutant mutant, By by, String detail) implements MutantVerdict {}

    /** Nobody noticed the fault: a scenario is missing. */
    record Survived(Mutant mutant) implements MutantVerdict {}

    /**
     * Nobody can notice the fault, since it is none.
     *
     * @param reason why not
     */
    record Equivalent(Mutant mutant, String reason) implements MutantVerdict {}
}
