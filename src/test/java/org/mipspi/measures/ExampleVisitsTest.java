package org.mipspi.measures;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;

/** The example of visits shows every standing; each is worked out by hand from the calendar of 2026. */
class ExampleVisitsTest {

    @TempDir
    Path folder;

    @Test
    void theExampleHasEveryStanding() throws IOException, RecordsRefused {
        List<CountedPatient> account = new ArrayList<>();
        RecordedVisits.count(folder, ReportingLevel.CLINICIAN, visits(), account);
        Map<String, EncounterStanding> standings = new HashMap<>();
        account.forEach(patient -> patient.judged()
                .visits()
                .forEach(visit -> standings.put(visit.visit().id(), visit.standing())));
        assertThat(standings)
                .containsOnly(
                        entry("e01", EncounterStanding.MET),
                        entry("e02", EncounterStanding.MET),
                        entry("e03", EncounterStanding.NOTHING_TO_PROVIDE),
                        entry("e04", EncounterStanding.NO_ACCESS),
                        entry("e05", EncounterStanding.LATE),
                        entry("e06", EncounterStanding.WAY_MISSING),
                        entry("e07", EncounterStanding.AFTER_PERIOD),
                        entry("e08", EncounterStanding.NOT_CERTIFIED),
                        entry("e09", EncounterStanding.NOT_ELIGIBLE),
                        entry("e10", EncounterStanding.NOT_HELD),
                        entry("e11", EncounterStanding.OUTSIDE_PERIOD),
                        entry("e12", EncounterStanding.NO_ENTITY),
                        entry("e13", EncounterStanding.MET),
                        entry("e14", EncounterStanding.MET),
                        entry("e15", EncounterStanding.MET))
                .containsValues(EncounterStanding.values());
    }

    private static List<Visit> visits() throws IOException {
        List<Visit> visits = new ArrayList<>();
        Records sink = new Records() {
            @Override
            public void patient(String id) {
                throw new AssertionError("a visit has its patient");
            }

            @Override
            public void visit(Visit visit) {
                visits.add(visit);
            }

            @Override
            public void samePatient(String id, String other, RecordPlace place) {
                assertThat(List.of(id, other)).containsExactly("p14", "p15");
            }

            @Override
            public void lookAlike(String id, String other, RecordPlace place) {
                throw new AssertionError("visits have nothing by which patients look alike");
            }

            @Override
            public void problem(RecordProblem problem) {
                throw new AssertionError(problem);
            }
        };
        try (RecordFiles files = RecordFiles.of(Path.of("examples/visits/visits-2026.ndjson"))) {
            VisitsReader.read(files, VisitsHeader.NONE, sink, bytes -> {});
        }
        return visits;
    }
}
