package org.mipspi.decision.session;

/** The rules gave no complete answer: a fault of the rules or of this program, never of the submission. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault, described by what the rules did or failed to do. */
    public RuleFault(String message) {
        super(message);
    }

    /**
     * A fault with the exception that it comes from.
     *
     * @param cause null if there is none
     */
    public RuleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
