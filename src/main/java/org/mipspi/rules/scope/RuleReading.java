package org.mipspi.rules.scope;

import java.util.List;
import java.util.stream.Stream;

/**
 * The reading that a rule depends on, as written in {@code @reading}: {@code ECR_SUPPRESSION: IN_FORCE}, or several
 * alternatives of one reading with commas.
 *
 * @param reading id of the reading
 * @param alternatives ids of the alternatives under which the rule is in force, in the order written
 */
public record RuleReading(String reading, List<String> alternatives) {

    /**
     * Reads what a rule states.
     *
     * @throws IllegalArgumentException if the text does not have this form
     */
    public static RuleReading parse(String text) {
        NamedAlternative named = NamedAlternative.parse(text);
        return new RuleReading(
                named.reading(),
                Stream.of(named.alternative().split(",", -1)).map(String::strip).toList());
    }

    @Override
    public String toString() {
        return reading + ": " + String.join(", ", alternatives);
    }
}
