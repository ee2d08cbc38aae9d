package org.mipspi.domain.access;

import java.util.Objects;

/**
 * The encounter was not followed by timely access. Several reasons may hold.
 *
 * @param standing the reason
 */
public record AccessMissed(EncounterStanding standing) implements EncounterConclusion {
    public AccessMissed {
        Objects.requireNonNull(standing, "AccessMissed.standing");
    }
}
