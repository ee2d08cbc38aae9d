package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Decision;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.AnswerText;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ExpectedText;
import org.mipspi.proof.scenario.ObservedResult;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Collects what one scenario expects. A text that no answer could have is found fault with, not merely not met. */
final class Expectations {

    private final YamlFile file;
    private final List<Expectation> all = new ArrayList<>();

    Expectations(YamlFile file) {
        this.file = file;
    }

    List<Expectation> all() {
        return List.copyOf(all);
    }

    /** One of these, in a pattern. */
    static <E extends Enum<E>> String oneOf(E[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.joining("|", "(", ")"));
    }

    /** A single value, where the scenario names it. */
    void scalar(YamlFields fields, String key, String field, String pattern, Function<Decision, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            decided(field, node, matching(node, field, pattern), ExpectedText.SAME, actual);
        }
    }

    /** A single value of the answer as a whole, where the scenario names it. */
    void scalar(YamlFields fields, String key, String pattern, Function<Decision, String> actual) {
        scalar(fields, key, key, pattern, actual);
    }

    /** A text that is part of the actual one, where the scenario names it. */
    void part(YamlFields fields, String key, String field, Function<Decision, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            decided(field, node, file.text(node, field), ExpectedText.PART, actual);
        }
    }

    /** A whole list, where the scenario names it; without an order of its own it is that of the answer. */
    void list(
            YamlFields fields,
            String key,
            String pattern,
            Comparator<String> order,
            Function<Decision, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            List<String> items = texts(node, key, pattern);
            List<String> sorted =
                    order == null ? items : items.stream().sorted(order).toList();
            decided(
                    key,
                    node,
                    sorted.isEmpty() ? AnswerText.NONE : String.join(", ", sorted),
                    ExpectedText.SAME_LIST,
                    actual);
        }
    }

    /** Items to be found, or not to be found, in a list. */
    void each(YamlFields fields, String key, String pattern, ExpectedText match, Function<Decision, String> actual) {
        Node node = fields.take(key);
        List<String> texts = texts(node, key, pattern);
        if (node != null && texts.isEmpty()) {
            file.fault(node, key + " names nothing");
        }
        for (String text : texts) {
            decided(key, node, text, match, actual);
        }
    }

    /** Something of a decision. */
    void decided(String field, Node at, String expected, ExpectedText match, Function<Decision, String> actual) {
        add(
                field,
                at,
                expected,
                match,
                observed ->
                        observed instanceof ObservedResult.Decided decided ? actual.apply(decided.decision()) : null);
    }

    /** Something of whatever became of the document. */
    void add(String field, Node at, String expected, ExpectedText match, Function<ObservedResult, String> actual) {
        all.add(new Expectation(field, YamlFile.line(at), String.valueOf(expected), match, actual));
    }

    /** The items of a list that match; of the others each is found fault with. An item may be written {@code a: b}. */
    List<String> texts(Node node, String what, String pattern) {
        List<String> texts = new ArrayList<>();
        for (Node item : file.items(node, what)) {
            String text = item instanceof MappingNode pair && pair.getValue().size() == 1
                    ? pair(pair.getValue().get(0))
                    : file.text(item, "an item of " + what);
            if (isMatching(item, text, what, pattern)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String pair(NodeTuple pair) {
        return file.text(pair.getKeyNode(), "a key") + ": " + file.text(pair.getValueNode(), "a value");
    }

    /** The text, if it matches. */
    String matching(Node node, String what, String pattern) {
        String text = file.text(node, what);
        return isMatching(node, text, what, pattern) ? text : null;
    }

    private boolean isMatching(Node node, String text, String what, String pattern) {
        boolean matches = text != null && text.matches(pattern);
        if (text != null && !matches) {
            file.fault(node, what + " cannot be '" + text + "'; it is of the form " + pattern);
        }
        return matches;
    }
}
