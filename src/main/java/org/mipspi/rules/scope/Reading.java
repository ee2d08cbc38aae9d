package org.mipspi.rules.scope;

import java.util.List;

/**
 * A text that can be read in several ways.
 *
 * @param id id, by which rules name it
 * @param years performance years in which it is open
 * @param question what the text leaves open, as a question
 * @param taken id of the alternative in force
 * @param alternatives the ways to read it, at least two; the first is the default
 * @param settles what would settle the question
 */
public record Reading(
        String id, Years years, String question, String taken, List<Alternative> alternatives, String settles) {

    /**
     * One way to read it.
     *
     * @param id its id, unique within the reading
     * @param holds what holds under it, in plain sentences
     * @param citation who reads it so
     * @param onlyWith the alternative of another reading without which this one has no meaning; null if there is none
     */
    public record Alternative(String id, String holds, String citation, NamedAlternative onlyWith) {}

    /** Id of the default alternative. */
    public String first() {
        return alternatives.get(0).id();
    }

    /** The alternative with this id, or null. */
    public Alternative alternative(String id) {
        return alternatives.stream()
                .filter(alternative -> alternative.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The ids of the alternatives. */
    public List<String> ids() {
        return alternatives.stream().map(Alternative::id).toList();
    }
}
