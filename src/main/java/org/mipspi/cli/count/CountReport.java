package org.mipspi.cli.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.formats.fhir.FhirReport;
import org.mipspi.measures.BestPeriod;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.MeasureCount;
import org.mipspi.measures.PeriodSearch;
import org.mipspi.measures.RatedPeriod;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.visits.LookAlikes;

/** The summary of a count, as text. */
public final class CountReport {

    /** Reporting entities that are listed; more are in the file of measures. */
    private static final int MOST_LISTED = 10;

    private static final Map<EncounterStanding, String> REASONS = Map.of(
            EncounterStanding.NO_ACCESS, "no access was provided",
            EncounterStanding.LATE, "access came too late",
            EncounterStanding.WAY_MISSING, "one of the four ways was missing",
            EncounterStanding.AFTER_PERIOD, "access came after the performance period",
            EncounterStanding.NOT_CERTIFIED, "the technology was not certified in time",
            EncounterStanding.NOT_ELIGIBLE, "no MIPS eligible clinician saw the patient",
            EncounterStanding.NOT_HELD, "the visit is not recorded as one that took place",
            EncounterStanding.OUTSIDE_PERIOD, "the visit was outside the performance period",
            EncounterStanding.NO_ENTITY, "the visit does not name who reports it");

    private final Terminal terminal;

    /** A report to the reader of messages. */
    public CountReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the rates, the reasons, and what the reader should know. */
    public void print(CountedRecords records, CountSummary summary) {
        List<MeasureCount> counts = records.counts();
        line(
                "PI_PEA_1, %s: %,d of %,d patients%s were given timely access every time%s",
                counts.size() == 1
                        ? "1 reporting entity"
                        : String.format(Locale.ROOT, "%,d reporting entities", counts.size()),
                summary.patients(PatientResult.COUNTED),
                summary.patients(PatientResult.COUNTED) + summary.patients(PatientResult.DENOMINATOR_ONLY),
                counts.size() == 1 ? "" : ", counted once for each entity,",
                rate(
                        summary.patients(PatientResult.COUNTED),
                        summary.patients(PatientResult.COUNTED) + summary.patients(PatientResult.DENOMINATOR_ONLY)));
        counts.stream()
                .limit(MOST_LISTED)
                .forEach(count -> line(
                        "  %-40s %,9d of %,9d%s",
                        Terminal.printable(PatientStory.entity(count.entity())),
                        count.numerator(),
                        count.denominator(),
                        rate(count.numerator(), count.denominator())));
        if (counts.size() > MOST_LISTED) {
            line("  and %,d more", counts.size() - MOST_LISTED);
        }
        reasons(summary);
        bestPeriods(records.bestPeriods());
        if (records.setAside() != null) {
            line(
                    "Note: the records state the performance period %s; the best period was counted instead of it",
                    records.setAside());
        }
        shortPeriod(counts);
        remarks(summary, records);
        if (records.fhir() != null) {
            fhir(records.fhir());
        }
        otherIds(counts);
    }

    private void shortPeriod(List<MeasureCount> counts) {
        counts.stream()
                .map(MeasureCount::period)
                .filter(period -> period.days() < PeriodSearch.MIN_DAYS)
                .findFirst()
                .ifPresent(period -> line(
                        "Note: the performance period %s has %,d days. A submission needs at least %d consecutive days",
                        period, period.days(), PeriodSearch.MIN_DAYS));
    }

    private void otherIds(List<MeasureCount> counts) {
        long others =
                counts.stream().filter(count -> !count.entity().isSubmittable()).count();
        if (others > 0) {
            line(
                    "Note: %,d reporting %s a TIN that is not 9 digits or an NPI that is not 10. They were counted, but a"
                            + " submission with such an id is refused. Correct the ids in the records",
                    others, others == 1 ? "entity has" : "entities have");
        }
    }

    /** The best period of each of the first entities, and those that come next. */
    private void bestPeriods(List<BestPeriod> periods) {
        periods.stream().limit(MOST_LISTED).forEach(found -> {
            line(
                    "Best performance period of %s, of %,d periods of at least %d days:",
                    Terminal.printable(PatientStory.entity(found.entity())), found.compared(), PeriodSearch.MIN_DAYS);
            print("  best      ", found.best());
            found.runnersUp().forEach(next -> print("  runner-up ", next));
        });
    }

    private void print(String label, RatedPeriod rated) {
        line(
                "%s %s  %,9d of %,9d%s",
                label,
                rated.period(),
                rated.numerator(),
                rated.denominator(),
                rate(rated.numerator(), rated.denominator()));
    }

    private static String rate(long numerator, long denominator) {
        return denominator == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%s%%)",
                        BigDecimal.valueOf(100 * numerator)
                                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }

    private void reasons(CountSummary summary) {
        if (!summary.reasons().isEmpty()) {
            line("The most frequent reasons why patients did not count, up to five; a patient may have several");
            summary.reasons()
                    .forEach((standing, patients) ->
                            line("  %-14s %,10d  %s", standing, patients, REASONS.getOrDefault(standing, "")));
        }
        if (summary.aDayEarlier() > 0) {
            line("With access one business day earlier, %,d more would count", summary.aDayEarlier());
        }
    }

    /** What the visits are based on that were read from FHIR resources. */
    private void fhir(FhirReport fhir) {
        line(
                "FHIR: %,d encounters; with a document %,d, with a Communication %,d, with a Provenance %,d, without evidence of"
                        + " access %,d",
                fhir.visits(),
                fhir.withDocument(),
                fhir.withCommunication(),
                fhir.withProvenance(),
                fhir.withoutAccess());
        note(fhir.withoutNpi(), "encounters name no clinician with an NPI");
        note(
                fhir.withUnknownClinician(),
                "encounters also name clinicians without an NPI; they are not counted for those");
        note(fhir.withoutTin(), "encounters name no practice with a TIN; the mapping file can state it");
        note(
                fhir.otherCommunications() + fhir.otherProvenance(),
                "resources of type Communication and Provenance are not evidence of access: they have no code of the"
                        + " mapping, are not completed, or are about something else");
        note(fhir.documentsWithoutEncounter(), "documents name no encounter that is in the input");
        note(
                fhir.documentsWithoutDate(),
                "documents have no date, or a status by which their information never became available");
        note(
                fhir.evidenceWithoutEncounter(),
                "resources of type Communication and Provenance are about an encounter that is not in the input");
        fhir.skipped()
                .forEach((type, count) ->
                        note(count, "resources of type " + Terminal.printable(type) + " are not needed"));
        fhir.otherFiles().forEach(file -> line("Note: %s is not NDJSON and was not read", Terminal.printable(file)));
    }

    private void note(long count, String what) {
        if (count > 0) {
            line("Note: %,d %s", count, what);
        }
    }

    private void remarks(CountSummary summary, CountedRecords records) {
        LookAlikes alike = records.lookAlikes();
        note(records.repeated(), "records repeat another one with the same content; each was counted once");
        note(
                summary.visits().getOrDefault(EncounterStanding.NO_ENTITY, 0L),
                "visits do not name who reports them and were counted for nobody; the account lists them");
        note(
                records.timesInUtc(),
                "times were taken as days in UTC; state the time zone with --zone, or in the header or the mapping file");
        note(
                summary.earlyAccess(),
                "visits count as timely with access before their information was available; check these times");
        note(
                summary.optInWithoutOptOut(),
                "visits state what was provided to opt back in, but not that the patient opted out; it was not used");
        if (alike.total() > 0) {
            line(
                    "Note: %,d pairs of patients look alike but are not linked, so they were counted as two; the account has"
                            + " them as looksLike",
                    alike.total());
            alike.first().stream()
                    .limit(MOST_LISTED)
                    .forEach(pair -> line(
                            "  %s and %s (%s)",
                            Terminal.printable(pair.patient()),
                            Terminal.printable(pair.other()),
                            Terminal.printable(pair.place().toString())));
        }
    }

    private void line(String format, Object... values) {
        terminal.err().println(String.format(Locale.ROOT, format, values));
    }
}
