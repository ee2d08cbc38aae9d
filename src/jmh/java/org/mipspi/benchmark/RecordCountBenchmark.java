package org.mipspi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.TemporaryFolder;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.secondreading.access.VisitReading;

/**
 * What counting an invented population by rules costs, against the second reading in the rules' place over the same sorted
 * visits: {@code PATIENTS VISITS}. It also prints how long the whole count takes, with the account of every patient.
 */
public final class RecordCountBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final PerformancePeriod YEAR = PerformancePeriod.of(2026);
    private static final RecordInput.Given GIVEN = new RecordInput.Given(2026, null, null, null, FhirMapping.DEFAULT);

    private RecordCountBenchmark() {}

    public static void main(String[] arguments) throws IOException, RecordsRefused {
        AccessRules rules = new AccessRules(RuleSet.builtIn().ruleBase(2026), null);
        try (TemporaryFolder temporary = new TemporaryFolder("mips-pi-benchmark-")) {
            Path file = temporary.path().resolve("visits.ndjson");
            write(file, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            for (int round = 1; round <= 3; round++) {
                whole(rules, file, temporary.path(), round);
                compare(rules, file, temporary.path(), round);
            }
        }
    }

    private static void whole(AccessRules rules, Path file, Path temporary, int round)
            throws IOException, RecordsRefused {
        long start = System.nanoTime();
        try (RecordFiles files = RecordFiles.of(file);
                AccountJson account = new AccountJson(OutputStream.nullOutputStream())) {
            CountedRecords counted = CountedRecords.of(
                    files,
                    new CountedRecords.Request(GIVEN, ReportingLevel.TIN, false),
                    rules,
                    temporary,
                    problem -> {},
                    new Unwatched(),
                    account);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d visits counted in %.1f s; heap %,d MB at most, %,d MB used%n",
                    round,
                    counted.visits(),
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peak() >> 20);
        }
    }

    private static void compare(AccessRules rules, Path file, Path temporary, int round)
            throws IOException, RecordsRefused {
        try (RecordFiles files = RecordFiles.of(file);
                ReadRecords records = new ReadRecords(temporary, problem -> {})) {
            RecordInput.read(files, GIVEN, temporary, records, bytes -> {});
            try (SortedVisits visits = records.sorted(ReportingLevel.TIN)) {
                long[] nanos = new long[2];
                long[] counted = new long[2];
                visits.forEach(patient -> {
                    long begun = System.nanoTime();
                    counted[0] +=
                            rules.judge(patient.visits(), YEAR).result().name().equals("COUNTED") ? 1 : 0;
                    long between = System.nanoTime();
                    counted[1] += plain(patient.visits()).equals("COUNTED") ? 1 : 0;
                    nanos[0] += between - begun;
                    nanos[1] += System.nanoTime() - between;
                });
                if (counted[0] != counted[1]) {
                    throw new IllegalStateException("the rules count " + counted[0] + ", plain code " + counted[1]);
                }
                System.out.printf(
                        Locale.ROOT,
                        "round %d: judging by rules %.1f s, by plain code %.1f s, rules/plain %.1f, on one thread%n",
                        round,
                        nanos[0] / 1e9,
                        nanos[1] / 1e9,
                        (double) nanos[0] / nanos[1]);
            }
        }
    }

    private static String plain(List<Visit> visits) {
        List<VisitReading> read = new ArrayList<>();
        visits.forEach(visit -> read.add(VisitReading.of(visit, YEAR)));
        return VisitReading.result(read);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Writes visits as NDJSON, in no order: the same for the same numbers. */
    private static void write(Path file, int patients, int visits) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"zone\": \"America/New_York\", \"closedDays\": [\"2026-11-27\"]}\n");
            for (int i = 0; i < visits; i++) {
                int tin = random.nextInt(10);
                LocalDate date = FIRST.plusDays(random.nextInt(365));
                out.write("{\"patient\": \"p" + random.nextInt(patients) + "\", \"tin\": \"00045678" + tin
                        + "\", \"npi\": \"98765432" + tin + random.nextInt(10) + "\", \"visit\": \"e" + i
                        + "\", \"date\": \"" + date + "\", \"availableAt\": \"" + date + "T14:10:00-05:00\"");
                if (random.nextInt(100) > 0) {
                    LocalDate access = date.plusDays(random.nextInt(random.nextInt(10) > 0 ? 3 : 12));
                    out.write(", \"accessAt\": \"" + access + "T09:00:00-05:00\"");
                }
                out.write("}\n");
            }
        }
    }

    private static final class Unwatched implements CountedRecords.Progress {
        @Override
        public void reading(long bytes) {}

        @Override
        public void judging(long visits) {}

        @Override
        public void step(long by) {}
    }
}
