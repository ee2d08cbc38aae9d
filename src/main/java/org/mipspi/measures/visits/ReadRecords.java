package org.mipspi.measures.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.SortedLines;

/**
 * All records of an input. They are written to disk by visit, so that a visit that is given twice is found wherever its
 * second record stands. For one thread.
 */
public final class ReadRecords implements Records, AutoCloseable {

    /** Follows the id of a patient who has a visit. It sorts directly after the id alone. */
    private static final String HAS_VISIT = "\t";

    private final Path temporaryFolder;
    private final Runnable goOn;
    private final SortedLines byVisit;
    private final SortedLines patients;
    private final RecordProblems problems;
    private final LinkedPatients linked;
    private final RepeatedVisits repeatedVisits;
    private final VisitTexts form = VisitTexts.growing();
    private final List<LookAlikes.Pair> lookAlikes = new ArrayList<>();
    private boolean hasPatients;
    private long allLookAlikes;
    private long visits;

    /**
     * Receives the records of an input.
     *
     * @param temporaryFolder where they are kept until {@link #close}
     * @param listener sees each problem as it is found
     */
    public ReadRecords(Path temporaryFolder, Consumer<RecordProblem> listener) throws IOException {
        this(temporaryFolder, listener, () -> {});
    }

    /**
     * Receives the records of an input.
     *
     * @param temporaryFolder where they are kept until {@link #close}
     * @param listener sees each problem as it is found
     * @param goOn is run now and then while records are received, sorted and read; what it throws ends that
     */
    public ReadRecords(Path temporaryFolder, Consumer<RecordProblem> listener, Runnable goOn) throws IOException {
        this.temporaryFolder = temporaryFolder;
        this.goOn = goOn;
        this.problems = new RecordProblems(listener);
        this.linked = new LinkedPatients(problems::add);
        this.repeatedVisits = new RepeatedVisits(problems::add);
        this.byVisit = new SortedLines(temporaryFolder, goOn);
        this.patients = new SortedLines(temporaryFolder, goOn);
    }

    @Override
    public void visit(Visit visit) {
        visits++;
        add(byVisit, form.byVisit(visit));
    }

    @Override
    public void patient(String id) {
        hasPatients = true;
        add(patients, id);
    }

    @Override
    public void samePatient(String id, String other, RecordPlace place) {
        linked.link(id, other, place);
    }

    @Override
    public void lookAlike(String id, String other, RecordPlace place) {
        allLookAlikes++;
        if (lookAlikes.size() < LookAlikes.MOST_KEPT) {
            lookAlikes.add(new LookAlikes.Pair(id, other, place));
        }
    }

    @Override
    public void problem(RecordProblem problem) {
        problems.add(problem);
    }

    private static void add(SortedLines lines, String line) {
        try {
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many visits were read, repeated ones included. */
    public long visits() {
        return visits;
    }

    /** How many records repeat another one with the same content; each counts once. Known once the visits are sorted. */
    public long repeated() {
        return repeatedVisits.count();
    }

    /** The patients who look alike. */
    public LookAlikes lookAlikes() {
        return new LookAlikes(allLookAlikes, List.copyOf(lookAlikes));
    }

    /**
     * Refuses an input without records, unless something in it is wrong: then that is why.
     *
     * @throws NoRecords if there is no visit and no patient
     * @throws RecordsRefused if anything in the records is wrong
     */
    public void requireAny() throws RecordsRefused {
        problems.refuseIfAny();
        if (visits == 0 && !hasPatients) {
            problems.add(NoRecords.PROBLEM);
            throw new NoRecords();
        }
    }

    /**
     * The visits in the order of reporting entities and patients.
     *
     * @param level who reports the counts together
     * @throws RecordsRefused if anything in the records is wrong
     */
    public SortedVisits sorted(ReportingLevel level) throws IOException, RecordsRefused {
        problems.refuseIfAny();
        SortedLines byPatient = new SortedLines(temporaryFolder, goOn);
        SortedVisits sorted = new SortedVisits(byPatient, linked.otherIds(), form, problems);
        try {
            addVisits(sorted, level);
            if (hasPatients) {
                addPatientsWithoutVisits(sorted);
            }
            problems.refuseIfAny();
            return sorted;
        } catch (RuntimeException | IOException | RecordsRefused e) {
            sorted.close();
            throw e;
        }
    }

    private void addVisits(SortedVisits sorted, ReportingLevel level) throws IOException {
        try (BufferedReader lines = byVisit.inOrder()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Visit visit = form.ofVisit(line);
                if (repeatedVisits.isRepeated(visit)) {
                    continue;
                }
                String patient = linked.patient(visit.patient());
                sorted.add(visit, level, patient);
                if (hasPatients) {
                    patients.add(patient + HAS_VISIT);
                }
            }
        }
    }

    /** A patient without a visit has only lines without the mark. */
    private void addPatientsWithoutVisits(SortedVisits sorted) throws IOException {
        try (SortedLines joined = new SortedLines(temporaryFolder, goOn)) {
            try (BufferedReader lines = patients.inOrder()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    joined.add(line.endsWith(HAS_VISIT) ? line : linked.patient(line));
                }
            }
            try (BufferedReader lines = joined.inOrder()) {
                String patient = null;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (patient != null && !line.equals(patient)) {
                        if (!line.equals(patient + HAS_VISIT)) {
                            sorted.addWithoutVisits(patient);
                        }
                        patient = null;
                    }
                    if (!line.endsWith(HAS_VISIT)) {
                        patient = line;
                    }
                }
                if (patient != null) {
                    sorted.addWithoutVisits(patient);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        byVisit.close();
        patients.close();
    }
}
