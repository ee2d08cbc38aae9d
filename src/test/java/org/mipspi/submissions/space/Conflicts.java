package org.mipspi.submissions.space;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which values, and which pairs of values of one objective, the reader refuses where nothing else is said. A value is one
 * of one dimension: two dimensions may have equal ones.
 */
public final class Conflicts {

    private final Set<Value> refused = identities();
    private final Map<Value, Set<Value>> together = new IdentityHashMap<>();

    public Conflicts(int year, Predicate<SubmissionDocument> isRefused) {
        SubmissionBuilder submissions = new SubmissionBuilder(year);
        for (Objective objective : SubmissionSpace.objectives(year)) {
            for (Dimension dimension : objective.dimensions()) {
                for (Value value : dimension.values()) {
                    if (isRefused.test(submissions.saying(List.of(dimension), List.of(value)))) {
                        refused.add(value);
                    }
                }
            }
            pairs(objective.dimensions(), submissions, isRefused);
        }
    }

    private static Set<Value> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void pairs(
            List<Dimension> dimensions, SubmissionBuilder submissions, Predicate<SubmissionDocument> isRefused) {
        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i + 1; j < dimensions.size(); j++) {
                List<Dimension> both = List.of(dimensions.get(i), dimensions.get(j));
                for (Value one : both.get(0).values()) {
                    for (Value other : both.get(1).values()) {
                        boolean alone = !refused.contains(one) && !refused.contains(other);
                        if (alone && isRefused.test(submissions.saying(both, List.of(one, other)))) {
                            together.computeIfAbsent(one, value -> identities()).add(other);
                            together.computeIfAbsent(other, value -> identities())
                                    .add(one);
                        }
                    }
                }
            }
        }
    }

    /** Whether the reader refuses this value, whatever else is said. */
    public boolean refuse(Value value) {
        return refused.contains(value);
    }

    /** Whether the reader refuses these two together. */
    public boolean refuse(Value one, Value other) {
        return together.containsKey(one) && together.get(one).contains(other);
    }

    /** Whether nothing of this is refused. */
    public boolean allow(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (refuse(values.get(i))) {
                return false;
            }
            for (int j = i + 1; j < values.size(); j++) {
                if (refuse(values.get(i), values.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
