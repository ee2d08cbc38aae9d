package org.mipspi.formats;

import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;

/**
 * What was sent of one measure id.
 *
 * @param place where its measureId stands; of several sources, that of the first
 * @param value its value, or null where it could not be read or several sources come to none
 * @param differing whether several sources report together and not all of them say "Yes" where one does
 */
record ReportedValue(DocumentPlace place, MeasurementValue value, boolean differing) {

    /** Whether something was sent of an id, and it affirms. */
    static boolean isAffirmed(PiMeasure measure, Map<PiMeasure, ReportedValue> sent) {
        ReportedValue given = sent.get(measure);
        return given != null && given.isAffirmative();
    }

    ReportedValue(DocumentPlace place, MeasurementValue value) {
        this(place, value, false);
    }

    boolean isAffirmative() {
        return value != null && value.isAffirmative();
    }

    boolean isNo() {
        return value instanceof MeasurementValue.Attested attested && !attested.yes();
    }
}
