package org.mipspi.measures.visits;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.records.Visit;

/**
 * Visits as lines of text, in files and between machines. Sorted by their UTF-16 code units, lines of the same visit meet, or
 * lines of the same reporting entity and patient. Names of files and sets of closed days, which repeat, are numbers in a line.
 */
public final class VisitTexts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The line of a visit begins with the TIN and the id of the visit. */
    private static final int KEYS = 2;

    private final Numbered<String> files;
    private final Numbered<Set<LocalDate>> closedDays;

    /** Values that repeat, each with a number. */
    private static final class Numbered<T> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private boolean isComplete;

        int of(T value) {
            Integer known = numbers.get(value);
            if (known == null) {
                known = add(value);
            }
            return known;
        }

        private int add(T value) {
            if (isComplete) {
                throw new IllegalStateException(
                        "a visit is of a file, or has closed days, that were not stated before");
            }
            int number = values.size();
            numbers.put(value, number);
            values.add(value);
            return number;
        }

        T get(int number) {
            return values.get(number);
        }
    }

    private VisitTexts(Numbered<String> files, Numbered<Set<LocalDate>> closedDays) {
        this.files = files;
        this.closedDays = closedDays;
    }

    /** For visits of any files, read one after the other by one thread. */
    static VisitTexts growing() {
        return new VisitTexts(new Numbered<>(), new Numbered<>());
    }

    /**
     * For visits of these files only, by any thread.
     *
     * @param files the names of the files, in their order
     * @param closedDays the sets of closed days that visits have
     */
    public static VisitTexts of(List<String> files, Collection<Set<LocalDate>> closedDays) {
        VisitTexts texts = growing();
        files.forEach(texts.files::of);
        closedDays.forEach(texts.closedDays::of);
        texts.files.isComplete = true;
        texts.closedDays.isComplete = true;
        return texts;
    }

    private String text(Visit visit) {
        return VisitLine.of(visit, files.of(visit.place().file()), closedDays.of(visit.closedDays()));
    }

    private Visit visit(String line, int keys) {
        return VisitLine.read(line, keys, files::get, closedDays::get);
    }

    /** The line of a visit: lines of the same TIN and id are next to each other, in the order of content and place. */
    public String byVisit(Visit visit) {
        return VisitLine.key(visit.tin(), visit.id()) + text(visit);
    }

    /** What lines of the same visit begin with. */
    public static String visitKey(String byVisit) {
        return VisitLine.keys(byVisit, KEYS);
    }

    /** The visit of a line of {@link #byVisit}. */
    public Visit ofVisit(String byVisit) {
        return visit(byVisit, KEYS);
    }

    /**
     * The lines of a visit, one for each entity that counts it. A clinician's line does not name the others: all lines of a
     * visit of many clinicians would take the square of their number.
     *
     * @param level who reports the counts together
     * @param patient the id that stands for the patient
     */
    public List<String> byPatient(Visit visit, ReportingLevel level, String patient) {
        List<ReportingEntity> entities = level.entities(visit);
        String date = visit.date() == null ? null : visit.date().toString();
        List<String> lines = new ArrayList<>(Math.max(1, entities.size()));
        for (ReportingEntity entity : entities.isEmpty() ? List.of(ReportingEntity.NONE) : entities) {
            Visit ofEntity = entity.npi() == null ? visit : visit.withOnly(entity.npi());
            lines.add(key(entity, patient) + VisitLine.key(date, visit.tin(), visit.id()) + text(ofEntity));
        }
        return lines;
    }

    /** The line of a patient who has no visit at all. */
    static String withoutVisits(String patient) {
        return key(ReportingEntity.NONE, patient);
    }

    private static String key(ReportingEntity entity, String patient) {
        return VisitLine.key(entity.tin(), entity.npi(), entity.virtualGroup(), entity.apm(), patient);
    }

    /** What lines of the same entity and patient begin with. Keys sort as the lines do. */
    public static String patientKey(String byPatient) {
        return VisitLine.keys(byPatient, VisitLine.PATIENT_KEYS);
    }

    /** The visit of a line of {@link #byPatient}. */
    Visit ofPatient(String byPatient) {
        return visit(byPatient, VisitLine.PATIENT_KEYS + VisitLine.VISIT_KEYS);
    }

    /** The patient of a key, with these visits. */
    static PatientVisits patient(String key, Map<String, List<String>> otherIds, List<Visit> visits) {
        List<String> ids = VisitLine.split(key);
        ReportingEntity entity = new ReportingEntity(
                VisitLine.orNull(ids.get(0)),
                VisitLine.orNull(ids.get(1)),
                VisitLine.orNull(ids.get(2)),
                VisitLine.orNull(ids.get(3)));
        String patient = ids.get(4);
        return new PatientVisits(entity, patient, otherIds.getOrDefault(patient, List.of()), List.copyOf(visits));
    }
}
