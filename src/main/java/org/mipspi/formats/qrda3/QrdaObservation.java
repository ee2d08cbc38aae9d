package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mipspi.formats.UnreadableDocument;

/**
 * An observation of a measure: its numerator, its denominator or its yes/no answer.
 *
 * @param kind which of them, or null if it is none of them
 * @param value the answer's code or the aggregate count; if it has none, the place where it is missing
 * @param negation the {@code negationInd} that makes it the opposite of what it reports; null if there is none
 * @param kinds the templates that give its kind
 * @param codes the values of an answer
 * @param counts the values of a count
 */
record QrdaObservation(Kind kind, XmlValue value, XmlValue negation, Once kinds, Once codes, Once counts) {

    enum Kind {
        NUMERATOR(QrdaOids.NUMERATOR),
        DENOMINATOR(QrdaOids.DENOMINATOR),
        ANSWER(QrdaOids.MEASURE_PERFORMED);

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        /** The kind that a template id stands for, or null. */
        static Kind of(XmlElement element) {
            return Stream.of(values())
                    .filter(kind -> element.isTemplate(kind.template))
                    .findFirst()
                    .orElse(null);
        }

        /** Its name in messages. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static QrdaObservation read(XmlStream stream, XmlElement observation) throws IOException, UnreadableDocument {
        Reader reader = new Reader(stream, observation);
        stream.children(observation, reader::child);
        return reader.observation();
    }

    /** What it gives twice. */
    List<Repetition> repetitions(String measure) {
        return Stream.of(
                        kinds.repetitions(
                                "The kind of an observation of " + measure,
                                "Keep the templateId of the kind that it is"),
                        codes.repetitions("The answer to " + measure, "Keep the value that is right"),
                        counts.repetitions("The " + kind + " of " + measure, "Keep the value that is right"))
                .flatMap(List::stream)
                .toList();
    }

    private static final class Reader {

        private final XmlStream stream;
        private final XmlValue missing;
        private final Once kinds = new Once();
        private final Once codes = new Once();
        private final Once counts = new Once();
        private XmlValue negation;
        private Kind kind;

        Reader(XmlStream stream, XmlElement observation) {
            this.stream = stream;
            this.missing = observation.missing();
            this.negation = observation.negation();
        }

        void child(XmlElement child) throws IOException, UnreadableDocument {
            switch (child.name()) {
                case "templateId" -> template(child, Kind.of(child));
                case "value" -> codes.add(child.attribute("code"));
                case "entryRelationship" -> {
                    negated(child);
                    stream.children(child, this::aggregate);
                }
                default -> {
                    // Its code and status follow from its template.
                }
            }
        }

        private void template(XmlElement template, Kind now) {
            if (now != null && (kind == null || kind != now)) {
                kinds.add(template.named(now.toString()));
                kind = kind == null ? now : kind;
            }
        }

        private void negated(XmlElement element) {
            negation = negation == null ? element.negation() : negation;
        }

        private void aggregate(XmlElement element) throws IOException, UnreadableDocument {
            if (!element.name().equals("observation")) {
                return;
            }
            negated(element);
            boolean[] isCount = {false};
            Once values = new Once();
            XmlValue none = element.missing();
            stream.children(element, child -> {
                isCount[0] |= child.isTemplate(QrdaOids.AGGREGATE_COUNT);
                if (child.name().equals("value")) {
                    values.add(child.attribute("value"));
                }
            });
            if (isCount[0]) {
                counts.addAll(values, none);
            }
        }

        QrdaObservation observation() {
            XmlValue written = kind == Kind.ANSWER ? codes.first() : counts.first();
            XmlValue value = written == null ? missing : written;
            Once none = new Once();
            boolean isAnswer = kind == Kind.ANSWER;
            return new QrdaObservation(kind, value, negation, kinds, isAnswer ? codes : none, isAnswer ? none : counts);
        }
    }
}
