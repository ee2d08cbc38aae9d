package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is not met, which sets the category score to 0.
 *
 * @param requirement id of the requirement, such as {@code SAFER_GUIDE}
 * @param reason why it is not met, as a code
 */
public record NotMet(String requirement, Reason reason) implements Standing {
    public NotMet {
        Objects.requireNonNull(requirement, "NotMet.requirement");
        Objects.requireNonNull(reason, "NotMet.reason");
    }

    @Override
    public Status status() {
        return Status.NOT_MET;
    }
}
