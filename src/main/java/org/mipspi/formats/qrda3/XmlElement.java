package org.mipspi.formats.qrda3;

import javax.xml.stream.XMLStreamReader;
import org.mipspi.formats.XmlPath;

/**
 * An element that was just entered. Its attributes can be asked for until the stream moves on.
 *
 * @param name local name
 * @param order its rank in the order of the document
 * @param path the way to it
 */
record XmlElement(XMLStreamReader reader, String name, int order, XmlPath path) {

    /** The text of an attribute, or null where there is none. */
    String text(String attribute) {
        return reader.getAttributeValue("", attribute);
    }

    /** An attribute with its place. Where there is none, what a {@code nullFlavor} says instead. */
    XmlValue attribute(String attribute) {
        String text = text(attribute);
        return text == null ? missing() : new XmlValue(text, null, order, path.attribute(attribute), null);
    }

    /** That this element does not say what it should. */
    XmlValue missing() {
        return new XmlValue(null, text("nullFlavor"), order, path, null);
    }

    /** Whether this is a {@code templateId} of that template, whatever its version. */
    boolean isTemplate(String root) {
        return name.equals("templateId") && root.equals(text("root"));
    }
}
