package org.mipspi.formats;

import java.util.HashMap;
import java.util.Map;

/**
 * The path from the root of an XML document to one of its elements or attributes, by local names: {@code
 * /ClinicalDocument/component/structuredBody/component[2]/section}. A position appears only if there are siblings of
 * the same name, so the text of a path is final only after the whole document has been read.
 */
public final class XmlPath {

    private final XmlPath parent;
    private final String step;
    private final int position;
    private final Map<String, Integer> children = new HashMap<>();

    private XmlPath(XmlPath parent, String step, int position) {
        this.parent = parent;
        this.step = step;
        this.position = position;
    }

    /** The root element. */
    public static XmlPath root(String name) {
        return new XmlPath(null, name, 1);
    }

    /** The next child element of this name. */
    public XmlPath child(String name) {
        return new XmlPath(this, name, children.merge(name, 1, Integer::sum));
    }

    /** An attribute of this element. */
    public XmlPath attribute(String name) {
        return new XmlPath(this, "@" + name, 1);
    }

    /** The path as an XPath 1.0 expression. */
    @Override
    public String toString() {
        if (parent == null) {
            return "/" + step;
        }
        boolean alone = parent.children.getOrDefault(step, 1) == 1;
        return parent + "/" + step + (alone ? "" : "[" + position + "]");
    }
}
