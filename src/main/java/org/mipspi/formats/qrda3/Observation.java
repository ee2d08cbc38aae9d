package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.Unreadable;

/**
 * An observation within an organizer.
 *
 * @param kind what it observes, or null where that is not of this category
 * @param value the code of its value or its aggregate count; where it has none, that it should
 */
record Observation(Kind kind, XmlValue value) {

    private static final String ONE_KIND = "an observation is a numerator, a denominator or an answer, one of them";

    enum Kind {
        NUMERATOR,
        DENOMINATOR,
        PERFORMED;

        /** The kind that a template says, or null. */
        static Kind of(XmlElement template) {
            if (template.isTemplate(Oid.NUMERATOR)) {
                return NUMERATOR;
            }
            if (template.isTemplate(Oid.DENOMINATOR)) {
                return DENOMINATOR;
            }
            return template.isTemplate(Oid.MEASURE_PERFORMED) ? PERFORMED : null;
        }
    }

    static Observation read(XmlStream stream, XmlElement observation) throws IOException, Unreadable {
        Reader reader = new Reader(stream, observation);
        stream.children(observation, reader::child);
        return new Observation(reader.kind, reader.value());
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

        void child(XmlElement child) throws IOException, Unreadable {
            switch (child.name()) {
                case "templateId" -> template(Kind.of(child));
                case "value" -> code = XmlValue.once(code, child.said("code"));
                case "entryRelationship" -> stream.children(child, this::aggregate);
                default -> {
                    // Its code and status are those of its template.
                }
            }
        }

        private void template(Kind now) {
            isOfTwoKinds |= kind != null && now != null && kind != now;
            kind = kind == null ? now : kind;
        }

        private void aggregate(XmlElement element) throws IOException, Unreadable {
            if (!element.name().equals("observation")) {
                return;
            }
            boolean[] isCount = {false};
            XmlValue[] value = {null};
            XmlValue none = element.missing();
            stream.children(element, child -> {
                isCount[0] |= child.isTemplate(Oid.AGGREGATE_COUNT);
                if (child.name().equals("value")) {
                    value[0] = XmlValue.once(value[0], child.said("value"));
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
