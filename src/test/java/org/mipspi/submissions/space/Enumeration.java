package org.mipspi.submissions.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Dimensions of which every combination is enumerated. A combination has a number, from 0: that of its values, read as
 * digits.
 *
 * @param name what it is called in a finding
 * @param dimensions the dimensions
 * @param refusedToo whether values that the reader refuses together are enumerated too
 */
public record Enumeration(String name, List<Dimension> dimensions, boolean refusedToo) {

    /** Every combination. */
    static Enumeration whole(Objective... objectives) {
        return of(List.of(objectives), true);
    }

    /**
     * Every combination of objectives that are enumerated by themselves too: what is refused, and what earns the same as
     * something else, is left to that.
     */
    static Enumeration crossed(List<Objective> objectives) {
        return of(objectives.stream().map(Objective::withoutEchoes).toList(), false);
    }

    private static Enumeration of(List<Objective> objectives, boolean refusedToo) {
        return new Enumeration(
                objectives.stream().map(Objective::name).collect(Collectors.joining(" x ")),
                objectives.stream()
                        .flatMap(objective -> objective.dimensions().stream())
                        .toList(),
                refusedToo);
    }

    /** Whether they are those of bonus measures; the first combination says nothing of them. */
    public boolean isOfBonuses() {
        return dimensions.stream().allMatch(Dimension::isOfBonus);
    }

    /** How many combinations there are. */
    public int size() {
        return stride(dimensions.size());
    }

    /** How far apart the numbers of two combinations are that differ in this dimension by one. */
    public int stride(int dimension) {
        return dimensions.subList(0, dimension).stream()
                .mapToInt(before -> before.values().size())
                .reduce(1, Math::multiplyExact);
    }

    /** The values of a combination, in the order of the dimensions. */
    public List<Value> combination(int number) {
        List<Value> values = new ArrayList<>(dimensions.size());
        int rest = number;
        for (Dimension dimension : dimensions) {
            values.add(dimension.values().get(rest % dimension.values().size()));
            rest /= dimension.values().size();
        }
        return values;
    }
}
