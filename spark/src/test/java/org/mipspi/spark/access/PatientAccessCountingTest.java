package org.mipspi.spark.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.spark.LocalSpark;
import org.mipspi.spark.SharedRules;

/** The count on Spark is that of {@code count patients}, to the byte, in any number of partitions. */
class PatientAccessCountingTest {

    @TempDir
    Path folder;

    private final JavaSparkContext spark =
            JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());

    private CountBytes onOneMachine(Path in, ReportingLevel by, boolean best) throws IOException, RecordsRefused {
        return CountBytes.onOneMachine(in, by, best, folder);
    }

    private CountBytes onSpark(Path in, ReportingLevel by, boolean best, int partitions) throws Exception {
        Path out = folder.resolve("out");
        new PatientAccessCounting(spark, SharedRules.builtIn())
                .files(
                        List.of(in.toString()),
                        new PatientAccessCounting.Request(CountBytes.GIVEN, by, best, true),
                        partitions,
                        out.toString(),
                        true);
        return CountBytes.of(out);
    }

    /** A folder of NDJSON with blank lines, one of them compressed, and a CSV file. */
    private Path records() throws IOException {
        Path records = Files.createDirectories(folder.resolve("records/sub"));
        List<String> all = CountBytes.visits(1, 400);
        Files.writeString(records.resolve("a.ndjson"), "\n" + String.join("\n\n", all.subList(0, 150)) + "\n");
        Files.writeString(records.getParent().resolve("b.ndjson"), String.join("\n", all.subList(150, 300)));
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(records.resolve("c.ndjson.gz")))) {
            gz.write(String.join("\n", all.subList(300, all.size())).getBytes(UTF_8));
        }
        Files.writeString(
                records.resolve("d.csv"),
                "patient,visit,date,tin,npi,accessAt\n"
                        + Stream.iterate(0, i -> i + 1)
                                .limit(40)
                                .map(i -> "p" + i % 50 + ",c" + i + ",2026-03-0" + (1 + i % 9)
                                        + ",000456780,9876543210,2026-03-1" + i % 10)
                                .collect(Collectors.joining("\n")));
        return folder.resolve("records");
    }

    @ParameterizedTest
    @CsvSource({"1, TIN, false", "7, CLINICIAN, false", "200, APM, false", "7, TIN, true", "3, CLINICIAN, true"})
    void theCountIsThatOfOneMachine(int partitions, ReportingLevel by, boolean best) throws Exception {
        Path records = records();
        CountBytes expected = onOneMachine(records, by, best);
        assertThat(expected.measures()).contains("denominator");
        assertThat(expected.account()).contains("sameAs", "DENOMINATOR_ONLY", "COUNTED");
        assertThat(expected.summary()).doesNotContain("\"repeatedRecords\":0,").doesNotContain("\"timesInUtc\":0,");
        CountBytes counted = onSpark(records, by, best, partitions);
        assertThat(counted.measures()).isEqualTo(expected.measures());
        assertThat(counted.account()).isEqualTo(expected.account());
        assertThat(counted.summary()).isEqualTo(expected.summary());
    }

    private RecordsRefused refusedOnOneMachine(Path in) {
        return catchThrowableOfType(RecordsRefused.class, () -> onOneMachine(in, ReportingLevel.TIN, false));
    }

    private void assertRefusedAsOnOneMachine(Path in, int partitions) {
        RecordsRefused expected = refusedOnOneMachine(in);
        assertThat(expected).isNotNull();
        RecordsRefused refused =
                catchThrowableOfType(RecordsRefused.class, () -> onSpark(in, ReportingLevel.TIN, false, partitions));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).isEqualTo(expected.problems());
        assertThat(refused.total()).isEqualTo(expected.total());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "200"})
    void badLinesHaveTheSameProblemsAtTheSamePlaces(int partitions) throws Exception {
        Path records = records();
        List<String> bad = CountBytes.visits(2, 200);
        for (int i = 3; i < bad.size(); i += 7) {
            bad.set(
                    i,
                    List.of("{", "[]", "not JSON", bad.get(i).replace("date", "dat"), "{\"zone\":\"Nowhere\"}")
                            .get(i % 5));
        }
        Files.writeString(records.resolve("bad.ndjson"), String.join("\n", bad));
        Files.writeString(records.resolve("bad.csv"), "patient,visit\np,e\n");
        Files.write(records.resolve("damaged.ndjson.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        assertRefusedAsOnOneMachine(records, partitions);
    }

    @Test
    void moreProblemsThanAreListedAreCounted() throws Exception {
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("a.ndjson"), "{\n".repeat(700));
        Files.writeString(records.resolve("b.ndjson"), "[]\n".repeat(700));
        assertThat(refusedOnOneMachine(records).total()).isEqualTo(1_400);
        assertRefusedAsOnOneMachine(records, 5);
    }

    @Test
    void aVisitThatIsGivenTwiceWithDifferentContentIsRefused() throws Exception {
        Path records = records();
        String visit = "{\"patient\":\"%s\",\"visit\":\"twice\",\"tin\":\"000456789\",\"date\":\"2026-03-04\"}";
        Files.writeString(records.resolve("a1.ndjson"), visit.formatted("p1"));
        Files.writeString(records.resolve("z.ndjson"), visit.formatted("p0") + "\n" + visit.formatted("p1"));
        assertThat(refusedOnOneMachine(records).problems().get(0).message()).contains("given twice");
        assertRefusedAsOnOneMachine(records, 7);
    }

    @Test
    void headersOfSeveralFilesAreReadAsOnOneMachine() throws Exception {
        Path records = records();
        Files.writeString(
                records.resolve("0.ndjson"),
                "{\"zone\":\"America/New_York\",\"closedDays\":[\"2026-11-27\"],\"performanceStart\":\"2026-01-01\","
                        + "\"performanceEnd\":\"2026-08-31\"}\n"
                        + String.join("\n", CountBytes.visits(3, 50)).replace("\"e", "\"f"));
        CountBytes expected = onOneMachine(records, ReportingLevel.TIN, false);
        assertThat(expected.account()).contains("OUTSIDE_PERIOD");
        assertThat(onSpark(records, ReportingLevel.TIN, false, 4)).isEqualTo(expected);
        Files.writeString(
                records.resolve("1.ndjson"),
                "{\"zone\":\"America/Chicago\",\"performanceStart\":\"2025-01-01\",\"performanceEnd\":\"2025-12-31\"}\n");
        FileUtils.deleteDirectory(folder.resolve("out").toFile());
        assertRefusedAsOnOneMachine(records, 4);
    }

    @Test
    void noRecordsAreRefused() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        assertRefusedAsOnOneMachine(empty, 3);
    }

    @Test
    void fhirFilesAreNotCountedHere() throws Exception {
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("Encounter.ndjson"), "{\"resourceType\":\"Encounter\",\"id\":\"1\"}\n");
        assertThat(catchThrowableOfType(NotVisits.class, () -> onSpark(records, ReportingLevel.TIN, false, 2)))
                .hasMessageContaining("count patients");
    }
}
