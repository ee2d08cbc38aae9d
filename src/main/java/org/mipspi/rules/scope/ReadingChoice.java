package org.mipspi.rules.scope;

import java.util.Map;
import java.util.TreeMap;

/**
 * The alternative that is chosen of each reading.
 *
 * @param alternatives ids of the alternatives, by the id of the reading
 */
public record ReadingChoice(Map<String, String> alternatives) {

    public ReadingChoice {
        alternatives = Map.copyOf(alternatives);
    }

    /** The alternative that is chosen of a reading; null if the reading does not exist. */
    public String of(String reading) {
        return alternatives.get(reading);
    }

    /** Whether this alternative is chosen. */
    public boolean contains(NamedAlternative named) {
        return named.alternative().equals(of(named.reading()));
    }

    /** The same choice with another alternative of one reading. */
    ReadingChoice with(NamedAlternative named) {
        Map<String, String> others = new TreeMap<>(alternatives);
        others.put(named.reading(), named.alternative());
        return new ReadingChoice(others);
    }
}
