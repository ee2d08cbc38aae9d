package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.Unreadable;

/**
 * An observation within an organizer.
 *
 * @param kind what it observes, or null where that is not of this category
 * @param value the code of its value or its aggregate count; where it has none, that it should
 */
record Observation(Kind kind, Said value) {

    private static final String ONE_KIND = "an observation is a numerator, a denominator or an answer, one of them";

    enum Kind {
        NUMERATOR,
        DENOMINATOR,
        PERFORMED;

        /** The kind that a template says, or null. */
        static Kind of(Element template) {
            if (template.isTemplate(Oid.NUMERATOR)) {
                return NUMERATOR;
            }
            if (template.isTemplate(Oid.DENOMINATOR)) {
                return DENOMINATOR;
            }
            return template.isTemplate(Oid.MEASURE_PERFORMED) ? PERFORMED : null;
        }
    }

    static Observation read(XmlStream stream, Element observation) throws IOException, Unreadable {
        Reader reader = new Reader(stream, observation);
        stream.children(observation, reader::child);
        return new Observation(reader.kind, reader.value());
    }

    private static final class Reader {

        private final XmlStream stream;
        private final Said missing;
        private Kind kind;
        private boolean isOfTwoKinds;
        private Said code;
        private Said count;

        Reader(XmlStream stream, Element observation) {
            this.stream = stream;
            this.missing = observation.missing();
        }

        void child(Element child) throws IOException, Unreadable {
            switch (child.name()) {
                case "templateId" -> template(Kind.of(child));
                case "value" -> code = Said.once(code, child.said("code"));
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

        private void aggregate(Element element) throws IOException, Unreadable {
            if (!element.name().equals("observation")) {
                return;
            }
            boolean[] isCount = {false};
            Said[] value = {null};
            Said none = element.missing();
            stream.children(element, child -> {
                isCount[0] |= child.isTemplate(Oid.AGGREGATE_COUNT);
                if (child.name().equals("value")) {
                    value[0] = Said.once(value[0], child.said("value"));
                }
            });
            if (isCount[0]) {
                count = Said.once(count, value[0] == null ? none : value[0]);
            }
        }

        Said value() {
            Said written = kind == Kind.PERFORMED ? code : count;
            Said value = written == null ? missing : written;
            return isOfTwoKinds ? value.with(new Said.Fault(ONE_KIND, value)) : value;
        }
    }
}
