package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Null;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.ShownValue;
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
    private final List<String> templates = new ArrayList<>(2);
    private final Once acts = new Once();
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
        if (child.name().equals("templateId") && child.text("root") != null) {
            templates.add(child.text("root"));
        }
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
            acts.add(now.act());
            period = period == null ? now : period;
        }
    }

    /** What it gives twice although there may only be one. */
    List<Repetition> repetitions() {
        List<Repetition> all = new ArrayList<>(acts.repetitions(
                "The act with the reporting parameters of this section",
                "Keep the one with the right performance period"));
        if (period != null) {
            all.addAll(period.repetitions());
        }
        measurements.forEach(measurement -> all.addAll(measurement.repetitions()));
        return all;
    }

    /** Its place. */
    XmlValue place() {
        return new XmlValue(null, null, order, path);
    }

    /** Whether it is a Promoting Interoperability section. */
    boolean isPromotingInteroperability() {
        return isPromotingInteroperability;
    }

    /** Whether it has measurements with ids of this category. */
    boolean hasIds() {
        return measurements.stream().anyMatch(QrdaMeasurement::hasId);
    }

    /** How many measurements it has. */
    int size() {
        return measurements.size();
    }

    /** Its own performance period, or null if it has none. */
    PerformancePeriod period() {
        return period;
    }

    /** The section as a measurement set. */
    DocumentNode set(DocumentPlace sets, int index, QrdaHeader header) {
        Obj set = new Obj(new DocumentPlace(order, sets, Integer.toString(index), path));
        set.end(end);
        set.add("category", category(new DocumentPlace(order, set.place(), "category")));
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
        if (period != null) {
            period.addTo(set);
        } else {
            addNoPeriod(set, "performanceStart", "low");
            addNoPeriod(set, "performanceEnd", "high");
        }
        return set;
    }

    private static void addNoPeriod(Obj set, String key, String bound) {
        set.add(
                key,
                new Null(
                        set.missing(key),
                        key + " is missing: this section has no reporting parameters of its own. Add an act with the"
                                + " template " + QrdaOids.REPORTING_PARAMETERS + " and effectiveTime/" + bound));
    }

    private DocumentNode category(DocumentPlace place) {
        if (isPromotingInteroperability) {
            return new Text(place, "pi");
        }
        String found = templates.isEmpty()
                ? "it has no template"
                : "it has the template "
                        + templates.stream()
                                .map(root -> ShownValue.quoted(root.strip()))
                                .collect(Collectors.joining(", "));
        return new Invalid(
                place,
                "other",
                "This section contains "
                        + measurements.stream()
                                .filter(QrdaMeasurement::hasId)
                                .map(QrdaMeasurement::name)
                                .findFirst()
                                .orElse("")
                        + ", a Promoting Interoperability measure, but " + found
                        + ". Give it the template " + QrdaOids.PI_SECTION
                        + ", or move its measures to the Promoting Interoperability section");
    }
}
