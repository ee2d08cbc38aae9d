package org.mipspi.formats;

/**
 * Where something stands in a document, as a chain of keys to the root.
 *
 * @param order its rank in the order of the document
 * @param parent the place that holds it, or null for the root
 * @param key field name, or index within an array
 */
public record Place(int order, Place parent, String key) {

    /** The place as an RFC 6901 JSON Pointer; the root is the empty text. */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
