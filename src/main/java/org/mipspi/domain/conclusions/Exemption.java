package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * A reason to reweight the category. A qualifying data submission voids it.
 *
 * @param id its id, such as {@code RW-SMALL}
 */
public record Exemption(String id) {
    public Exemption {
        Objects.requireNonNull(id, "Exemption.id");
    }
}
