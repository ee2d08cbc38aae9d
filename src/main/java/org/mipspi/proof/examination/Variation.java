package org.mipspi.proof.examination;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a submission reports differently from the submission that it varies.
 *
 * @param words the difference in words, such as {@code PI_PPHI_2 = Yes}; empty for none
 * @param fields new values of fields and measure ids, by name; null removes one
 */
record Variation(String words, Map<String, JsonNode> fields) {

    static final Variation NONE = new Variation("", Map.of());

    /** One field with a value; null removes it. */
    static Variation of(String words, String field, JsonNode value) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(field, value);
        return new Variation(words, fields);
    }

    /** Both differences; those of the other count if they are about the same field. */
    Variation and(Variation other) {
        Map<String, JsonNode> both = new LinkedHashMap<>(fields);
        both.putAll(other.fields);
        String joined = List.of(words, other.words).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new Variation(joined, both);
    }

    /** Every combination of one variation of each list. */
    static List<Variation> product(List<List<Variation>> dimensions) {
        List<Variation> product = List.of(NONE);
        for (List<Variation> dimension : dimensions) {
            List<Variation> longer = new ArrayList<>(product.size() * dimension.size());
            for (Variation before : product) {
                dimension.forEach(next -> longer.add(before.and(next)));
            }
            product = longer;
        }
        return product;
    }
}
