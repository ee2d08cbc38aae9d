package org.mipspi.rules;

/** Whom the compiled rules of a session tell their conclusions. Public because the compiled rules call it. */
public interface Recipient {

    /** Takes what the rule that is firing concludes. */
    void conclude(Object conclusion);
}
