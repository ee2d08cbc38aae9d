package org.mipspi.formats.qrda3;

import javax.xml.stream.XMLStreamReader;
import org.mipspi.formats.XmlPath;

/**
 * An element that was just entered. Its attributes are available until the stream moves on.
 *
 * @param reader the parser, at this element
 * @param name local name
 * @param order rank in document order
 * @param path the path of the element
 */
record XmlElement(XMLStreamReader reader, String name, int order, XmlPath path) {

    /** The text of an attribute, or null if it is absent. */
    String text(String attribute) {
        return reader.getAttributeValue("", attribute);
    }

    /** An attribute with its place. If it is absent, the value of {@link #missing}. */
    XmlValue attribute(String attribute) {
        String text = text(attribute);
        return text == null ? missing() : new XmlValue(text, null, order, path.attribute(attribute));
    }

    /** The value of an absent attribute: no text, and the element's {@code nullFlavor} if it has one. */
    XmlValue missing() {
        return new XmlValue(null, text("nullFlavor"), order, path);
    }

    /** Its place, with a text that is not in the document. */
    XmlValue named(String name) {
        return new XmlValue(name, null, order, path);
    }

    /** Its {@code negationInd} if it is set, which makes a statement its opposite; otherwise null. */
    XmlValue negation() {
        String negation = text("negationInd");
        boolean isSet = negation != null && !negation.strip().matches("false|0");
        return isSet ? attribute("negationInd") : null;
    }

    /** Whether this is the {@code templateId} of a template, in any version. */
    boolean isTemplate(String root) {
        return name.equals("templateId") && root.equals(text("root"));
    }
}
