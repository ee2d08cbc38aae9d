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

    /** Most reporting entities, whose counts are held in memory: far more than there are in the largest APM Entity. */
    private static final int MAX_ENTITIES = 100_000;

    /** Reads the visit of a line, which stands after some keys. */
    interface LineReader {
        Visit visit(String line, int keys);
    }

    /** Receives the patients of each reporting entity. */
    public interface Receiver {
        void patient(PatientVisits patient) throws IOException;
    }

    private final SortedLines lines;
    private final Map<String, List<String>> otherIds;
    private final LineReader reader;

    SortedVisits(SortedLines lines, Map<String, List<String>> otherIds, LineReader reader) {
        this.lines = lines;
        this.otherIds = otherIds;
        this.reader = reader;
    }

    /** Adds a visit, once for each entity that counts it. */
    void add(Visit visit, ReportingLevel level, String patient, String line) throws IOException {
        List<ReportingEntity> entities = level.entities(visit);
        String date = visit.date() == null ? null : visit.date().toString();
        for (ReportingEntity entity : entities.isEmpty() ? List.of(ReportingEntity.NONE) : entities) {
            lines.add(key(entity, patient) + VisitLine.key(date, visit.tin(), visit.id()) + line);
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
     * @throws RecordsRefused if a patient has more visits than anybody can have, or there are too many entities
     */
    public void forEach(Receiver receiver) throws IOException, RecordsRefused {
        try (BufferedReader sorted = lines.inOrder()) {
            String key = null;
            Entities entities = new Entities();
            List<Visit> visits = new ArrayList<>();
            for (String line = sorted.readLine(); line != null; line = sorted.readLine()) {
                String keyOfLine = VisitLine.keys(line, VisitLine.PATIENT_KEYS);
                if (key != null && !key.equals(keyOfLine)) {
                    receiver.patient(entities.seen(patient(key, visits)));
                    visits = new ArrayList<>();
                }
                key = keyOfLine;
                if (line.length() > key.length()) {
                    visits.add(reader.visit(line, VisitLine.PATIENT_KEYS + VisitLine.VISIT_KEYS));
                    refuseTooMany(visits);
                }
            }
            if (key != null) {
                receiver.patient(entities.seen(patient(key, visits)));
            }
        }
    }

    /** Counts reporting entities as they go by. */
    private static final class Entities {

        private ReportingEntity last = ReportingEntity.NONE;
        private int count;

        PatientVisits seen(PatientVisits patient) throws RecordsRefused {
            count += patient.entity().equals(last) ? 0 : 1;
            last = patient.entity();
            if (count > MAX_ENTITIES) {
                throw refused(
                        patient.visits().get(0),
                        null,
                        "the records have more than " + MAX_ENTITIES + " reporting entities, the limit. Divide them");
            }
            return patient;
        }
    }

    private static void refuseTooMany(List<Visit> visits) throws RecordsRefused {
        if (visits.size() > MAX_VISITS) {
            throw refused(
                    visits.get(visits.size() - 1),
                    "patient",
                    "a patient has more than " + MAX_VISITS + " visits with one reporting entity. Check whether one id"
                            + " stands for several patients");
        }
    }

    private static RecordsRefused refused(Visit at, String field, String message) {
        return new RecordsRefused(List.of(new RecordProblem(Code.CONTRADICTION, at.place(), field, message)), 1);
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
