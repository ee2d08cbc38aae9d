package org.mipspi.measures.visits;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;

/** The ids that records state to be of the same patient. Too many of them are a problem. For one thread. */
public final class LinkedPatients {

    private final PatientIds ids = new PatientIds();
    private final Consumer<RecordProblem> problems;
    private boolean areTooMany;

    /**
     * No ids are linked.
     *
     * @param problems receives the problem if there are too many
     */
    public LinkedPatients(Consumer<RecordProblem> problems) {
        this.problems = problems;
    }

    /**
     * Two ids are of the same patient.
     *
     * @param place where that was read
     */
    public void link(String id, String other, RecordPlace place) {
        if (!ids.join(id, other) && !areTooMany) {
            areTooMany = true;
            problems.accept(new RecordProblem(
                    Code.UNREADABLE,
                    place,
                    null,
                    String.format(
                            Locale.ROOT,
                            "up to here, more than %,d ids of patients are joined with others, the limit. Divide the input by"
                                    + " practice",
                            PatientIds.MAX_IDS)));
        }
    }

    /** The id that stands for the patient. */
    public String patient(String id) {
        return ids.patient(id);
    }

    /** The other ids of each patient who has several, in order, by the id that stands for the patient. */
    public Map<String, List<String>> otherIds() {
        return ids.otherIds();
    }
}
