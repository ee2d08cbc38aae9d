package org.mipspi.proof.mutation;

/** The verdict on a mutant. */
public sealed interface MutantVerdict {

    /** The mutant. */
    Mutant mutant();

    /** What noticed a fault. */
    enum By {
        /** A scenario whose answer was not as expected. */
        SCENARIO,
        /** The engine, which failed to produce an answer. */
        FAULT,
        /** The time limit: the mutant makes the rules too slow. */
        TIME,
        /** The checks of rule files. */
        CHECK,
        /** The compiler. */
        COMPILER
    }

    /**
     * The fault was noticed.
     *
     * @param detail the scenario with its file and line, or what was reported about the rule
     */
    record Killed(Mutant mutant, By by, String detail) implements MutantVerdict {}

    /** Nothing noticed the fault: a scenario is missing. */
    record Survived(Mutant mutant) implements MutantVerdict {}

    /**
     * Nothing can notice the fault, because it does not change what the rules decide.
     *
     * @param reason why not
     */
    record Equivalent(Mutant mutant, String reason) implements MutantVerdict {}
}
