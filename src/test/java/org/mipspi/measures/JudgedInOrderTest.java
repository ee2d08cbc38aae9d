package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;

class JudgedInOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir
    Path folder;

    private SortedVisits sorted(ReadRecords read) throws IOException, RecordsRefused {
        return read.sorted(ReportingLevel.TIN);
    }

    /** The most patients that were worked on before the results of an earlier one were handed on. */
    private int mostHeld(ReadRecords read, int patients) throws IOException, RecordsRefused {
        AtomicInteger held = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        List<String> received = new ArrayList<>();
        try (SortedVisits visits = sorted(read)) {
            JudgedInOrder.forEach(
                    visits,
                    patient -> {
                        most.add(held.incrementAndGet());
                        return patient.patient();
                    },
                    patient -> {
                        held.decrementAndGet();
                        received.add(patient);
                    },
                    () -> {});
        }
        assertThat(received).hasSize(patients).isSorted();
        return Collections.max(most);
    }

    @Test
    void patientsWithoutVisitsAreHandedOnToo() throws IOException, RecordsRefused {
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            for (int i = 0; i < 9_000; i++) {
                read.patient("p" + i);
            }
            assertThat(mostHeld(read, 9_000)).isEqualTo(4_000);
        }
    }

    @Test
    void visitsOfManyPartsAreHeldInSmallerNumbers() throws IOException, RecordsRefused {
        ReleasedInformation[] parts = Collections.nCopies(99, new ReleasedInformation(DAY, null, null, null, null))
                .toArray(ReleasedInformation[]::new);
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            for (int i = 0; i < 100; i++) {
                read.visit(RecordedVisits.visit(i + 1, "p" + i, "A", "1", "e" + i, DAY, parts));
            }
            assertThat(mostHeld(read, 100)).isEqualTo(40);
        }
    }

    @Test
    void theWorkEndsBeforeTheNextPatientIfItMustNotGoOn() throws IOException, RecordsRefused {
        AtomicInteger worked = new AtomicInteger();
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            read.patient("p1");
            try (SortedVisits visits = sorted(read)) {
                assertThatThrownBy(() ->
                                JudgedInOrder.forEach(visits, patient -> worked.incrementAndGet(), result -> {}, () -> {
                                    throw new IllegalStateException("over");
                                }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("over");
            }
        }
        assertThat(worked).hasValue(0);
    }
}
