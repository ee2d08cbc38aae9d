package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.UnreadableDocument;

/** Reads an organizer element, which reports one measure. */
final class MeasurementReader {

    private final XmlStream stream;

    private boolean counted;
    private boolean attested;
    private XmlValue id;
    private XmlValue numerator;
    private XmlValue denominator;
    private XmlValue performed;

    private MeasurementReader(XmlStream stream) {
        this.stream = stream;
    }

    /** The measurement; null if it is not one of Promoting Interoperability. */
    static QrdaMeasurement read(XmlStream stream, XmlElement organizer) throws IOException, UnreadableDocument {
        MeasurementReader reader = new MeasurementReader(stream);
        stream.children(organizer, reader::child);
        return reader.counted || reader.attested || reader.id != null ? reader.measurement(organizer) : null;
    }

    private QrdaMeasurement measurement(XmlElement organizer) {
        return new QrdaMeasurement(
                organizer.order(), stream.order(), organizer.path(), id, counted, numerator, denominator, performed);
    }

    private void child(XmlElement child) throws IOException, UnreadableDocument {
        counted |= child.isTemplate(QrdaOids.COUNTED_MEASURE);
        attested |= child.isTemplate(QrdaOids.ATTESTED_MEASURE);
        if (child.name().equals("reference")) {
            stream.children(child, this::document);
        } else if (child.name().equals("component")) {
            stream.children(child, this::observation);
        }
    }

    private void document(XmlElement document) throws IOException, UnreadableDocument {
        if (document.name().equals("externalDocument")) {
            stream.children(document, child -> {
                if (child.name().equals("id") && QrdaOids.MEASURE_ID.equals(child.text("root"))) {
                    id = XmlValue.first(id, child.attribute("extension"));
                }
            });
        }
    }

    private void observation(XmlElement element) throws IOException, UnreadableDocument {
        if (!element.name().equals("observation")) {
            return;
        }
        QrdaObservation observation = QrdaObservation.read(stream, element);
        if (observation.kind() == null) {
            return;
        }
        switch (observation.kind()) {
            case NUMERATOR -> numerator = XmlValue.once(numerator, observation.value());
            case DENOMINATOR -> denominator = XmlValue.once(denominator, observation.value());
            case PERFORMED -> performed = XmlValue.once(performed, observation.value());
        }
    }
}
