package org.mipspi.domain.conclusions;

/**
 * A ground on which the category is reweighted unless a qualifying data submission voids it.
 *
 * @param id the statement's id, such as {@code RW-SMALL}
 */
public record Exemption(String id) {}
