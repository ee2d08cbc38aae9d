package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.AnswerText;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ObservedResult;
import org.mipspi.proof.scenario.TextMatch;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Collects what one scenario expects. A text that no answer can have is a finding, not only an expectation that fails.
 *
 * @param <T> the result in which most of it is looked for
 */
final class ExpectationCollector<T> {

    private final YamlFile file;
    private final Function<ObservedResult, T> wanted;
    private final List<Expectation> all = new ArrayList<>();

    /** A collector of expectations of a kind of result, which a function takes from what was observed, or null. */
    ExpectationCollector(YamlFile file, Function<ObservedResult, T> wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    List<Expectation> all() {
        return List.copyOf(all);
    }

    /** A single value, if the scenario names it. */
    void scalar(YamlFields fields, String key, String field, ExpectedForm form, Function<T, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            expect(field, node, matching(node, field, form), TextMatch.SAME, actual);
        }
    }

    /** A text that is part of the actual one, if the scenario names it. */
    void part(YamlFields fields, String key, String field, Function<T, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            expect(field, node, file.text(node, field), TextMatch.PART, actual);
        }
    }

    /** A whole list, if the scenario names it. Without a comparator, the order matters. */
    void list(
            YamlFields fields,
            String key,
            String field,
            ExpectedForm form,
            Comparator<String> order,
            Function<T, String> actual) {
        Node node = fields.take(key);
        if (node != null) {
            List<String> items = texts(node, field, form);
            List<String> sorted =
                    order == null ? items : items.stream().sorted(order).toList();
            expect(
                    field,
                    node,
                    sorted.isEmpty() ? AnswerText.NONE : String.join(", ", sorted),
                    TextMatch.SAME_LIST,
                    actual);
        }
    }

    /** Items that a list must contain, or must not contain. */
    void each(YamlFields fields, String key, ExpectedForm form, TextMatch match, Function<T, String> actual) {
        Node node = fields.take(key);
        List<String> texts = texts(node, key, form);
        if (node != null && texts.isEmpty()) {
            file.report(node, key + " is empty; list at least one, or remove it");
        }
        for (String text : texts) {
            expect(key, node, text, match, actual);
        }
    }

    /** An expectation of the kind of result that is wanted. */
    void expect(String field, Node at, String expected, TextMatch match, Function<T, String> actual) {
        add(field, at, expected, match, observed -> {
            T result = wanted.apply(observed);
            return result == null ? null : actual.apply(result);
        });
    }

    /** An expectation of any result. */
    void add(String field, Node at, String expected, TextMatch match, Function<ObservedResult, String> actual) {
        all.add(new Expectation(field, YamlFile.line(at), String.valueOf(expected), match, actual));
    }

    /** The items of a list that have the form. The others are reported. An item can be written {@code a: b}. */
    List<String> texts(Node node, String what, ExpectedForm form) {
        List<String> texts = new ArrayList<>();
        for (Node item : file.items(node, what)) {
            String text = item instanceof MappingNode pair && pair.getValue().size() == 1
                    ? pair(pair.getValue().get(0))
                    : file.text(item, "an item of " + what);
            if (isMatching(item, text, what, form)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String pair(NodeTuple pair) {
        return file.text(pair.getKeyNode(), "a key") + ": " + file.text(pair.getValueNode(), "a value");
    }

    /** The text, if it has the form. */
    String matching(Node node, String what, ExpectedForm form) {
        String text = file.text(node, what);
        return isMatching(node, text, what, form) ? text : null;
    }

    private boolean isMatching(Node node, String text, String what, ExpectedForm form) {
        boolean matches = text != null && text.matches(form.pattern());
        if (text != null && !matches) {
            file.report(node, what + " cannot be '" + text + "'; expected " + form.words());
        }
        return matches;
    }
}
