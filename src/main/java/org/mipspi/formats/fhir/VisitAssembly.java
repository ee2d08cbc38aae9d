package org.mipspi.formats.fhir;

import java.util.List;
import java.util.Objects;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.Practice;
import org.mipspi.formats.fhir.spool.AccessTimes;
import org.mipspi.formats.fhir.spool.FhirEncounter;

/** Makes visits of encounters, and counts what they are based on. For one thread. */
final class VisitAssembly {

    private final FhirMapping mapping;
    private final Directory directory;
    private final Records sink;
    private final ReportCounts counts;
    private Visit last;

    VisitAssembly(FhirMapping mapping, Directory directory, Records sink, ReportCounts counts) {
        this.mapping = mapping;
        this.directory = directory;
        this.sink = sink;
        this.counts = counts;
    }

    /** Hands on the visit of an encounter, unless another one was made of the same id. Copies follow one another. */
    void add(FhirEncounter encounter, AccessTimes times) {
        Visit visit = visit(encounter, times);
        if (last != null && last.id().equals(visit.id()) && !last.isSameRecord(visit)) {
            problem(
                    Code.DUPLICATE_VISIT,
                    encounter,
                    "id",
                    "another Encounter with this id has other content. Keep one of them; count the exports of several"
                            + " servers one by one");
        } else {
            last = visit;
            sink.visit(visit);
        }
    }

    private Visit visit(FhirEncounter encounter, AccessTimes times) {
        encounter.practitioners().forEach(key -> refuseContradicted(key, encounter, "participant.individual", "NPI"));
        List<String> all = encounter.practitioners().stream()
                .map(directory::npi)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean isAnyUnknown = encounter.practitioners().stream().anyMatch(key -> directory.npi(key) == null);
        List<String> eligible =
                all.stream().filter(npi -> !mapping.notEligible().contains(npi)).toList();
        Practice practice = Practice.UNKNOWN;
        if (encounter.organization() != null) {
            refuseContradicted(encounter.organization(), encounter, "serviceProvider", "TIN");
            practice = directory.practice(encounter.organization());
        }
        counts.visit(times, all.isEmpty(), isAnyUnknown && !all.isEmpty(), practice.tin() == null);
        return new Visit(
                encounter.place(),
                encounter.patient(),
                encounter.id(),
                practice.tin(),
                (eligible.isEmpty() ? all : eligible).stream().sorted().toList(),
                practice.virtualGroup(),
                practice.apm(),
                all.isEmpty() || !eligible.isEmpty(),
                encounter.date(),
                encounter.held(),
                List.of(times.information(encounter.date())),
                times.of(AccessCode.OPT_OUT),
                times.of(AccessCode.OPT_IN_PROVIDED),
                times.of(AccessCode.NOTHING_TO_PROVIDE) != null,
                mapping.cehrt(),
                mapping.certifiedOn(),
                mapping.closedDays());
    }

    private void refuseContradicted(String key, FhirEncounter encounter, String field, String what) {
        if (directory.isContradicted(key)) {
            problem(
                    Code.CONTRADICTION,
                    encounter,
                    field,
                    "several resources have the identifier in " + field + ", but not the same " + what
                            + ". Refer to one of them by its id");
        }
    }

    private void problem(Code code, FhirEncounter encounter, String field, String message) {
        sink.problem(new RecordProblem(code, encounter.place(), field, message));
    }
}
