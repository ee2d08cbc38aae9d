package org.mipspi.api.records;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mipspi.files.OutputFile;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.PatientAccessCount;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.report.MeasuresJson;
import org.mipspi.measures.visits.NoRecords;
import org.mipspi.measures.visits.RecordsRefused;

/**
 * Counts the records of one request, and writes the answer into a file. For one thread.
 */
public final class RecordCount implements CountedRecords.Progress {

    private final CountQuery query;
    private final AccessRules rules;
    private final CountJob job;
    private long visits;
    private long patients;
    private long entities;

    /**
     * A count that has not begun.
     *
     * @param query what the caller asks for
     * @param rules the rules of the performance year
     * @param job has the folder, and ends the count if it must not go on
     */
    public RecordCount(CountQuery query, AccessRules rules, CountJob job) {
        this.query = query;
        this.rules = rules;
        this.job = job;
    }

    /**
     * Counts.
     *
     * @return the file with the answer
     * @throws RecordsRefused if anything in the records is wrong
     * @throws UnreadableRecords if there are none
     * @throws CountStopped if the count must not go on
     */
    public Path count(RecordFiles files, FhirMapping mapping) throws IOException, RecordsRefused, UnreadableRecords {
        Path answer = job.folder().resolve("answer");
        try (OutputStream out = new BufferedOutputStream(OutputFile.open(answer), 64 * 1024)) {
            if (query.account()) {
                try (AccountJson lines = new AccountJson(out)) {
                    CountSummary summary = new CountSummary();
                    CountedRecords counted = count(files, mapping, patient -> {
                        summary.add(patient);
                        lines.patient(patient);
                    });
                    lines.end(counted, summary, query.best());
                }
            } else {
                MeasuresJson.write(out, count(files, mapping, patient -> {}).counts(), query.best());
            }
        } catch (NoRecords e) {
            throw UnreadableRecords.because(NoRecords.PROBLEM.message());
        }
        return answer;
    }

    private CountedRecords count(RecordFiles files, FhirMapping mapping, PatientAccessCount.Account account)
            throws IOException, RecordsRefused {
        RecordInput.Given given =
                new RecordInput.Given(query.year(), query.zone(), query.closedDays(), query.period(), mapping);
        CountedRecords counted = CountedRecords.of(
                files,
                new CountedRecords.Request(given, query.by(), query.best()),
                rules,
                job.folder(),
                problem -> {},
                this,
                patient -> {
                    patients++;
                    account.patient(patient);
                });
        entities = counted.counts().size();
        return counted;
    }

    @Override
    public void reading(long bytes) {
        goOn();
    }

    @Override
    public void judging(long read) {
        visits = read;
    }

    @Override
    public void step(long by) {
        goOn();
    }

    @Override
    public void goOn() {
        job.goOn();
    }

    /** What the count has come to so far, in a form for the log. */
    public String tally() {
        return "entities=" + entities + " patients=" + patients + " visits=" + visits;
    }
}
