package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.UnreadableDocument;

/**
 * An observation of a measure: its numerator, its denominator or its yes/no answer.
 *
 * @param kind which of them, or null if it is none of them
 * @param value the answer's code or the aggregate count; if it has none, the place where it is missing
 */
record QrdaObservation(Kind kind, XmlValue value) {

    private static final String ONE_KIND =
            "The observation has the templates of more than one of numerator, denominator and answer. Keep one of them";

    enum Kind {
        NUMERATOR,
        DENOMINATOR,
        PERFORMED;

        /** The kind that a template id stands for, or null. */
        static Kind of(XmlElement template) {
            if (template.isTemplate(QrdaOids.NUMERATOR)) {
                return NUMERATOR;
            }
            if (template.isTemplate(QrdaOids.DENOMINATOR)) {
                return DENOMINATOR;
            }
            return template.isTemplate(QrdaOids.MEASURE_PERFORMED) ? PERFORMED : null;
        }
    }

    static QrdaObservation read(XmlStream stream, XmlElement observation) throws IOException, UnreadableDocument {
        Reader reader = new Reader(stream, observation);
        stream.children(observation, reader::child);
        return new QrdaObservation(reader.kind, reader.value());
    }

    private static final class Reader {

        private final XmlStream stream;
        private final XmlValue missing;
        private Kind kind;
        private boolean isOfTwoKinds;
        private XmlValue code;
        private XmlValue count;

        Reader(XmlStream stream, XmlElement observation) {
            this.stream = stream;
            this.missing = observation.missing();
        }

        void child(XmlElement child) throws IOException, UnreadableDocument {
            switch (child.name()) {
                case "templateId" -> template(Kind.of(child));
                case "value" -> code = XmlValue.once(code, child.attribute("code"));
                case "entryRelationship" -> stream.children(child, this::aggregate);
                default -> {
                    // Its code and status follow from its template.
                }
            }
        }

        private void template(Kind now) {
            isOfTwoKinds |= kind != null && now != null && kind != now;
            kind = kind == null ? now : kind;
        }

        private void aggregate(XmlElement element) throws IOException, UnreadableDocument {
            if (!element.name().equals("observation")) {
                return;
            }
            boolean[] isCount = {false};
            XmlValue[] value = {null};
            XmlValue none = element.missing();
            stream.children(element, child -> {
                isCount[0] |= child.isTemplate(QrdaOids.AGGREGATE_COUNT);
                if (child.name().equals("value")) {
                    value[0] = XmlValue.once(value[0], child.attribute("value"));
                }
            });
            if (isCount[0]) {
                count = XmlValue.once(count, value[0] == null ? none : value[0]);
            }
        }

        XmlValue value() {
            XmlValue written = kind == Kind.PERFORMED ? code : count;
            XmlValue value = written == null ? missing : written;
            return isOfTwoKinds ? value.with(new XmlValue.Fault(ONE_KIND, value)) : value;
        }
    }
}
