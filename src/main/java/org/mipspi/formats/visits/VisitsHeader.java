package org.mipspi.formats.visits;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.mipspi.domain.records.PerformancePeriod;

/**
 * What is stated for all visits of a file, by its header or by the command.
 *
 * @param zone the time zone of the practice; null if it is not stated
 * @param closedDays days on which the offices were closed; null if they are not stated
 * @param period the performance period; null if it is not stated
 */
public record VisitsHeader(ZoneId zone, Set<LocalDate> closedDays, PerformancePeriod period) implements Serializable {

    /** Nothing is stated. */
    public static final VisitsHeader NONE = new VisitsHeader(null, null, null);

    /** What is stated, independent of what it was made of. */
    public VisitsHeader {
        closedDays = closedDays == null ? null : Set.copyOf(closedDays);
    }

    /** The same, with what another one states if this one does not. */
    VisitsHeader or(VisitsHeader other) {
        return new VisitsHeader(
                zone == null ? other.zone : zone,
                closedDays == null ? other.closedDays : closedDays,
                period == null ? other.period : period);
    }
}
