package org.mipspi.formats.qrda3;

import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.XmlPath;

/**
 * The value of an attribute with its place; or, if it is absent, the place where it should be.
 *
 * @param text the text of the attribute, or null if it is absent
 * @param nullFlavor the HL7 code for why it is absent, or null
 * @param order rank in document order
 * @param path the path of the attribute, or of the element that should have it
 */
record XmlValue(String text, String nullFlavor, int order, XmlPath path) {

    /** Its place, as the place of a field. */
    DocumentPlace place(DocumentPlace parent, String key) {
        return new DocumentPlace(order, parent, key, path);
    }

    /** The text, or null at its place. */
    DocumentNode asText(DocumentPlace parent, String key) {
        DocumentPlace place = place(parent, key);
        return text == null ? new DocumentNode.Null(place) : new DocumentNode.Text(place, text);
    }

    /** The text, or else the {@code nullFlavor}, or else null at its place. */
    DocumentNode asWritten(DocumentPlace parent, String key) {
        DocumentPlace place = place(parent, key);
        String written = text == null ? nullFlavor : text;
        return written == null ? new DocumentNode.Null(place) : new DocumentNode.Text(place, written);
    }

    /** The first of two values if it has a text, otherwise the second. It is null only if both are. */
    static XmlValue first(XmlValue one, XmlValue other) {
        return one != null && (one.text != null || other == null) ? one : other;
    }
}
