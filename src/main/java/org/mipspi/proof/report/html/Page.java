package org.mipspi.proof.report.html;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A page of HTML as it is written. It is well-formed XML too, and the XML writer escapes every text and attribute: what a
 * scenario says is never markup.
 */
final class Page {

    private final XMLStreamWriter xml;

    /** A page in UTF-8. */
    Page(OutputStream file) throws XMLStreamException {
        XMLOutputFactory factory = new WstxOutputFactory();
        // An end tag even where nothing is in between: to HTML <td/> is no end.
        factory.setProperty(WstxOutputFactory.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        this.xml = factory.createXMLStreamWriter(file, "UTF-8");
        xml.writeDTD("<!DOCTYPE html>");
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns
     */
    Page open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        return attributes(attributes);
    }

    /** More attributes of the element that was just begun. */
    Page attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
        return this;
    }

    /** Ends the element that was begun last. */
    Page close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** A text. */
    Page text(String text) throws XMLStreamException {
        xml.writeCharacters(printable(text));
        return this;
    }

    /** An element that holds a text and nothing else. */
    Page element(String name, String text, String... attributes) throws XMLStreamException {
        return open(name, attributes).text(text).close();
    }

    /** An element that HTML never ends. */
    Page single(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        return attributes(attributes);
    }

    /** A resource beside this class as the content of an element; it holds nothing that would have to be escaped. */
    Page inline(String element, String resource) throws XMLStreamException {
        try (InputStream stream = Page.class.getResourceAsStream(resource)) {
            return element(element, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a line of the file, between elements. */
    Page line() throws XMLStreamException {
        return text("\n");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    /** What XML cannot say at all is shown as such, and so is what turns the direction of a text. */
    private static String printable(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u2029\\u202F-\\u2065\\u206A-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]",
                "\uFFFD");
    }
}
