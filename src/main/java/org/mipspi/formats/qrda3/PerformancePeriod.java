package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.function.BiPredicate;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/**
 * The performance period that a section's reporting parameters give.
 *
 * @param low its first day, never null; if it is missing, the place where it should be
 * @param high its last day, never null; if it is missing, the place where it should be
 */
record PerformancePeriod(XmlValue low, XmlValue high) {

    /** Reads the reporting parameters of an {@code act} element; null if it is an act of another kind. */
    static PerformancePeriod read(XmlStream stream, XmlElement act) throws IOException, UnreadableDocument {
        Reader reader = new Reader(act);
        stream.children(act, child -> reader.child(stream, child));
        return reader.isPeriod ? reader.period() : null;
    }

    /** Combines this with later parameters of the same section, which must give the same days. */
    PerformancePeriod and(PerformancePeriod later) {
        return new PerformancePeriod(
                same(low, later.low, Hl7Date::isSameFirstDay), same(high, later.high, Hl7Date::isSameLastDay));
    }

    private static XmlValue same(XmlValue one, XmlValue later, BiPredicate<String, String> isSameDay) {
        if (one.fault() != null || later.fault() != null) {
            return one.with(later.fault());
        }
        if (later.text() == null) {
            return one;
        }
        if (one.text() == null) {
            return later;
        }
        return isSameDay.test(one.text(), later.text())
                ? one
                : one.with(new XmlValue.Fault(
                        "The section has two reporting parameters with different dates. Give the same dates in both",
                        later));
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

        private final XmlValue missing;
        private boolean isPeriod;
        private XmlValue time;
        private XmlValue low;
        private XmlValue high;

        Reader(XmlElement act) {
            this.missing = act.missing();
        }

        void child(XmlStream stream, XmlElement child) throws IOException, UnreadableDocument {
            isPeriod |= child.isTemplate(QrdaOids.REPORTING_PARAMETERS);
            if (child.name().equals("effectiveTime")) {
                time = XmlValue.once(time, child.missing());
                if (time.fault() == null) {
                    stream.children(child, this::bound);
                }
            }
        }

        private void bound(XmlElement bound) {
            if (bound.name().equals("low")) {
                low = XmlValue.once(low, bound.attribute("value"));
            } else if (bound.name().equals("high")) {
                high = XmlValue.once(high, bound.attribute("value"));
            }
        }

        PerformancePeriod period() {
            XmlValue place = time == null ? missing : time;
            XmlValue start = low == null ? place : low;
            return new PerformancePeriod(start.with(place.fault()), high == null ? place : high);
        }
    }
}
