package org.mipspi.formats.fhir;

import java.util.List;
import java.util.Objects;
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

    VisitAssembly(FhirMapping mapping, Directory directory, Records sink, ReportCounts counts) {
        this.mapping = mapping;
        this.directory = directory;
        this.sink = sink;
        this.counts = counts;
    }

    /** Hands on the visit of an encounter. */
    void add(FhirEncounter encounter, AccessTimes times) {
        List<String> all = encounter.practitioners().stream()
                .map(directory::npi)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> eligible =
                all.stream().filter(npi -> !mapping.notEligible().contains(npi)).toList();
        Practice practice =
                encounter.organization() == null ? Practice.UNKNOWN : directory.practice(encounter.organization());
        counts.visit(times, all.isEmpty(), practice.tin() == null);
        sink.visit(new Visit(
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
                mapping.closedDays()));
    }
}
