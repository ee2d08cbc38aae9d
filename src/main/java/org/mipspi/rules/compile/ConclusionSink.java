package org.mipspi.rules.compile;

/** Receives the conclusions of the compiled rules of a session. Public because the compiled rules call it. */
public interface ConclusionSink {

    /** Receives a conclusion of the rule that is firing. */
    void conclude(Object conclusion);
}
