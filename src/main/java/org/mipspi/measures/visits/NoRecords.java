package org.mipspi.measures.visits;

import java.util.List;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;

/** Records that are refused because there are none: no visit and no patient. */
public final class NoRecords extends RecordsRefused {

    private static final long serialVersionUID = 1L;

    /** The one problem of such an input. */
    public static final RecordProblem PROBLEM = new RecordProblem(
            Code.UNREADABLE,
            new RecordPlace("input", 0),
            null,
            "there are no records. Expected visits (NDJSON or CSV), or FHIR R4 bulk files (NDJSON)");

    /** Refuses an input without records. */
    public NoRecords() {
        super(List.of(PROBLEM), 1);
    }
}
