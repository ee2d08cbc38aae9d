package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.Unreadable;

/** Reads an organizer, which reports one measure. */
final class OrganizerReader {

    private final XmlStream stream;

    private boolean counted;
    private boolean attested;
    private XmlValue id;
    private XmlValue numerator;
    private XmlValue denominator;
    private XmlValue performed;

    private OrganizerReader(XmlStream stream) {
        this.stream = stream;
    }

    /** The measurement; null where it is not one of this category. */
    static Measurement read(XmlStream stream, XmlElement organizer) throws IOException, Unreadable {
        OrganizerReader reader = new OrganizerReader(stream);
        stream.children(organizer, reader::child);
        return reader.counted || reader.attested || reader.id != null ? reader.measurement(organizer) : null;
    }

    private Measurement measurement(XmlElement organizer) {
        return new Measurement(
                organizer.order(), stream.order(), organizer.path(), id, counted, numerator, denominator, performed);
    }

    private void child(XmlElement child) throws IOException, Unreadable {
        counted |= child.isTemplate(Oid.COUNTED_MEASURE);
        attested |= child.isTemplate(Oid.ATTESTED_MEASURE);
        if (child.name().equals("reference")) {
            stream.children(child, this::document);
        } else if (child.name().equals("component")) {
            stream.children(child, this::observation);
        }
    }

    private void document(XmlElement document) throws IOException, Unreadable {
        if (document.name().equals("externalDocument")) {
            stream.children(document, child -> {
                if (child.name().equals("id") && Oid.MEASURE_ID.equals(child.text("root"))) {
                    id = XmlValue.first(id, child.said("extension"));
                }
            });
        }
    }

    private void observation(XmlElement element) throws IOException, Unreadable {
        if (!element.name().equals("observation")) {
            return;
        }
        Observation observation = Observation.read(stream, element);
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
