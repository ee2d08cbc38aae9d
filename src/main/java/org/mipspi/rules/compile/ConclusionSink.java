package org.mipspi.rules.compile;

/** Whom the compiled rules of a session tell their conclusions. Public because the compiled rules call it. */
public interface ConclusionSink {

    /** Takes what the rule that is firing concludes. */
    void conclude(Object conclusion);
}
