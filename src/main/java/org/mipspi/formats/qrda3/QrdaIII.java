package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.formats.Node;
import org.mipspi.formats.Node.Arr;
import org.mipspi.formats.Node.Obj;
import org.mipspi.formats.Place;
import org.mipspi.formats.Unreadable;

/**
 * Reads a QRDA Category III document into the tree that the same submission in QPP JSON is read into. The document
 * streams by: only its header and what it says of this category are kept.
 */
public final class QrdaIII {

    /** Largest document that is taken, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** Most sections of this category that are taken. */
    static final int MAX_SETS = 100;

    /** Most measurements that are taken; the category has some forty measures. */
    static final int MAX_MEASUREMENTS = 1_000;

    /** Largest single tag, comment or instruction, in bytes. */
    static final int MAX_PIECE = 1024 * 1024;

    private final XmlStream stream;
    private final QrdaHeader header;
    private final List<QrdaSection> sections = new ArrayList<>();

    private int measurements;

    /** The first period of all sections, for those that say none. */
    private ReportingPeriod firstPeriod;

    private QrdaIII(XmlStream stream) {
        this.stream = stream;
        this.header = new QrdaHeader(stream);
    }

    /**
     * Reads one document.
     *
     * @throws TooLarge if it is larger than {@link #MAX_BYTES}
     * @throws IOException if its bytes do not come
     * @throws Unreadable with line and column, if it is not XML, has a DOCTYPE, is beyond another bound, or is no
     *     ClinicalDocument
     */
    public static Obj read(InputStream document) throws IOException, Unreadable {
        try (XmlStream stream = XmlStream.of(new BoundedStream(document, MAX_BYTES, MAX_PIECE))) {
            return new QrdaIII(stream).document();
        }
    }

    private Obj document() throws IOException, Unreadable {
        XmlElement root = stream.root();
        stream.children(root, child -> {
            if (child.name().equals("component")) {
                stream.children(child, this::body);
            } else {
                header.read(child);
            }
        });
        int end = stream.order();
        stream.end();
        Obj document = new Obj(new Place(root.order(), null, null, root.path()));
        addYear(document);
        header.addTo(document);
        addSets(document);
        document.end(end);
        return document;
    }

    private void body(XmlElement body) throws IOException, Unreadable {
        if (body.name().equals("structuredBody")) {
            stream.children(body, component -> {
                if (component.name().equals("component")) {
                    stream.children(component, this::section);
                }
            });
        }
    }

    private void section(XmlElement element) throws IOException, Unreadable {
        if (!element.name().equals("section")) {
            return;
        }
        QrdaSection section = QrdaSection.read(stream, element, MAX_MEASUREMENTS - measurements);
        firstPeriod = firstPeriod == null ? section.period() : firstPeriod;
        if (section.isPromotingInteroperability()) {
            sections.add(section);
            measurements += section.size();
        }
        if (sections.size() > MAX_SETS) {
            throw stream.unreadable("a document has at most " + MAX_SETS + " sections of this category");
        }
    }

    private void addYear(Obj document) {
        ReportingPeriod period = sections.stream()
                .map(QrdaSection::period)
                .filter(own -> own != null)
                .findFirst()
                .orElse(firstPeriod);
        if (period != null) {
            document.add("performanceYear", period.performanceYear(document.place()));
        }
    }

    private void addSets(Obj document) {
        Place place = new Place(document.place().order(), document.place(), "measurementSets");
        List<Node> sets = new ArrayList<>();
        for (QrdaSection section : sections) {
            sets.add(section.set(place, sets.size(), header, firstPeriod));
        }
        document.add("measurementSets", new Arr(place, sets));
    }
}
