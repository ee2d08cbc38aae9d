package org.mipspi.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;

/**
 * What was sent of one measure id.
 *
 * @param place where its measureId stands; of several sources, that of the first
 * @param value its value, or null where it could not be read or several sources come to none
 * @param differing whether several sources report together and not all of them say "Yes" where one does
 */
record Sent(Place place, Value value, boolean differing) {

    Sent(Place place, Value value) {
        this(place, value, false);
    }

    boolean isAffirmative() {
        return value != null && value.isAffirmative();
    }

    boolean isNo() {
        return value instanceof Value.Attested attested && !attested.yes();
    }

    /** The ids of those that were sent, in the order of the document. */
    static List<PiMeasure> inDocumentOrder(Map<PiMeasure, Sent> sent) {
        List<PiMeasure> measures = new ArrayList<>(sent.keySet());
        measures.sort((one, other) -> Integer.compare(
                sent.get(one).place().order(), sent.get(other).place().order()));
        return measures;
    }
}
