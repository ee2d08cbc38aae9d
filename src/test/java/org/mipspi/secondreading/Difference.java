package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mipspi.domain.answer.Decision;
import org.mipspi.formats.answer.AnswerJson;

/** Where an answer by rules and one by plain code are not the same, to the byte. */
public final class Difference {

    private static final UUID DECISION_ID = new UUID(0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Difference() {}

    /** The first field that differs, with both values; empty where the two answers are the same bytes. */
    public static Optional<String> between(Decision plain, Decision rules) {
        byte[] plainBytes = AnswerJson.write(DECISION_ID, plain);
        byte[] rulesBytes = AnswerJson.write(DECISION_ID, rules);
        if (Arrays.equals(plainBytes, rulesBytes)) {
            return Optional.empty();
        }
        try {
            String first = first("", JSON.readTree(plainBytes), JSON.readTree(rulesBytes));
            return Optional.of(
                    first == null
                            ? "the same values, written differently:\n" + new String(plainBytes) + "\n"
                                    + new String(rulesBytes)
                            : first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String path, JsonNode plain, JsonNode rules) {
        if (plain != null && plain.equals(rules)) {
            return null;
        }
        if (plain == null || rules == null || !plain.isContainerNode() || plain.isArray() != rules.isArray()) {
            return path + ": plain code " + plain + ", rules " + rules;
        }
        return plain.isArray() ? firstElement(path, plain, rules) : firstField(path, plain, rules);
    }

    private static String firstField(String path, JsonNode plain, JsonNode rules) {
        Set<String> names = new LinkedHashSet<>();
        plain.fieldNames().forEachRemaining(names::add);
        rules.fieldNames().forEachRemaining(names::add);
        Iterator<String> fields = names.iterator();
        String found = null;
        while (found == null && fields.hasNext()) {
            String name = fields.next();
            found = first(path + "/" + name, plain.get(name), rules.get(name));
        }
        return found;
    }

    private static String firstElement(String path, JsonNode plain, JsonNode rules) {
        String found = null;
        for (int i = 0; found == null && i < Math.max(plain.size(), rules.size()); i++) {
            found = first(path + "/" + i, plain.get(i), rules.get(i));
        }
        return found;
    }
}
