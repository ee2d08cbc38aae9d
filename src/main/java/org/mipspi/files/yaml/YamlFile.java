package org.mipspi.files.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mipspi.files.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One YAML file as a tree with line numbers. Scalars are as in JSON: 010 and yes, which YAML reads in its own way, are
 * reported.
 */
public final class YamlFile {

    /** Bounds far beyond any real file; docs/scenarios.md lists them. */
    private static final int MAX_DEPTH = 30;

    private static final int MAX_CHARACTERS = 1024 * 1024;

    /** Longest text that is read as a name, an id, a year or an expectation; a document as text may be longer. */
    private static final int MAX_TEXT = 10_000;

    /** Most digits of a number. Longer ones take very long to read. */
    private static final int MAX_DIGITS = 1_000;

    /** Most characters of a message that quotes what the file contains. */
    private static final int MAX_MESSAGE = 1_000;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final String path;
    private final List<Finding> findings;

    /**
     * A file of this path.
     *
     * @param findings the list that receives what is wrong in it
     */
    public YamlFile(String path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Its path. */
    public String path() {
        return path;
    }

    /** Reports something wrong at a node. */
    public void report(Node at, String message) {
        findings.add(new Finding(path, line(at), at.getStartMark().getColumn() + 1, shortened(message), null));
    }

    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    }

    /** How many findings there are so far, in this file and before. */
    public int findings() {
        return findings.size();
    }

    /** The line on which a node begins, from 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The root of the file's only document; if there is none, null and a finding. */
    public Node root(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            Node root = new Composer(new BoundedParser(text, options), new Resolver(), options).getSingleNode();
            if (root == null) {
                findings.add(new Finding(path, 1, 1, "the file is empty", null));
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            findings.add(new Finding(path, line, column, shortened("not valid YAML: " + e.getProblem()), null));
        } catch (YAMLException e) {
            findings.add(new Finding(path, 1, 1, shortened("cannot be read as YAML: " + e.getMessage()), null));
        }
        return null;
    }

    /** The fields of a mapping; if the node is not a mapping, null and a finding. */
    public YamlFields fields(Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return new YamlFields(this, mapping);
        }
        if (node != null) {
            report(node, what + " must be a mapping");
        }
        return null;
    }

    /** The items of a list; if the node is not a list, an empty list and a finding. */
    public List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            report(node, what + " must be a list");
        }
        return List.of();
    }

    /** The texts of a list. */
    public List<String> texts(Node node, String what) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(node, what)) {
            String text = text(item, "an item of " + what);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A scalar as it is written; if the node is not a scalar with text, or the text is very long, null and a finding. */
    public String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && scalar.getValue().length() > MAX_TEXT) {
            report(
                    node,
                    what + " has " + scalar.getValue().length() + " characters; at most " + MAX_TEXT
                            + " are allowed here");
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (node != null) {
            report(node, what + " must be text");
        }
        return null;
    }

    /** The node as JSON. */
    public JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = text(tuple.getKeyNode(), "a key");
                if (key != null && object.has(key)) {
                    report(tuple.getKeyNode(), "duplicate key " + key + "; keep one of them");
                } else if (key != null) {
                    object.set(key, json(tuple.getValueNode()));
                }
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL) && (value.equals("true") || value.equals("false"))) {
            return JSON.booleanNode(value.equals("true"));
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && value.length() > MAX_DIGITS) {
            report(
                    node,
                    "this number has more than " + MAX_DIGITS + " digits; write a shorter one, or put it in quotes");
            return JSON.textNode(value);
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
                && NUMBER.matcher(value).matches()) {
            return JSON.numberNode(new BigDecimal(value));
        }
        if (tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            report(
                    node,
                    value + " is ambiguous in YAML; write true, false or a number as in JSON, or put it in quotes");
        }
        return JSON.textNode(value);
    }
}
