package org.mipspi.formats.qrda3;

import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.XmlPath;

/**
 * What a document says in one place, or that it says nothing there.
 *
 * @param text the text of the attribute, or null
 * @param nullFlavor where there is no text, why, in the words of the standard, or null
 * @param order its rank in the order of the document
 * @param path the way to the attribute, or to the element that should have it
 * @param fault why it does not count, whatever it says; null where it does
 */
record XmlValue(String text, String nullFlavor, int order, XmlPath path, Fault fault) {

    /**
     * Why something does not count.
     *
     * @param message what should be there
     * @param at what of the document is at fault
     */
    record Fault(String message, XmlValue at) {}

    /** What must be said once: a second time is a fault there, even where it says the same or nothing. */
    static XmlValue once(XmlValue before, XmlValue now) {
        return before == null ? now : before.with(new Fault("this is said a second time; it must be said once", now));
    }

    /** The same with a fault, unless it has one already: of several the first is told. */
    XmlValue with(Fault found) {
        return fault == null ? new XmlValue(text, nullFlavor, order, path, found) : this;
    }

    /** What stands where a value should, with its fault. */
    DocumentNode invalid(DocumentPlace parent, String key) {
        return new DocumentNode.Invalid(fault.at().place(parent, key), text == null ? "" : text, fault.message());
    }

    /** Its place as that of a field. */
    DocumentPlace place(DocumentPlace parent, String key) {
        return new DocumentPlace(order, parent, key, path);
    }

    /** The text as it stands, or nothing at its place. */
    DocumentNode asText(DocumentPlace parent, String key) {
        DocumentPlace place = place(parent, key);
        return text == null ? new DocumentNode.Null(place) : new DocumentNode.Text(place, text);
    }

    /** Whatever is written there instead of a value, a {@code nullFlavor} too; nothing where nothing is. */
    DocumentNode asWritten(DocumentPlace parent, String key) {
        DocumentPlace place = place(parent, key);
        String written = text == null ? nullFlavor : text;
        return written == null ? new DocumentNode.Null(place) : new DocumentNode.Text(place, written);
    }

    /** Of two the one that says something, the earlier one first. */
    static XmlValue first(XmlValue one, XmlValue other) {
        return one != null && (one.text != null || other == null) ? one : other;
    }
}
