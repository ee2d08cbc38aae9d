package org.mipspi.domain.access;

import java.util.Objects;

/**
 * The encounter is not counted at all: it is not one of the patient's encounters of the period.
 *
 * @param standing the reason
 */
public record NotCounted(EncounterStanding standing) implements EncounterConclusion {
    public NotCounted {
        Objects.requireNonNull(standing, "NotCounted.standing");
    }
}
