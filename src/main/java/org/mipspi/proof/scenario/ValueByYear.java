package org.mipspi.proof.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A value of a document that differs by performance year. In the tree of a {@link DocumentTemplate} it takes the place of
 * the value.
 *
 * @param otherwise the value in all other years; null if the document then has none
 * @param years the values of some years; the last one that has a year counts
 */
public record ValueByYear(JsonNode otherwise, List<InYears> years) {

    /** A value that applies in some years. */
    public record InYears(Set<Integer> years, JsonNode value) {}

    /** What a tree has in place of a value, or the value itself if it is the same in every year. */
    public static JsonNode with(JsonNode otherwise, Set<Integer> years, JsonNode value) {
        ValueByYear before = of(otherwise);
        List<InYears> all = new ArrayList<>(before == null ? List.of() : before.years);
        all.add(new InYears(Set.copyOf(years), value));
        return new POJONode(new ValueByYear(before == null ? otherwise : before.otherwise, List.copyOf(all)));
    }

    /** The values by year that a node of a tree stands for; null if it is an ordinary value. */
    public static ValueByYear of(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof ValueByYear byYear ? byYear : null;
    }

    /** The node with each of its values changed. */
    public static JsonNode map(JsonNode node, UnaryOperator<JsonNode> change) {
        ValueByYear byYear = of(node);
        if (byYear == null) {
            return change.apply(node);
        }
        return new POJONode(new ValueByYear(
                byYear.otherwise == null ? null : change.apply(byYear.otherwise),
                byYear.years.stream()
                        .map(some -> new InYears(some.years(), change.apply(some.value())))
                        .toList()));
    }

    /** The value in a year; null for none. */
    JsonNode in(int year) {
        JsonNode value = otherwise;
        for (InYears some : years) {
            if (some.years().contains(year)) {
                value = some.value();
            }
        }
        return value;
    }
}
