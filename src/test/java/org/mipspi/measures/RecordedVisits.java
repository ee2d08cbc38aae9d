package org.mipspi.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;
import org.mipspi.rules.compile.RuleSet;

/** Counts visits that a test makes. */
final class RecordedVisits {

    static final AccessRules RULES = new AccessRules(RuleSet.builtIn().ruleBase(2026), null);

    private RecordedVisits() {}

    /** A visit that was held, with a MIPS eligible clinician. */
    static Visit visit(
            int line, String patient, String tin, String npi, String id, LocalDate date, ReleasedInformation... parts) {
        return new Visit(
                new RecordPlace("visits.ndjson", line),
                patient,
                id,
                tin,
                npi == null ? List.of() : List.of(npi),
                null,
                null,
                true,
                date,
                true,
                List.of(parts),
                null,
                null,
                false,
                null,
                null,
                Set.of());
    }

    static List<MeasureCount> count(Path folder, ReportingLevel level, List<Visit> visits) throws RecordsRefused {
        return count(folder, level, visits, new ArrayList<>());
    }

    static List<MeasureCount> count(Path folder, ReportingLevel level, List<Visit> visits, List<CountedPatient> account)
            throws RecordsRefused {
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            visits.forEach(read::visit);
            try (SortedVisits sorted = read.sorted(level)) {
                return PatientAccessCount.of(
                        sorted, RULES, entity -> PerformancePeriod.of(2026), account::add, () -> {});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
