package org.mipspi.cli.count;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.JudgedVisit;
import org.mipspi.measures.visits.ReportingEntity;
import picocli.CommandLine.Help.Ansi.Style;

/** Tells why one patient counts or does not, visit by visit. */
final class PatientStory {

    private final Terminal terminal;

    PatientStory(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether a patient is meant by an id, by whichever of several. */
    static boolean isMeant(CountedPatient patient, String id) {
        return patient.patient().equals(id) || patient.otherIds().contains(id);
    }

    /** Prints the story of a patient of one reporting entity. */
    void print(CountedPatient patient) {
        String also = patient.otherIds().isEmpty() ? "" : " (also " + String.join(", ", patient.otherIds()) + ")";
        line(terminal.styled("Patient " + Terminal.printable(patient.patient() + also), Style.bold));
        line("  for " + Terminal.printable(entity(patient.entity()))
                + (patient.period() == null ? "" : ", " + patient.period()));
        line("  " + result(patient.judged().result()) + ": " + patient.judged().because());
        for (JudgedVisit visit : patient.judged().visits()) {
            print(visit);
        }
        if (patient.wouldCountADayEarlier()) {
            line("  With access one business day earlier, the patient would be in the numerator.");
        }
        line("");
    }

    /** A reporting entity in words. */
    static String entity(ReportingEntity entity) {
        if (entity.equals(ReportingEntity.NONE)) {
            return "no reporting entity";
        }
        return Stream.of(
                        named("TIN", entity.tin()),
                        named("NPI", entity.npi()),
                        named("virtual group", entity.virtualGroup()),
                        named("APM Entity", entity.apm()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String what, String id) {
        return id == null ? "" : what + " " + id;
    }

    private static String result(PatientResult result) {
        return switch (result) {
            case COUNTED -> "Counted in numerator and denominator";
            case DENOMINATOR_ONLY -> "In the denominator only";
            case NOT_SEEN -> "Not counted";
        };
    }

    private void print(JudgedVisit judged) {
        Visit visit = judged.visit();
        line(String.format(
                Locale.ROOT,
                "  %s  visit %s: %s",
                visit.date() == null ? "no date   " : visit.date(),
                Terminal.printable(visit.id()),
                terminal.styled(judged.standing().name(), judged.standing().isMet() ? Style.fg_green : Style.bold)));
        for (ReleasedInformation part : visit.information()) {
            line("      information available " + available(part) + "; view " + date(part.view()) + ", download "
                    + date(part.download()) + ", transmit " + date(part.transmit()) + ", API " + date(part.api()));
        }
        if (visit.optedOut() != null) {
            line("      opted out " + visit.optedOut() + "; what is needed to opt back in: "
                    + date(visit.optInProvided()));
        }
        line("      " + judged.because());
        judged.others().forEach(other -> line("      also: " + other.because()));
        line("      rule '" + judged.rule() + "', read in "
                + Terminal.printable(visit.place().toString()));
    }

    private static String available(ReleasedInformation part) {
        return part.available() == null
                ? "on a day that is not known"
                : part.available().toString();
    }

    private static String date(LocalDate date) {
        return date == null ? "not provided" : date.toString();
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
