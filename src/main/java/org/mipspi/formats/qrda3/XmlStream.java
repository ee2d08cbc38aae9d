package org.mipspi.formats.qrda3;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.XmlPath;

/**
 * Walks through the elements of an XML document while it is streamed. It keeps nothing, and limits everything that the
 * parser keeps: names, attributes, depth, single tags and comments.
 */
final class XmlStream implements AutoCloseable {

    static final int MAX_DEPTH = 100;
    static final int MAX_ATTRIBUTES = 100;
    static final int MAX_ATTRIBUTE_LENGTH = 10_000;

    /** Most different names of elements, attributes, prefixes and namespaces; the standard has about three hundred. */
    static final int MAX_NAMES = 2_000;

    /** Longest of these names. They are kept in memory while the document is read. */
    static final int MAX_NAME_LENGTH = 1_000;

    /** Visits a child element. What it does not read of the element is skipped. */
    interface Visitor {
        void visit(XmlElement child) throws IOException, UnreadableDocument;
    }

    private final XMLStreamReader reader;
    private final SizeLimitedStream source;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int order;

    private XmlStream(SizeLimitedStream source, XMLStreamReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** Begins to read a document. */
    static XmlStream of(SizeLimitedStream source) throws IOException, UnreadableDocument {
        try {
            return new XmlStream(source, factory().createXMLStreamReader((InputStream) source));
        } catch (XMLStreamException e) {
            throw failure(source, e, e.getLocation());
        }
    }

    /** One factory for each document: a shared factory would keep the names of all documents in memory. */
    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Each token is read to its end at once, so that each counts as one piece of the size-limited stream.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        return factory;
    }

    /** Enters the root element. */
    XmlElement root() throws IOException, UnreadableDocument {
        if (reader.getEncoding() != null
                && reader.getEncoding().toUpperCase(Locale.ROOT).startsWith("UTF-32")) {
            throw unreadable("The document is UTF-32 text. Save it as UTF-8");
        }
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // Comments and processing instructions may come before the root.
        }
        if (!isCda() || !reader.getLocalName().equals("ClinicalDocument")) {
            throw unreadable("The root element is not a ClinicalDocument in the namespace " + QrdaOids.CDA
                    + ", as QRDA III requires, but " + ShownValue.plain(reader.getLocalName()) + " in "
                    + (reader.getNamespaceURI() == null ? "no namespace" : ShownValue.plain(reader.getNamespaceURI())));
        }
        return new XmlElement(reader, reader.getLocalName(), order, XmlPath.root(reader.getLocalName()));
    }

    /** Visits the children of the current element, except those of other namespaces, and leaves it. */
    void children(XmlElement parent, Visitor visitor) throws IOException, UnreadableDocument {
        int inside = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isCda()) {
                    String name = reader.getLocalName();
                    visitor.visit(
                            new XmlElement(reader, name, order, parent.path().child(name)));
                }
                leave(inside);
            }
        }
    }

    private void leave(int outside) throws IOException, UnreadableDocument {
        while (depth > outside) {
            advance();
        }
    }

    /** Reads to the end of the document. After the root element, only comments may follow. */
    void end() throws IOException, UnreadableDocument {
        while (advance() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and processing instructions may come after the root.
        }
    }

    /** The rank, in document order, of what was read last. */
    int order() {
        return order;
    }

    private boolean isCda() {
        return QrdaOids.CDA.equals(reader.getNamespaceURI());
    }

    private int advance() throws IOException, UnreadableDocument {
        int event = next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                order++;
                names();
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                order++;
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(reader.getPITarget());
            case XMLStreamConstants.DTD ->
                throw unreadable("The document has a DOCTYPE, which is not accepted. Remove it");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw unreadable(
                        "The entity &" + reader.getLocalName() + "; is not declared. Replace it with its text");
            default -> {
                // Text and comments are ignored.
            }
        }
        return event;
    }

    private int next() throws IOException, UnreadableDocument {
        source.beginPiece();
        try {
            int event = reader.next();
            // The parser takes byte sequences that UTF-8 forbids.
            if (source.text().isInvalid() && isUtf8()) {
                throw XmlFault.ofEncoding(source);
            }
            return event;
        } catch (XMLStreamException e) {
            // An exceeded limit has no location of its own.
            throw failure(source, e, e.getLocation() == null ? reader.getLocation() : e.getLocation());
        }
    }

    private boolean isUtf8() {
        return reader.getEncoding() == null || reader.getEncoding().equalsIgnoreCase("UTF-8");
    }

    /** An input error is not an error in the document. */
    private static UnreadableDocument failure(SizeLimitedStream source, XMLStreamException e, Location place)
            throws IOException {
        if (source.failure() != null) {
            throw source.failure();
        }
        return XmlFault.of(e, place, source);
    }

    private void names() throws UnreadableDocument {
        name(reader.getLocalName());
        name(reader.getPrefix());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            name(reader.getAttributeLocalName(i));
            name(reader.getAttributePrefix(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            name(reader.getNamespacePrefix(i));
            name(reader.getNamespaceURI(i));
        }
    }

    private void name(String name) throws UnreadableDocument {
        if (name != null && name.length() > MAX_NAME_LENGTH) {
            throw unreadable("A name is longer than " + MAX_NAME_LENGTH
                    + " characters, the limit for element and attribute names");
        }
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw unreadable(
                    "The document has more than " + MAX_NAMES + " different element and attribute names, the limit");
        }
    }

    /** An error at the current location. */
    UnreadableDocument unreadable(String message) {
        Location location = reader.getLocation();
        return new UnreadableDocument(message, location.getLineNumber(), location.getColumnNumber());
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
