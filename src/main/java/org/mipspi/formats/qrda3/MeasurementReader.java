package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;

/** Reads an organizer element, which reports one measure. */
final class MeasurementReader {

    private final XmlStream stream;

    private final Once ids = new Once();
    private final Once numerators = new Once();
    private final Once denominators = new Once();
    private final Once answers = new Once();
    private final List<QrdaObservation> observations = new ArrayList<>(2);
    private boolean counted;
    private boolean attested;
    private XmlValue withoutId;
    private String otherRoot;
    private XmlValue otherId;
    private XmlValue negation;

    private MeasurementReader(XmlStream stream) {
        this.stream = stream;
    }

    /** The measurement; null if it is not one of Promoting Interoperability. */
    static QrdaMeasurement read(XmlStream stream, XmlElement organizer) throws IOException, UnreadableDocument {
        MeasurementReader reader = new MeasurementReader(stream);
        reader.negated(organizer);
        stream.children(organizer, reader::child);
        boolean isMeasurement = reader.counted || reader.attested || reader.id() != null || reader.hasOtherPiId();
        return isMeasurement ? reader.measurement(organizer) : null;
    }

    private XmlValue id() {
        return ids.first() == null ? withoutId : ids.first();
    }

    private boolean hasOtherPiId() {
        return otherId != null && otherId.text() != null && otherId.text().startsWith(QrdaMeasurement.PI_PREFIX);
    }

    private QrdaMeasurement measurement(XmlElement organizer) {
        return new QrdaMeasurement(
                organizer.order(),
                stream.order(),
                organizer.path(),
                id(),
                missingId(),
                counted,
                numerators.first(),
                denominators.first(),
                answers.first(),
                negation,
                repetitions());
    }

    /** If there is no id of the right kind, what was found instead; otherwise null. */
    private String missingId() {
        if (id() != null) {
            return null;
        }
        String wanted = "Expected reference/externalDocument/id with the root " + QrdaOids.MEASURE_ID;
        return otherId == null
                ? "This organizer has no measure id. " + wanted
                : "The measure id " + (otherId.text() == null ? "" : ShownValue.quoted(otherId.text()) + " ")
                        + "has the root " + ShownValue.quoted(otherRoot == null ? "" : otherRoot.strip()) + ". "
                        + wanted;
    }

    private List<Repetition> repetitions() {
        String measure = ids.first() == null
                ? "this measure"
                : ShownValue.plain(ids.first().text());
        List<Repetition> all = new ArrayList<>(
                ids.repetitions("The id of a measure", "Report each measure in an organizer of its own"));
        all.addAll(numerators.repetitions("The numerator of " + measure, "Keep the one that is right"));
        all.addAll(denominators.repetitions("The denominator of " + measure, "Keep the one that is right"));
        all.addAll(answers.repetitions("The answer to " + measure, "Keep the one that is right"));
        observations.forEach(observation -> all.addAll(observation.repetitions(measure)));
        return all;
    }

    private void child(XmlElement child) throws IOException, UnreadableDocument {
        counted |= child.isTemplate(QrdaOids.COUNTED_MEASURE);
        attested |= child.isTemplate(QrdaOids.ATTESTED_MEASURE);
        if (child.name().equals("reference")) {
            stream.children(child, this::document);
        } else if (child.name().equals("component")) {
            negated(child);
            stream.children(child, this::observation);
        }
    }

    private void negated(XmlElement element) {
        negation = negation == null ? element.negation() : negation;
    }

    private void document(XmlElement document) throws IOException, UnreadableDocument {
        if (document.name().equals("externalDocument")) {
            stream.children(document, this::id);
        }
    }

    private void id(XmlElement child) {
        if (!child.name().equals("id")) {
            return;
        }
        XmlValue id = child.attribute("extension");
        if (!QrdaOids.MEASURE_ID.equals(child.text("root"))) {
            if (otherId == null || id.text() != null && id.text().startsWith(QrdaMeasurement.PI_PREFIX)) {
                otherRoot = child.text("root");
                otherId = id;
            }
        } else if (id.text() == null) {
            withoutId = withoutId == null ? id : withoutId;
        } else {
            ids.add(id);
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
        observations.add(observation);
        negation = negation == null ? observation.negation() : negation;
        switch (observation.kind()) {
            case NUMERATOR -> numerators.add(observation.value());
            case DENOMINATOR -> denominators.add(observation.value());
            case ANSWER -> answers.add(observation.value());
        }
    }
}
