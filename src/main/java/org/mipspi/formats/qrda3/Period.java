package org.mipspi.formats.qrda3;

import java.io.IOException;
import org.mipspi.formats.Node;
import org.mipspi.formats.Node.Obj;
import org.mipspi.formats.Place;
import org.mipspi.formats.Unreadable;

/**
 * A performance period, as reporting parameters say it.
 *
 * @param low its first day, never null: where nothing says it, the place that should
 * @param high its last day, likewise
 */
record Period(Said low, Said high) {

    /** Reads the reporting parameters of an {@code act}; null where it is another act. */
    static Period read(XmlStream stream, Element act) throws IOException, Unreadable {
        Reader reader = new Reader(act);
        stream.children(act, child -> reader.child(stream, child));
        return reader.isPeriod ? new Period(reader.low, reader.high) : null;
    }

    /** Adds the first and the last day to a set. */
    void addTo(Obj set) {
        set.add("performanceStart", PointInTime.firstDay(low, set.place(), "performanceStart"));
        set.add("performanceEnd", PointInTime.lastDay(high, set.place(), "performanceEnd"));
    }

    /** The performance year is that of the first day. */
    Node performanceYear(Place document) {
        return PointInTime.year(low, document, "performanceYear");
    }

    private static final class Reader {

        private boolean isPeriod;
        private Said low;
        private Said high;

        Reader(Element act) {
            this.low = act.missing();
            this.high = act.missing();
        }

        void child(XmlStream stream, Element child) throws IOException, Unreadable {
            isPeriod |= child.isTemplate(Oid.REPORTING_PARAMETERS);
            if (child.name().equals("effectiveTime")) {
                low = child.missing();
                high = child.missing();
                stream.children(child, bound -> {
                    if (bound.name().equals("low")) {
                        low = bound.said("value");
                    } else if (bound.name().equals("high")) {
                        high = bound.said("value");
                    }
                });
            }
        }
    }
}
