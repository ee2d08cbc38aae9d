package org.mipspi.measures.visits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;

/** Reads the patients of each reporting entity from lines of {@link VisitTexts#byPatient} in order. For one thread. */
public final class PatientsReader {

    /** Most visits of one patient, which are held in memory: a hundred a day, all year. */
    private static final int MAX_VISITS = 40_000;

    /** Most parts of information of these visits. */
    private static final int MAX_PARTS = 100_000;

    /** The lines, one after the other. */
    interface Lines {

        /** The next line; null at the end. */
        String next() throws IOException;
    }

    private final Lines lines;
    private final VisitTexts form;
    private final Map<String, List<String>> otherIds;
    private String line;
    private boolean isStarted;

    /**
     * The patients of these lines, which are not read yet.
     *
     * @param lines all lines of each patient, in order
     * @param otherIds the other ids of each patient who has several
     */
    public PatientsReader(Iterator<String> lines, VisitTexts form, Map<String, List<String>> otherIds) {
        this(() -> lines.hasNext() ? lines.next() : null, form, otherIds);
    }

    PatientsReader(Lines lines, VisitTexts form, Map<String, List<String>> otherIds) {
        this.lines = lines;
        this.form = form;
        this.otherIds = otherIds;
    }

    /**
     * The next patient; null at the end.
     *
     * @throws RecordsRefused if the patient has more visits or parts of them than anybody can have
     */
    public PatientVisits next() throws IOException, RecordsRefused {
        if (!isStarted) {
            isStarted = true;
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        String key = VisitTexts.patientKey(line);
        List<Visit> visits = new ArrayList<>();
        int parts = 0;
        for (; line != null && line.startsWith(key); line = lines.next()) {
            if (line.length() > key.length()) {
                Visit visit = form.ofPatient(line);
                visits.add(visit);
                parts += visit.information().size();
                refuseTooMany(visits.size(), parts, visit);
            }
        }
        return VisitTexts.patient(key, otherIds, visits);
    }

    private static void refuseTooMany(int visits, int parts, Visit last) throws RecordsRefused {
        if (visits > MAX_VISITS || parts > MAX_PARTS) {
            String found = visits > MAX_VISITS ? MAX_VISITS + " visits" : MAX_PARTS + " parts of information in visits";
            RecordProblem problem = new RecordProblem(
                    Code.CONTRADICTION,
                    last.place(),
                    "patient",
                    "a patient has more than " + found + " with one reporting entity. Check whether one id stands for"
                            + " several patients");
            throw new RecordsRefused(List.of(problem), 1);
        }
    }
}
