package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.XmlPath;

/** A section of the body: its Promoting Interoperability measurements and its performance period. */
final class QrdaSection {

    private final XmlStream stream;
    private final int order;
    private final XmlPath path;
    private final int most;
    private final List<QrdaMeasurement> measurements = new ArrayList<>();
    private boolean isPromotingInteroperability;
    private PerformancePeriod period;
    private int end;

    private QrdaSection(XmlStream stream, XmlElement section, int most) {
        this.stream = stream;
        this.most = most;
        this.order = section.order();
        this.path = section.path();
    }

    /**
     * Reads a section.
     *
     * @param most how many measurements are still accepted
     */
    static QrdaSection read(XmlStream stream, XmlElement element, int most) throws IOException, UnreadableDocument {
        QrdaSection section = new QrdaSection(stream, element, most);
        stream.children(element, section::child);
        section.end = stream.order();
        return section;
    }

    private void child(XmlElement child) throws IOException, UnreadableDocument {
        isPromotingInteroperability |= child.isTemplate(QrdaOids.PI_SECTION);
        if (child.name().equals("entry")) {
            stream.children(child, this::entry);
        }
    }

    private void entry(XmlElement statement) throws IOException, UnreadableDocument {
        if (statement.name().equals("organizer")) {
            QrdaMeasurement measurement = MeasurementReader.read(stream, statement);
            if (measurement != null) {
                measurements.add(measurement);
            }
            if (measurements.size() > most) {
                throw stream.unreadable("The document has more than " + QrdaReader.MAX_MEASUREMENTS
                        + " Promoting Interoperability measurements, the limit");
            }
        } else if (statement.name().equals("act")) {
            parameters(PerformancePeriod.read(stream, statement));
        }
    }

    private void parameters(PerformancePeriod now) {
        if (now != null) {
            period = period == null ? now : period.and(now);
        }
    }

    /** Whether it is a Promoting Interoperability section. */
    boolean isPromotingInteroperability() {
        return isPromotingInteroperability;
    }

    /** How many measurements it has. */
    int size() {
        return measurements.size();
    }

    /** Its own performance period, or null if it has none. */
    PerformancePeriod period() {
        return period;
    }

    /**
     * The section as a measurement set.
     *
     * @param other the period of another section, used if this one has none; or null
     */
    DocumentNode set(DocumentPlace sets, int index, QrdaHeader header, PerformancePeriod other) {
        Obj set = new Obj(new DocumentPlace(order, sets, Integer.toString(index), path));
        set.add("category", new Text(new DocumentPlace(order, set.place(), "category"), "pi"));
        DocumentPlace method = new DocumentPlace(order, set.place(), "submissionMethod");
        set.add("submissionMethod", new Text(method, "electronicHealthRecord"));
        header.addCehrtId(set);
        DocumentPlace place = new DocumentPlace(order, set.place(), "measurements");
        List<DocumentNode> nodes = new ArrayList<>();
        for (QrdaMeasurement measurement : measurements) {
            nodes.add(measurement.node(place, nodes.size()));
        }
        set.add("measurements", new Arr(place, nodes));
        header.addProgramName(set);
        PerformancePeriod inForce = period == null ? other : period;
        if (inForce != null) {
            inForce.addTo(set);
        }
        set.end(end);
        return set;
    }
}
