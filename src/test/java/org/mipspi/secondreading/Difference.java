package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two answers to one submission do not decide the same. */
public final class Difference {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private final List<String> found = new ArrayList<>();

    private Difference() {}

    /** Every field that differs, with both values; empty if the two are equal. */
    public static List<String> between(AnswerFigures plain, AnswerFigures rules) {
        if (plain.equals(rules)) {
            return List.of();
        }
        Difference difference = new Difference();
        difference.compare("", JSON.valueToTree(plain), JSON.valueToTree(rules));
        if (difference.found.isEmpty()) {
            difference.found.add("not equal, but written alike: plain code " + plain + ", rules " + rules);
        }
        return difference.found;
    }

    private void compare(String path, JsonNode plain, JsonNode rules) {
        if (plain.equals(rules)) {
            return;
        }
        if (plain.isArray() && rules.isArray()) {
            for (int i = 0; i < Math.max(plain.size(), rules.size()); i++) {
                compare(path + "/" + i, plain.path(i), rules.path(i));
            }
        } else if (plain.isObject() && rules.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            plain.fieldNames().forEachRemaining(names::add);
            rules.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, plain.path(name), rules.path(name)));
        } else {
            found.add(path + ": plain code " + shown(plain) + ", rules " + shown(rules));
        }
    }

    private static String shown(JsonNode value) {
        return value.equals(NOTHING) ? "nothing" : value.toString();
    }
}
