package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/**
 * The performance period that a section's reporting parameters give.
 *
 * @param act the place of the reporting parameters
 * @param low its first day, never null; if it is missing, the place where it should be
 * @param high its last day, never null; if it is missing, the place where it should be
 * @param repetitions what the reporting parameters give twice
 */
record PerformancePeriod(XmlValue act, XmlValue low, XmlValue high, List<Repetition> repetitions) {

    /** Reads the reporting parameters of an {@code act} element; null if it is an act of another kind. */
    static PerformancePeriod read(XmlStream stream, XmlElement act) throws IOException, UnreadableDocument {
        Reader reader = new Reader(act);
        stream.children(act, child -> reader.child(stream, child));
        return reader.isPeriod ? reader.period() : null;
    }

    /** Adds the first and the last day to a measurement set. */
    void addTo(Obj set) {
        set.add("performanceStart", Hl7Date.firstDay(low, set.place(), "performanceStart"));
        set.add("performanceEnd", Hl7Date.lastDay(high, set.place(), "performanceEnd"));
    }

    /** The performance year, which is the year of the first day. */
    DocumentNode performanceYear(DocumentPlace document) {
        return Hl7Date.year(low, document, "performanceYear");
    }

    private static final class Reader {

        private static final String KEEP = "Keep the one that is right";

        private final XmlValue act;
        private final Once times = new Once();
        private final Once lows = new Once();
        private final Once highs = new Once();
        private boolean isPeriod;

        Reader(XmlElement act) {
            this.act = act.missing();
        }

        void child(XmlStream stream, XmlElement child) throws IOException, UnreadableDocument {
            isPeriod |= child.isTemplate(QrdaOids.REPORTING_PARAMETERS);
            if (child.name().equals("effectiveTime")) {
                boolean isFirst = times.first() == null;
                times.add(child.missing());
                if (isFirst) {
                    stream.children(child, this::bound);
                }
            }
        }

        private void bound(XmlElement bound) {
            if (bound.name().equals("low")) {
                lows.add(bound.attribute("value"));
            } else if (bound.name().equals("high")) {
                highs.add(bound.attribute("value"));
            }
        }

        PerformancePeriod period() {
            XmlValue place = times.first() == null ? act : times.first();
            return new PerformancePeriod(
                    act,
                    lows.first() == null ? place : lows.first(),
                    highs.first() == null ? place : highs.first(),
                    Stream.of(
                                    times.repetitions("The effectiveTime of the performance period", KEEP),
                                    lows.repetitions("The first day of the performance period", KEEP),
                                    highs.repetitions("The last day of the performance period", KEEP))
                            .flatMap(List::stream)
                            .toList());
        }
    }
}
