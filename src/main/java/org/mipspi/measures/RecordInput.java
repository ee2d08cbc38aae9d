package org.mipspi.measures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.FhirReader;
import org.mipspi.formats.fhir.FhirReport;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;

/** Reads records in whichever form they come: visits, or FHIR R4 in bulk. */
public final class RecordInput {

    /**
     * What the caller states about the records.
     *
     * @param year the performance year
     * @param zone time zone of the practice; null if only the records state it
     * @param closedDays days on which the offices were closed; null if only the records state them
     * @param period the performance period; null if only the records state it
     * @param mapping how FHIR resources are read
     */
    public record Given(
            int year, ZoneId zone, Set<LocalDate> closedDays, PerformancePeriod period, FhirMapping mapping) {}

    /**
     * What was read.
     *
     * @param period the performance period that caller or records state; the whole year if neither does
     * @param fhir what visits are based on that were read from FHIR resources; null for visits in the plain form
     */
    public record Read(PerformancePeriod period, FhirReport fhir) {}

    private RecordInput() {}

    /**
     * Reads all files of an input.
     *
     * @param temporaryFolder where resources may be kept while they are brought together
     * @param sink receives the records, and everything that is wrong in them
     * @param bytesRead receives how many more bytes of the files were read, now and then
     */
    public static Read read(RecordFiles files, Given given, Path temporaryFolder, Records sink, LongConsumer bytesRead)
            throws IOException {
        PerformancePeriod year = PerformancePeriod.of(given.year());
        RecordForms forms = new RecordForms(files);
        if (!forms.areReadable(sink)) {
            return new Read(year, null);
        }
        if (forms.isFhir()) {
            FhirMapping mapping =
                    given.mapping().with(given.zone(), given.closedDays() == null ? Set.of() : given.closedDays());
            FhirReport report = FhirReader.read(files, mapping, temporaryFolder, sink, bytesRead);
            return new Read(given.period() == null ? year : given.period(), report);
        }
        VisitsHeader stated = new VisitsHeader(given.zone(), given.closedDays(), given.period());
        PerformancePeriod period = VisitsReader.read(files, stated, sink, bytesRead);
        if (period != null
                && (period.start().isBefore(year.start()) || period.end().isAfter(year.end()))) {
            sink.problem(new RecordProblem(
                    Code.CONTRADICTION,
                    new RecordPlace(files.files().get(0).name(), 0),
                    "performanceStart",
                    "the performance period of the header, " + period + ", is not entirely within " + given.year()
                            + ", the performance year that is counted. Correct the header or the year"));
        }
        return new Read(period == null ? year : period, null);
    }
}
