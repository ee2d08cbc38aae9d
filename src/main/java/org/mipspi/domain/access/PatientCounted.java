package org.mipspi.domain.access;

import java.util.Objects;

/**
 * Where the patient is counted.
 *
 * @param result numerator and denominator, denominator only, or neither
 */
public record PatientCounted(PatientResult result) {
    public PatientCounted {
        Objects.requireNonNull(result, "PatientCounted.result");
    }
}
