package org.mipspi.measures.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.SortedLines;

/** Visits on disk in the order of reporting entities, patients and dates. They can be read several times. For one thread. */
public final class SortedVisits implements AutoCloseable {

    /** Most reporting entities, whose counts are held in memory: far more than there are in the largest APM Entity. */
    private static final int MAX_ENTITIES = 100_000;

    /** Receives the patients of each reporting entity. */
    public interface Receiver {
        void patient(PatientVisits patient) throws IOException;
    }

    private final SortedLines lines;
    private final Map<String, List<String>> otherIds;
    private final VisitTexts form;
    private final RecordProblems problems;

    SortedVisits(SortedLines lines, Map<String, List<String>> otherIds, VisitTexts form, RecordProblems problems) {
        this.lines = lines;
        this.otherIds = otherIds;
        this.form = form;
        this.problems = problems;
    }

    /** Adds a visit, once for each entity that counts it. */
    void add(Visit visit, ReportingLevel level, String patient) throws IOException {
        for (String line : form.byPatient(visit, level, patient)) {
            lines.add(line);
        }
    }

    /** Adds a patient who has no visit at all. */
    void addWithoutVisits(String patient) throws IOException {
        lines.add(VisitTexts.withoutVisits(patient));
    }

    /**
     * Reads the patients of each reporting entity, in order: {@link ReportingEntity#NONE} first.
     *
     * @throws RecordsRefused if a patient has more visits or parts of them than anybody can have, or there are too many entities
     */
    public void forEach(Receiver receiver) throws IOException, RecordsRefused {
        try (BufferedReader sorted = lines.inOrder()) {
            PatientsReader patients = new PatientsReader(sorted::readLine, form, otherIds);
            ReportingEntity last = ReportingEntity.NONE;
            int entities = 0;
            for (PatientVisits patient = next(patients); patient != null; patient = next(patients)) {
                entities += patient.entity().equals(last) ? 0 : 1;
                last = patient.entity();
                if (entities > MAX_ENTITIES) {
                    throw refused(new RecordProblem(
                            Code.CONTRADICTION,
                            patient.visits().get(0).place(),
                            null,
                            "the records have more than " + MAX_ENTITIES
                                    + " reporting entities, the limit. Divide them"));
                }
                receiver.patient(patient);
            }
        }
    }

    private PatientVisits next(PatientsReader patients) throws IOException, RecordsRefused {
        try {
            return patients.next();
        } catch (RecordsRefused e) {
            throw refused(e.problems().get(0));
        }
    }

    /** The listener sees the problem as well. */
    private RecordsRefused refused(RecordProblem problem) {
        problems.add(problem);
        return new RecordsRefused(List.of(problem), 1);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
