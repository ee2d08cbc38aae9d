package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.Unreadable;

/**
 * An observation within an organizer.
 *
 * @param kind what it observes, or null where that is not of this category
 * @param code the code of its value; where it has none, that it should
 * @param count its aggregate count; where it has none, that it should
 */
record Observation(Kind kind, Said code, Said count) {

    enum Kind {
        NUMERATOR,
        DENOMINATOR,
        PERFORMED
    }

    static Observation read(XmlStream stream, Element observation) throws IOException, Unreadable {
        Reader reader = new Reader(stream, observation);
        stream.children(observation, reader::child);
        return new Observation(reader.kind, reader.code, reader.count);
    }

    private static final class Reader {

        private final XmlStream stream;
        private Kind kind;
        private Said code;
        private Said count;

        Reader(XmlStream stream, Element observation) {
            this.stream = stream;
            this.code = observation.missing();
            this.count = observation.missing();
        }

        void child(Element child) throws IOException, Unreadable {
            switch (child.name()) {
                case "templateId" -> kind = kind(child);
                case "value" -> code = child.said("code");
                case "entryRelationship" -> stream.children(child, this::aggregate);
                default -> {
                    // Its code and status are those of its template.
                }
            }
        }

        private Kind kind(Element template) {
            if (template.isTemplate(Oid.NUMERATOR)) {
                return Kind.NUMERATOR;
            }
            if (template.isTemplate(Oid.DENOMINATOR)) {
                return Kind.DENOMINATOR;
            }
            return template.isTemplate(Oid.MEASURE_PERFORMED) ? Kind.PERFORMED : kind;
        }

        private void aggregate(Element element) throws IOException, Unreadable {
            if (!element.name().equals("observation")) {
                return;
            }
            boolean[] isCount = {false};
            Said[] value = {element.missing()};
            stream.children(element, child -> {
                isCount[0] |= child.isTemplate(Oid.AGGREGATE_COUNT);
                if (child.name().equals("value")) {
                    value[0] = child.said("value");
                }
            });
            if (isCount[0]) {
                count = value[0];
            }
        }
    }
}
