package org.mipspi.proof.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.decision.DecisionService;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/**
 * A document in which {@code {year}}, {@code {year-1}}, {@code {year+1}} and so on are placeholders for years. A text
 * that consists of one placeholder only becomes a number. A {@link ValueByYear} becomes the value of the year, or nothing.
 *
 * @param tree the document, or null if it is a text
 * @param text the document as it is sent, well formed or not; null if it is a tree
 */
public record DocumentTemplate(JsonNode tree, String text) implements Given {

    private static final Pattern YEAR = Pattern.compile("\\{year([+-]\\d)?}");

    /** A document as a tree. */
    public static DocumentTemplate of(JsonNode tree) {
        return new DocumentTemplate(tree, null);
    }

    /** A document as it is sent, well formed or not. */
    public static DocumentTemplate raw(String text) {
        return new DocumentTemplate(null, text);
    }

    @Override
    public ObservedResult observe(RuleSet rules, DecisionObserver observer, int year) {
        return ObservedResult.of(new DecisionService(rules, observer), document(year));
    }

    /** The document for a year, in UTF-8. */
    public byte[] document(int year) {
        return inText(year).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String inText(int year) {
        return tree == null ? filled(text, year) : filled(tree, year).toString();
    }

    /** A tree with its placeholders filled in for a year. */
    public static JsonNode filled(JsonNode node, int year) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                JsonNode value = ofYear(field.getValue(), year);
                if (value != null) {
                    filled.set(field.getKey(), filled(value, year));
                }
            });
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> {
                JsonNode value = ofYear(item, year);
                if (value != null) {
                    filled.add(filled(value, year));
                }
            });
            return filled;
        }
        if (node instanceof TextNode) {
            String filled = filled(node.textValue(), year);
            return YEAR.matcher(node.textValue()).matches()
                    ? IntNode.valueOf(Integer.parseInt(filled))
                    : TextNode.valueOf(filled);
        }
        return node;
    }

    private static JsonNode ofYear(JsonNode node, int year) {
        ValueByYear byYear = ValueByYear.of(node);
        return byYear == null ? node : byYear.in(year);
    }

    private static String filled(String text, int year) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.replaceAll(
                found -> Integer.toString(year + (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)))));
    }
}
