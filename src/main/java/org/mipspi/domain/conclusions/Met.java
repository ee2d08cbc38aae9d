package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is met by what was reported.
 *
 * @param requirement id of the requirement, such as {@code SAFER_GUIDE}
 */
public record Met(String requirement) implements Standing {
    public Met {
        Objects.requireNonNull(requirement, "Met.requirement");
    }

    @Override
    public Status status() {
        return Status.MET;
    }
}
