package org.mipspi.domain.access;

/** What a rule concludes about an encounter. */
public sealed interface EncounterConclusion permits NotCounted, AccessProvided, AccessMissed {

    /** Where that puts the encounter, unless another conclusion goes first. */
    EncounterStanding standing();
}
