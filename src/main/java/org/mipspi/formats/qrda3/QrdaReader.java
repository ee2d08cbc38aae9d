package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/**
 * Reads a QRDA Category III document into the same tree as a submission in QPP JSON. The document is streamed: only its
 * header and its Promoting Interoperability sections are kept in memory.
 */
public final class QrdaReader {

    /** Largest document that is accepted, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** Most Promoting Interoperability sections that are accepted. */
    static final int MAX_SETS = 100;

    /** Most measurements that are accepted; the category has about forty measure ids. */
    static final int MAX_MEASUREMENTS = 1_000;

    /** Largest single tag, comment or processing instruction, in bytes. */
    static final int MAX_PIECE = 1024 * 1024;

    private static final String SECOND_SECTION =
            "The document has a second Promoting Interoperability section. Report all"
                    + " measures in one section with one performance period";

    private final XmlStream stream;
    private final QrdaHeader header;
    private final List<QrdaSection> sections = new ArrayList<>();

    private int measurements;

    /** The first period of any section, whose year is taken if no section of the category has one. */
    private PerformancePeriod firstPeriod;

    private QrdaReader(XmlStream stream) {
        this.stream = stream;
        this.header = new QrdaHeader(stream);
    }

    /**
     * Reads one document.
     *
     * @throws DocumentTooLarge if it is larger than {@link #MAX_BYTES}
     * @throws IOException if its bytes cannot be read
     * @throws UnreadableDocument with line and column, if it is not XML, has a DOCTYPE, exceeds another limit, or is not
     *     a ClinicalDocument
     */
    public static Obj read(InputStream document) throws IOException, UnreadableDocument {
        try (XmlStream stream = XmlStream.of(new SizeLimitedStream(document, MAX_BYTES, MAX_PIECE))) {
            return new QrdaReader(stream).document();
        }
    }

    private Obj document() throws IOException, UnreadableDocument {
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
        Obj document = new Obj(new DocumentPlace(root.order(), null, null, root.path()));
        document.end(end);
        addYear(document);
        header.addTo(document);
        addSets(document);
        addRepetitions(document);
        return document;
    }

    private void body(XmlElement body) throws IOException, UnreadableDocument {
        if (body.name().equals("structuredBody")) {
            stream.children(body, component -> {
                if (component.name().equals("component")) {
                    stream.children(component, this::section);
                }
            });
        }
    }

    private void section(XmlElement element) throws IOException, UnreadableDocument {
        if (!element.name().equals("section")) {
            return;
        }
        QrdaSection section = QrdaSection.read(stream, element, MAX_MEASUREMENTS - measurements);
        firstPeriod = firstPeriod == null ? section.period() : firstPeriod;
        if (section.isPromotingInteroperability() || section.hasIds()) {
            sections.add(section);
            measurements += section.size();
        }
        if (sections.size() > MAX_SETS) {
            throw stream.unreadable(
                    "The document has more than " + MAX_SETS + " Promoting Interoperability sections, the limit");
        }
    }

    private void addYear(Obj document) {
        PerformancePeriod period = sections.stream()
                .filter(QrdaSection::isPromotingInteroperability)
                .map(QrdaSection::period)
                .filter(own -> own != null)
                .findFirst()
                .orElse(firstPeriod);
        if (period != null) {
            document.add("performanceYear", period.performanceYear(document.place()));
        }
    }

    private void addSets(Obj document) {
        DocumentPlace place = new DocumentPlace(document.place().order(), document.place(), "measurementSets");
        List<DocumentNode> sets = new ArrayList<>();
        for (QrdaSection section : sections) {
            sets.add(section.set(place, sets.size(), header));
        }
        document.add("measurementSets", new Arr(place, sets));
    }

    private void addRepetitions(Obj document) {
        header.repetitions().forEach(repetition -> document.add(repetition.problem()));
        XmlValue first = null;
        for (QrdaSection section : sections) {
            if (!section.isPromotingInteroperability()) {
                continue;
            }
            section.repetitions().forEach(repetition -> document.add(repetition.problem()));
            if (first == null) {
                first = section.place();
            } else {
                document.add(new Repetition(SECOND_SECTION, first, section.place()).problem());
            }
        }
    }
}
