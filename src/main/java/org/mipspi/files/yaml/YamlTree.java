package org.mipspi.files.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes new mappings out of others, which stay unchanged. A new node has the place in the file of the node that it is
 * made for.
 */
public final class YamlTree {

    private YamlTree() {}

    /** The value of a key in a mapping, or null. */
    public static Node value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> isKey(tuple, key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    /** How many values a tree has: mappings, lists, keys and scalars. */
    public static int values(Node node) {
        if (node instanceof MappingNode mapping) {
            return 1
                    + mapping.getValue().stream()
                            .mapToInt(tuple -> values(tuple.getKeyNode()) + values(tuple.getValueNode()))
                            .sum();
        }
        return node instanceof SequenceNode list
                ? 1 + list.getValue().stream().mapToInt(YamlTree::values).sum()
                : 1;
    }

    /** The same mapping without these keys. */
    public static MappingNode without(MappingNode mapping, List<String> keys, Node at) {
        return mapping(
                mapping.getValue().stream()
                        .filter(tuple -> keys.stream().noneMatch(key -> isKey(tuple, key)))
                        .toList(),
                at);
    }

    /** The same mapping with this value for a key, in the place of the old value or at the end. */
    public static MappingNode with(MappingNode mapping, ScalarNode key, Node value) {
        List<NodeTuple> tuples = new ArrayList<>();
        boolean found = false;
        for (NodeTuple tuple : mapping.getValue()) {
            boolean same = isKey(tuple, key.getValue());
            tuples.add(same ? new NodeTuple(tuple.getKeyNode(), value) : tuple);
            found |= same;
        }
        if (!found) {
            tuples.add(new NodeTuple(key, value));
        }
        return mapping(tuples, mapping);
    }

    /** A text at the place of another node. */
    public static ScalarNode scalar(String text, Node at) {
        return new ScalarNode(Tag.STR, text, at.getStartMark(), at.getEndMark(), ScalarStyle.PLAIN);
    }

    /** An empty mapping. */
    public static MappingNode empty(Node at) {
        return mapping(List.of(), at);
    }

    private static MappingNode mapping(List<NodeTuple> tuples, Node at) {
        return new MappingNode(Tag.MAP, true, tuples, at.getStartMark(), at.getEndMark(), FlowStyle.BLOCK);
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key);
    }
}
