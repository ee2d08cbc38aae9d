package org.mipspi.files.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The fields of a mapping, which a reader takes one by one. {@link #end} reports the fields that nobody took. */
public final class YamlFields {

    private final YamlFile file;
    private final MappingNode mapping;
    private final Map<String, NodeTuple> left = new LinkedHashMap<>();

    YamlFields(YamlFile file, MappingNode mapping) {
        this.file = file;
        this.mapping = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = file.text(tuple.getKeyNode(), "a key");
            if (key != null && left.putIfAbsent(key, tuple) != null) {
                file.report(tuple.getKeyNode(), "duplicate key " + key + "; keep one of them");
            }
        }
    }

    /** The mapping. */
    public Node node() {
        return mapping;
    }

    /** The value of a field, or null if there is none. */
    public Node take(String key) {
        NodeTuple tuple = left.remove(key);
        return tuple == null ? null : tuple.getValueNode();
    }

    /** The value of a field; if there is none, null and a finding. */
    public Node require(String key, String of) {
        Node value = take(key);
        if (value == null) {
            file.report(mapping, of + " has no " + key + "; add it");
        }
        return value;
    }

    /** Whether the field exists and nobody has taken it yet. */
    public boolean has(String key) {
        return left.containsKey(key);
    }

    /** The fields that nobody has taken yet. */
    public List<String> keys() {
        return List.copyOf(left.keySet());
    }

    /** The first field that nobody has taken yet, or null. */
    public String next() {
        return left.isEmpty() ? null : left.keySet().iterator().next();
    }

    /** The key of a field that nobody has taken yet. */
    public Node keyNode(String key) {
        return left.get(key).getKeyNode();
    }

    /** Reports every field that nobody took. */
    public void end(String of, String allowed) {
        left.forEach((key, tuple) ->
                file.report(tuple.getKeyNode(), "unknown field " + key + " in " + of + "; it can have " + allowed));
    }
}
