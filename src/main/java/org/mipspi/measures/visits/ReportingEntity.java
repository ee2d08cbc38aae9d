package org.mipspi.measures.visits;

import java.util.Comparator;

/**
 * Who reports: a clinician in a TIN, a group, a virtual group or an APM Entity. What does not apply is null.
 *
 * @param tin TIN of a clinician or group
 * @param npi NPI of a clinician
 * @param virtualGroup id of a virtual group
 * @param apm id of an APM Entity
 */
public record ReportingEntity(String tin, String npi, String virtualGroup, String apm)
        implements Comparable<ReportingEntity> {

    /** No entity: of visits that lack the ids of the reporting level. */
    public static final ReportingEntity NONE = new ReportingEntity(null, null, null, null);

    private static final Comparator<String> IDS = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<ReportingEntity> ORDER = Comparator.comparing(ReportingEntity::tin, IDS)
            .thenComparing(ReportingEntity::npi, IDS)
            .thenComparing(ReportingEntity::virtualGroup, IDS)
            .thenComparing(ReportingEntity::apm, IDS);

    @Override
    public int compareTo(ReportingEntity other) {
        return ORDER.compare(this, other);
    }
}
