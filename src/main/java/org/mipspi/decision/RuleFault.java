package org.mipspi.decision;

/** The rules did not come to one whole answer: a fault of the rules or of this program, never of the submission. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault with what the rules did or failed to do. */
    public RuleFault(String message) {
        super(message);
    }

    private RuleFault(RuntimeException cause) {
        super("a rule failed: " + cause.getMessage(), cause);
    }

    /** What came of looking for matches or of firing: a fault that a rule threw, or one that was found on the way. */
    static RuleFault of(RuntimeException thrown) {
        return thrown instanceof RuleFault fault ? fault : new RuleFault(thrown);
    }
}
