package org.mipspi.measures.visits;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Who reports: a clinician in a TIN, a group, a virtual group or an APM Entity. What does not apply is null. A subgroup is no
 * entity of its own, because it reports the counts of its affiliated group, the TIN. A group counts all visits of its TIN with
 * MIPS eligible clinicians; whether one of them would be reweighted as an individual makes no difference.
 *
 * @param tin TIN of a clinician or group
 * @param npi NPI of a clinician
 * @param virtualGroup id of a virtual group
 * @param apm id of an APM Entity
 */
public record ReportingEntity(String tin, String npi, String virtualGroup, String apm) implements Serializable {

    /** No entity: of visits that lack the ids of the reporting level. */
    public static final ReportingEntity NONE = new ReportingEntity(null, null, null, null);

    private static final Pattern TIN_FORM = Pattern.compile("[0-9]{9}");
    private static final Pattern NPI_FORM = Pattern.compile("[0-9]{10}");

    /** Whether a submission can have its TIN and NPI: 9 and 10 digits. Records may have any ids. */
    public boolean isSubmittable() {
        return (tin == null || TIN_FORM.matcher(tin).matches())
                && (npi == null || NPI_FORM.matcher(npi).matches());
    }
}
