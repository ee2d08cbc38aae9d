package org.mipspi.measures.input;

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
import org.mipspi.formats.visits.StatedPeriod;
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
     * @param headerPeriod the performance period that headers of the records state; null if none does
     * @param fhir what visits are based on that were read from FHIR resources; null for visits in the plain form
     * @param timesInUtc times in UTC that were taken as days of UTC, because no zone is stated
     */
    public record Read(PerformancePeriod period, PerformancePeriod headerPeriod, FhirReport fhir, long timesInUtc) {}

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
            return new Read(year, null, null, 0);
        }
        if (forms.isFhir()) {
            checkMapping(given, sink);
            FhirMapping mapping = given.mapping().or(given.zone(), given.closedDays());
            FhirReport report = FhirReader.read(files, mapping, temporaryFolder, sink, bytesRead);
            return new Read(given.period() == null ? year : given.period(), null, report, report.timesInUtc());
        }
        if (!forms.areEmpty() && !given.mapping().equals(FhirMapping.DEFAULT)) {
            sink.problem(new RecordProblem(
                    Code.CONTRADICTION,
                    new RecordPlace("mapping", 0),
                    null,
                    "a mapping was given, but the records are visits, which are read without one. Leave it out, and state"
                            + " what it states in the visits"));
        }
        return ofVisits(given, VisitsReader.read(files, stated(given), sink, bytesRead), sink);
    }

    /** What the caller states of all visits. */
    public static VisitsHeader stated(Given given) {
        return new VisitsHeader(given.zone(), given.closedDays(), given.period());
    }

    /**
     * What was read of an input of visits.
     *
     * @param sink receives a problem if the headers state a period that is not within the year
     */
    public static Read ofVisits(Given given, VisitsReader.Report report, Records sink) {
        PerformancePeriod year = PerformancePeriod.of(given.year());
        StatedPeriod period = report.period();
        if (period == null) {
            return new Read(year, null, null, report.timesInUtc());
        }
        if (period.header() == null) {
            return new Read(period.period(), null, null, report.timesInUtc());
        }
        if (!period.period().isWithin(given.year())) {
            sink.problem(new RecordProblem(
                    Code.CONTRADICTION,
                    period.header(),
                    "performanceStart",
                    "the performance period of the header, " + period.period() + ", is not entirely within "
                            + given.year() + ", the performance year that is counted. Correct the header or the year"));
        }
        return new Read(period.period(), period.period(), null, report.timesInUtc());
    }

    /** As with the headers of visits: what is stated twice must be the same. */
    private static void checkMapping(Given given, Records sink) {
        FhirMapping mapping = given.mapping();
        if (given.zone() != null && mapping.zone() != null && !given.zone().equals(mapping.zone())) {
            differs("zone", sink);
        }
        if (given.closedDays() != null
                && !mapping.closedDays().isEmpty()
                && !given.closedDays().equals(mapping.closedDays())) {
            differs("closedDays", sink);
        }
    }

    private static void differs(String field, Records sink) {
        sink.problem(
                new RecordProblem(
                        Code.CONTRADICTION,
                        new RecordPlace("mapping", 0),
                        field,
                        field
                                + " of the mapping differs from what is stated with the count. State it once, or the same in both"));
    }
}
