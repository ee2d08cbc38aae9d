package org.mipspi.domain.access;

import java.util.Objects;

/**
 * The encounter was followed by timely access, or counts as if it was.
 *
 * @param standing the reason
 */
public record AccessProvided(EncounterStanding standing) implements EncounterConclusion {
    public AccessProvided {
        Objects.requireNonNull(standing, "AccessProvided.standing");
    }
}
