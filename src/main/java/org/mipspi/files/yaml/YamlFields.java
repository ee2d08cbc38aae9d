package org.mipspi.files.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The fields of a mapping, taken one by one; what nobody takes in the end is found fault with. */
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
                file.fault(tuple.getKeyNode(), key + " stands here twice");
            }
        }
    }

    /** The mapping. */
    public Node node() {
        return mapping;
    }

    /** A field's value, or null where there is none. */
    public Node take(String key) {
        NodeTuple tuple = left.remove(key);
        return tuple == null ? null : tuple.getValueNode();
    }

    /** A field's value; where there is none, null and a fault. */
    public Node require(String key, String of) {
        Node value = take(key);
        if (value == null) {
            file.fault(mapping, of + " needs its " + key);
        }
        return value;
    }

    /** Whether there is this field and nobody has taken it yet. */
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

    /** Finds fault with whatever is left. */
    public void end(String of, String allowed) {
        left.forEach(
                (key, tuple) -> file.fault(tuple.getKeyNode(), of + " has no field " + key + "; it has " + allowed));
    }
}
