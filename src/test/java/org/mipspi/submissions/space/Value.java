package org.mipspi.submissions.space;

import java.util.EnumSet;
import java.util.Set;

/**
 * One of the things that a submission may say in one place, or that it says nothing there.
 *
 * @param label what it is called in a finding
 * @param part where in the document it is said; null where nothing is said
 * @param json how it is said; {@code {year}}, {@code {before}} and {@code {after}} are the performance year and its
 *     neighbors
 * @param affirms what is answered "Yes", claimed or performed by it, to tell whether another value says more
 * @param states the states that are made of it
 * @param echo whether it earns what something else that is enumerated earns; where objectives are crossed, it is left out
 */
public record Value(
        String label, DocumentPart part, String json, Set<String> affirms, Set<Background> states, boolean echo) {

    public static Value nothing(String label) {
        return new Value(label, null, "", Set.of(), Set.of(), false);
    }

    static Value of(String label, DocumentPart part, String json) {
        return new Value(label, part, json, Set.of(), Set.of(), false);
    }

    static Value measurement(String id, String label, String value) {
        return of(label, DocumentPart.MEASUREMENTS, "{\"measureId\":\"" + id + "\",\"value\":" + value + "}");
    }

    Value affirming(String... what) {
        return new Value(label, part, json, Set.of(what), states, echo);
    }

    Value in(Background... those) {
        Set<Background> set = EnumSet.noneOf(Background.class);
        set.addAll(Set.of(those));
        return new Value(label, part, json, affirms, set, echo);
    }

    Value asEcho() {
        return new Value(label, part, json, affirms, states, true);
    }

    /** Whether it affirms all that another value does, and more: one "Yes" more, a larger numerator, an exclusion. */
    public boolean affirmsMoreThan(Value other) {
        return affirms.size() > other.affirms.size() && affirms.containsAll(other.affirms);
    }
}
