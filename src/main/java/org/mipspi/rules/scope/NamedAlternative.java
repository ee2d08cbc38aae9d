package org.mipspi.rules.scope;

/**
 * An alternative, named with its reading, as in {@code ECR_SUPPRESSION: IN_FORCE}.
 *
 * @param reading id of the reading
 * @param alternative id of the alternative
 */
public record NamedAlternative(String reading, String alternative) {

    /**
     * Reads a name. A colon or an equals sign separates the two ids.
     *
     * @throws IllegalArgumentException if the text does not have this form
     */
    public static NamedAlternative parse(String text) {
        String[] ids = text.split("[:=]", -1);
        if (ids.length != 2 || ids[0].isBlank() || ids[1].isBlank()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" does not name a reading and an alternative; write for example ECR_SUPPRESSION: IN_FORCE");
        }
        return new NamedAlternative(ids[0].strip(), ids[1].strip());
    }

    @Override
    public String toString() {
        return reading + ": " + alternative;
    }
}
