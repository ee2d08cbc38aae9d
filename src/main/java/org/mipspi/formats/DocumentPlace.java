package org.mipspi.formats;

/**
 * A place in a document, as a chain of keys up to the root.
 *
 * @param order its rank in document order
 * @param parent the enclosing place, or null for the root
 * @param key the name of the QPP field, or the index in an array
 * @param xpath the element or attribute of an XML document that has the value; null in JSON
 */
public record DocumentPlace(int order, DocumentPlace parent, String key, XmlPath xpath) {

    /** A place in JSON. In XML, a place without an element of its own, which takes the element of its parent. */
    public DocumentPlace(int order, DocumentPlace parent, String key) {
        this(order, parent, key, parent == null ? null : parent.xpath);
    }

    /** The place as an RFC 6901 JSON Pointer; the root is the empty text. */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Where to look in the document itself: an XPath in XML, a JSON Pointer in JSON. */
    public String address() {
        return xpath == null ? pointer() : xpath.toString();
    }

    /** The field's name for a message; an entry is named with its list, as in {@code specialStatuses[0]}. */
    public String name() {
        if (parent == null) {
            return "the document";
        }
        boolean isEntry = key.matches("[0-9]+") && parent.parent != null;
        return isEntry ? parent.key + "[" + key + "]" : key;
    }
}
