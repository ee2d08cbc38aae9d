package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement does not apply: it is not in force this year, or depends on information that was not given.
 *
 * @param requirement id of the requirement, such as {@code SAFER_GUIDE}
 */
public record NotApplicable(String requirement) implements Standing {
    public NotApplicable {
        Objects.requireNonNull(requirement, "NotApplicable.requirement");
    }

    @Override
    public Status status() {
        return Status.NOT_APPLICABLE;
    }
}
