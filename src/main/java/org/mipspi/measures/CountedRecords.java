package org.mipspi.measures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.FhirReport;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.visits.LookAlikes;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;

/**
 * The count of an input of records: the main flow from files to measures.
 *
 * @param counts the counts of each reporting entity, in order
 * @param bestPeriods the best period of each entity; empty unless requested
 * @param setAside the performance period that headers state and that was not counted, because the best one was requested;
 *     null if there is none
 * @param fhir what visits are based on that were read from FHIR resources; null for visits in the plain form
 * @param lookAlikes patients who look alike and are counted as two
 * @param visits how many visits were read, repeated ones included
 * @param repeated how many records repeat another one with the same content; each counts once
 * @param timesInUtc times in UTC that were taken as days of UTC, because no zone is stated
 */
public record CountedRecords(
        List<MeasureCount> counts,
        List<BestPeriod> bestPeriods,
        PerformancePeriod setAside,
        FhirReport fhir,
        LookAlikes lookAlikes,
        long visits,
        long repeated,
        long timesInUtc) {

    /**
     * What to count.
     *
     * @param given what the caller states about the records
     * @param by who reports the counts together
     * @param bestPeriod whether each entity is counted for the period of the year in which it has the best rate
     */
    public record Request(RecordInput.Given given, ReportingLevel by, boolean bestPeriod) {}

    /** Follows how far the count is. It may throw to end the count. */
    public interface Progress {

        /** Files of so many bytes will be read. */
        void reading(long bytes);

        /** So many visits will be judged. */
        void judging(long visits);

        /** So many more bytes were read, or visits judged. */
        void step(long by);

        /** Called often and by any thread, also while nothing is read or judged, such as while records are sorted. */
        default void goOn() {}
    }

    /**
     * Reads and counts.
     *
     * @param temporaryFolder where records are kept meanwhile
     * @param problems sees each problem as it is found
     * @param account receives every patient, with the performance period that was counted
     * @throws RecordsRefused if anything in the records cannot be read, or there are none
     */
    public static CountedRecords of(
            RecordFiles files,
            Request request,
            AccessRules rules,
            Path temporaryFolder,
            Consumer<RecordProblem> problems,
            Progress progress,
            PatientAccessCount.Account account)
            throws IOException, RecordsRefused {
        try (ReadRecords records = new ReadRecords(temporaryFolder, problems, progress::goOn)) {
            progress.reading(files.bytes());
            RecordInput.Read read = RecordInput.read(files, request.given(), temporaryFolder, records, progress::step);
            records.requireAny();
            try (SortedVisits visits = records.sorted(request.by())) {
                List<BestPeriod> best = List.of();
                if (request.bestPeriod()) {
                    progress.judging(records.visits());
                    best = PeriodSearch.of(visits, rules, request.given().year(), progress::step, progress::goOn);
                }
                progress.judging(records.visits());
                Map<String, TreeSet<String>> alike = records.lookAlikes().byPatient();
                List<MeasureCount> counts = PatientAccessCount.of(
                        visits,
                        rules,
                        periods(best, read.period()),
                        patient -> {
                            progress.step(patient.judged().visits().size());
                            account.patient(patient.withLookAlikes(alike));
                        },
                        progress::goOn);
                return new CountedRecords(
                        counts,
                        best,
                        request.bestPeriod() ? read.headerPeriod() : null,
                        read.fhir(),
                        records.lookAlikes(),
                        records.visits(),
                        records.repeated(),
                        read.timesInUtc());
            }
        }
    }

    private static Function<ReportingEntity, PerformancePeriod> periods(
            List<BestPeriod> best, PerformancePeriod otherwise) {
        Map<ReportingEntity, PerformancePeriod> byEntity = new HashMap<>();
        best.forEach(each -> byEntity.put(each.entity(), each.best().period()));
        return entity -> byEntity.getOrDefault(entity, otherwise);
    }
}
