package org.mipspi.formats.submission;

import java.util.Map;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.DocumentPlace;

/**
 * What a set reports for one measure id.
 *
 * @param place the place of its measureId; of several sources, of the first
 * @param value its value; null if it could not be read, or if the sources together do not report it
 * @param differing whether several sources report together and only some of them answer "Yes"
 */
record ReportedValue(DocumentPlace place, MeasurementValue value, boolean differing) {

    /** Whether an id is reported with an affirmative value. */
    static boolean isAffirmed(PiMeasure measure, Map<PiMeasure, ReportedValue> reported) {
        ReportedValue given = reported.get(measure);
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
