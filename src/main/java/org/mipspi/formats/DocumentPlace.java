package org.mipspi.formats;

/**
 * Where something stands in a document, as a chain of keys to the root.
 *
 * @param order its rank in the order of the document
 * @param parent the place that holds it, or null for the root
 * @param key name of the QPP field, or index within an array
 * @param xpath the element or attribute of an XML document that says it, null in JSON
 */
public record DocumentPlace(int order, DocumentPlace parent, String key, XmlPath xpath) {

    /** A place in JSON, or one that nothing in an XML document says: then its parent's element should. */
    public DocumentPlace(int order, DocumentPlace parent, String key) {
        this(order, parent, key, parent == null ? null : parent.xpath);
    }

    /** The place as an RFC 6901 JSON Pointer; the root is the empty text. */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The place as its own document would be asked for it: an XPath in XML, a JSON Pointer in JSON. */
    public String address() {
        return xpath == null ? pointer() : xpath.toString();
    }
}
