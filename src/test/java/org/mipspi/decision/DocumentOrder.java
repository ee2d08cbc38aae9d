package org.mipspi.decision;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.formats.Problem;
import org.mipspi.secondreading.DocumentCheck.Refusal;

/** Where everything in a document stands, to hold what is said of its errors against it. */
final class DocumentOrder {

    private final Map<String, Integer> ranks = new HashMap<>();

    private DocumentOrder() {}

    static DocumentOrder of(JsonNode document) {
        DocumentOrder order = new DocumentOrder();
        order.add(document, JsonPointer.empty());
        return order;
    }

    /** What is wrong with the problems found: other ones than expected, out of order, or related to what comes later. */
    List<String> differences(List<Refusal> expected, List<Problem> problems) {
        List<String> differences = new ArrayList<>();
        List<Refusal> actual = problems.stream()
                .map(problem ->
                        new Refusal(problem.code().name(), problem.place().pointer()))
                .toList();
        if (!sorted(expected).equals(sorted(actual))) {
            differences.add("plain code refuses " + expected + "\nrules refuse " + actual);
        }
        List<Integer> places = problems.stream()
                .map(problem -> ranks.get(problem.place().pointer()))
                .filter(rank -> rank != null)
                .toList();
        if (!places.equals(places.stream().sorted().toList())) {
            differences.add("not in document order: " + actual);
        }
        for (Problem problem : problems) {
            if (problem.related() != null
                    && ranks.get(problem.related().pointer())
                            >= ranks.get(problem.place().pointer())) {
                differences.add("related to a later place: " + problem);
            }
        }
        return differences;
    }

    private static List<Refusal> sorted(List<Refusal> refusals) {
        return refusals.stream()
                .sorted(Comparator.comparing(Refusal::pointer).thenComparing(Refusal::code))
                .toList();
    }

    private void add(JsonNode node, JsonPointer place) {
        ranks.put(place.toString(), ranks.size());
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), place.appendIndex(i));
        }
        node.fields().forEachRemaining(field -> add(field.getValue(), place.appendProperty(field.getKey())));
    }
}
