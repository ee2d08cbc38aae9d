package org.mipspi.measures.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.SortedLines;

/** Visits on disk in the order of reporting entities, patients and dates. They can be read several times. For one thread. */
public final class SortedVisits implements AutoCloseable {

    /** Most visits of one patient, which are held in memory: a hundred a day, all year. */
    private static final int MAX_VISITS = 40_000;

    /** Most parts of information of these visits. */
    private static final int MAX_PARTS = 100_000;

    /** Most reporting entities, whose counts are held in memory: far more than there are in the largest APM Entity. */
    private static final int MAX_ENTITIES = 100_000;

    /** How a visit is kept in a line. */
    interface LineForm {

        /** The line of a visit, without keys. */
        String line(Visit visit);

        /** The visit of a line, which stands after some keys. */
        Visit visit(String line, int keys);
    }

    /** Receives the patients of each reporting entity. */
    public interface Receiver {
        void patient(PatientVisits patient) throws IOException;
    }

    private final SortedLines lines;
    private final Map<String, List<String>> otherIds;
    private final LineForm form;
    private final RecordProblems problems;

    SortedVisits(SortedLines lines, Map<String, List<String>> otherIds, LineForm form, RecordProblems problems) {
        this.lines = lines;
        this.otherIds = otherIds;
        this.form = form;
        this.problems = problems;
    }

    /**
     * Adds a visit, once for each entity that counts it. A clinician's line does not name the others: all lines of a visit of
     * many clinicians would take the square of their number.
     */
    void add(Visit visit, ReportingLevel level, String patient) throws IOException {
        List<ReportingEntity> entities = level.entities(visit);
        String date = visit.date() == null ? null : visit.date().toString();
        for (ReportingEntity entity : entities.isEmpty() ? List.of(ReportingEntity.NONE) : entities) {
            Visit ofEntity = entity.npi() == null ? visit : visit.withOnly(entity.npi());
            lines.add(key(entity, patient) + VisitLine.key(date, visit.tin(), visit.id()) + form.line(ofEntity));
        }
    }

    /** Adds a patient who has no visit at all. */
    void addWithoutVisits(String patient) throws IOException {
        lines.add(key(ReportingEntity.NONE, patient));
    }

    private static String key(ReportingEntity entity, String patient) {
        return VisitLine.key(entity.tin(), entity.npi(), entity.virtualGroup(), entity.apm(), patient);
    }

    /**
     * Reads the patients of each reporting entity, in order: {@link ReportingEntity#NONE} first.
     *
     * @throws RecordsRefused if a patient has more visits or parts of them than anybody can have, or there are too many entities
     */
    public void forEach(Receiver receiver) throws IOException, RecordsRefused {
        try (BufferedReader sorted = lines.inOrder()) {
            String key = null;
            Entities entities = new Entities();
            List<Visit> visits = new ArrayList<>();
            int parts = 0;
            for (String line = sorted.readLine(); line != null; line = sorted.readLine()) {
                String keyOfLine = VisitLine.keys(line, VisitLine.PATIENT_KEYS);
                if (key != null && !key.equals(keyOfLine)) {
                    receiver.patient(entities.seen(patient(key, visits)));
                    visits = new ArrayList<>();
                    parts = 0;
                }
                key = keyOfLine;
                if (line.length() > key.length()) {
                    Visit visit = form.visit(line, VisitLine.PATIENT_KEYS + VisitLine.VISIT_KEYS);
                    visits.add(visit);
                    parts += visit.information().size();
                    refuseTooMany(visits.size(), parts, visit);
                }
            }
            if (key != null) {
                receiver.patient(entities.seen(patient(key, visits)));
            }
        }
    }

    /** Counts reporting entities as they go by. */
    private final class Entities {

        private ReportingEntity last = ReportingEntity.NONE;
        private int count;

        PatientVisits seen(PatientVisits patient) throws RecordsRefused {
            count += patient.entity().equals(last) ? 0 : 1;
            last = patient.entity();
            if (count > MAX_ENTITIES) {
                refuse(
                        patient.visits().get(0),
                        null,
                        "the records have more than " + MAX_ENTITIES + " reporting entities, the limit. Divide them");
            }
            return patient;
        }
    }

    private void refuseTooMany(int visits, int parts, Visit last) throws RecordsRefused {
        if (visits > MAX_VISITS || parts > MAX_PARTS) {
            String found = visits > MAX_VISITS ? MAX_VISITS + " visits" : MAX_PARTS + " parts of information in visits";
            refuse(
                    last,
                    "patient",
                    "a patient has more than " + found + " with one reporting entity. Check whether one id stands for"
                            + " several patients");
        }
    }

    private void refuse(Visit at, String field, String message) throws RecordsRefused {
        problems.add(new RecordProblem(Code.CONTRADICTION, at.place(), field, message));
        problems.refuseIfAny();
    }

    private PatientVisits patient(String key, List<Visit> visits) {
        List<String> ids = VisitLine.split(key);
        ReportingEntity entity = new ReportingEntity(
                VisitLine.orNull(ids.get(0)),
                VisitLine.orNull(ids.get(1)),
                VisitLine.orNull(ids.get(2)),
                VisitLine.orNull(ids.get(3)));
        String patient = ids.get(4);
        return new PatientVisits(entity, patient, otherIds.getOrDefault(patient, List.of()), List.copyOf(visits));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
