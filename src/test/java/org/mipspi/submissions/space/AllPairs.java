package org.mipspi.submissions.space;

import de.rwth.swc.coffee4j.algorithmic.model.CompleteTestModel;
import de.rwth.swc.coffee4j.algorithmic.model.GroupSpecificTestModel;
import de.rwth.swc.coffee4j.algorithmic.sequential.generator.ipog.IpogAlgorithm;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Rows of values, one of each dimension, in which every pair of values that is not refused stands. A library finds them
 * (IPOG, by coffee4j); that they do cover the pairs is counted here, apart from it.
 */
public final class AllPairs {

    private final List<Dimension> dimensions;
    private final Conflicts conflicts;

    public AllPairs(List<Objective> objectives, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.dimensions = objectives.stream()
                .flatMap(objective -> objective.dimensions().stream())
                .map(dimension -> new Dimension(
                        dimension.name(),
                        dimension.values().stream()
                                .filter(value -> !conflicts.refuse(value))
                                .toList()))
                .toList();
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The rows, the same every time. */
    public List<List<Value>> rows() {
        CompleteTestModel model = CompleteTestModel.builder()
                .positiveTestingStrength(2)
                .parameterSizes(dimensions.stream()
                        .mapToInt(dimension -> dimension.values().size())
                        .toArray())
                .build();
        GroupSpecificTestModel allowed = GroupSpecificTestModel.positive(model, new AllowedRows(dimensions, conflicts));
        return new IpogAlgorithm(allowed).generate().stream().map(this::row).toList();
    }

    private List<Value> row(int[] places) {
        return IntStream.range(0, places.length)
                .mapToObj(i -> dimensions.get(i).values().get(places[i]))
                .toList();
    }

    /** How many pairs of values of two dimensions there are that are not refused. */
    public int size() {
        return pairs((one, other) -> true);
    }

    /** How many of them stand in some row. */
    public int covered(List<List<Value>> rows) {
        Map<Value, Set<Value>> together = new IdentityHashMap<>();
        for (List<Value> row : rows) {
            for (Value value : row) {
                together.computeIfAbsent(value, one -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .addAll(row);
            }
        }
        return pairs(
                (one, other) -> together.containsKey(one) && together.get(one).contains(other));
    }

    private int pairs(BiPredicate<Value, Value> counted) {
        int pairs = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i + 1; j < dimensions.size(); j++) {
                for (Value one : dimensions.get(i).values()) {
                    pairs += (int) dimensions.get(j).values().stream()
                            .filter(other -> !conflicts.refuse(one, other) && counted.test(one, other))
                            .count();
                }
            }
        }
        return pairs;
    }
}
