package org.mipspi.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

class VisitsReaderTest {

    private static final LocalDate MARCH_4 = LocalDate.of(2026, 3, 4);
    private static final LocalDate MARCH_5 = LocalDate.of(2026, 3, 5);
    private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);
    private static final LocalDate THANKSGIVING_FRIDAY = LocalDate.of(2026, 11, 27);
    private static final String VISIT = "{\"patient\":\"p1\",\"visit\":\"e1\",\"date\":\"2026-03-04\"%s}";
    private static final String ROW = "p1,e1,2026-03-04";

    @TempDir
    Path folder;

    private VisitFiles files() {
        return new VisitFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1", "456789", "12-3456789", "٠٠٠٤٥٦٧٨٩", "tax id of the practice"})
    void aTinAndAnNpiOfAnyFormAreRead(String id) {
        CollectedRecords records = files().with("a.ndjson", visit(",'tin':'" + id + "','npi':'" + id + "'"))
                .with("b.csv", "patient,visit,date,tin,npi", "p1,e2,2026-03-04," + id + "," + id)
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(2).allSatisfy(visit -> {
            assertThat(visit.tin()).isEqualTo(id);
            assertThat(visit.npis()).containsExactly(id);
        });
    }

    @Test
    void timesInUtcAreCountedIfNoZoneIsStatedForTheirFile() {
        String times = ",'availableAt':['2026-03-04T01:00Z','2026-03-05'],'viewAt':['2026-03-05T01:00:00+00:00',"
                + "'2026-03-06T01:00-05:00'],'optedOutAt':'2026-03-04T10:00:00Z'";
        VisitFiles files = files().with("a.ndjson", visit(times));
        assertThat(files.read().problems).isEmpty();
        assertThat(files.timesInUtc()).isEqualTo(3);
        files.with("a.ndjson", "{\"zone\":\"America/New_York\"}", visit(times)).read();
        assertThat(files.timesInUtc()).isZero();
    }

    private static String visit(String more) {
        return VISIT.formatted(more.replace('\'', '"'));
    }

    private Visit only(String... lines) {
        CollectedRecords records = files().with("visits.ndjson", lines).read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(1);
        return records.visits.get(0);
    }

    private ReleasedInformation onlyPart(String more) {
        List<ReleasedInformation> parts = only(visit(more)).information();
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    @Test
    void aVisitOfThreeFieldsIsHeldAndItsInformationIsAvailableOnItsDay() {
        assertThat(only(visit("")))
                .isEqualTo(new Visit(
                        new RecordPlace("visits.ndjson", 1),
                        "p1",
                        "e1",
                        null,
                        List.of(),
                        null,
                        null,
                        true,
                        MARCH_4,
                        true,
                        List.of(new ReleasedInformation(MARCH_4, null, null, null, null)),
                        null,
                        null,
                        false,
                        null,
                        null,
                        Set.of()));
    }

    @Test
    void everyFieldOfAVisitIsRead() {
        Visit visit =
                only(visit(",'tin':'000456789','npi':['9876543211','9876543210','9876543211'],'virtualGroup':'VG1',"
                        + "'apm':'A1','mipsEligible':false,'held':false,'nothingToProvide':true,'optedOutAt':'2026-03-05',"
                        + "'optInProvidedAt':'2026-03-06','cehrt':'c1','certifiedOn':'2026-03-05T08:00'"));
        assertThat(visit.tin()).isEqualTo("000456789");
        assertThat(visit.npis()).containsExactly("9876543210", "9876543211");
        assertThat(visit.virtualGroup()).isEqualTo("VG1");
        assertThat(visit.apm()).isEqualTo("A1");
        assertThat(visit.mipsEligible()).isFalse();
        assertThat(visit.held()).isFalse();
        assertThat(visit.nothingToProvide()).isTrue();
        assertThat(visit.optedOut()).isEqualTo(MARCH_5);
        assertThat(visit.optInProvided()).isEqualTo(MARCH_6);
        assertThat(visit.cehrt()).isEqualTo("c1");
        assertThat(visit.certified()).isEqualTo(MARCH_5);
    }

    @Test
    void eachWayHasItsOwnTime() {
        assertThat(onlyPart(",'availableAt':'2026-03-05','viewAt':'2026-03-04','downloadAt':'2026-03-05',"
                        + "'apiAt':'2026-03-06'"))
                .isEqualTo(new ReleasedInformation(MARCH_5, MARCH_4, MARCH_5, null, MARCH_6));
    }

    @Test
    void accessStandsForAllFourWays() {
        assertThat(onlyPart(",'accessAt':'2026-03-05'"))
                .isEqualTo(new ReleasedInformation(MARCH_4, MARCH_5, MARCH_5, MARCH_5, MARCH_5));
    }

    @Test
    void anEmptyTimeOfAWayIsAProblemAndNotAbsent() {
        CollectedRecords records =
                files().with("a.ndjson", visit(",'accessAt':''")).read();
        assertThat(records.visits).isEmpty();
        assertThat(records.problems).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("accessAt is empty"));
    }

    @Test
    void partsStandInTheOrderInWhichTheyBecameAvailable() {
        Visit visit = only(visit(",'availableAt':['2026-03-06','2026-03-04','2026-03-05'],"
                + "'viewAt':['2026-03-06',null,null],'apiAt':[null,null,'2026-03-06']"));
        assertThat(visit.information())
                .containsExactly(
                        new ReleasedInformation(MARCH_4, null, null, null, null),
                        new ReleasedInformation(MARCH_5, null, null, null, MARCH_6),
                        new ReleasedInformation(MARCH_6, MARCH_6, null, null, null));
    }

    @Test
    void aHundredPartsAreRead() {
        String days = "'2026-03-04'" + ",'2026-03-04'".repeat(99);
        assertThat(only(visit(",'availableAt':[" + days + "]")).information()).hasSize(100);
    }

    @Test
    void aNullIsTheSameAsNoField() {
        String nulls = ",'tin':null,'npi':null,'availableAt':null,'accessAt':null,'held':null,'mipsEligible':null,"
                + "'sameAs':null,'nothingToProvide':null,'certifiedOn':null";
        assertThat(only(visit(nulls))).isEqualTo(only(visit("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'q1'", "['q1']", "['q1','q2']"})
    void otherIdsOfThePatientAreOfTheSamePatient(String sameAs) {
        CollectedRecords records =
                files().with("a.ndjson", visit(",'sameAs':" + sameAs)).read();
        List<List<String>> all = List.of(List.of("p1", "q1"), List.of("p1", "q2"));
        assertThat(records.samePatients).isEqualTo(all.subList(0, sameAs.contains("q2") ? 2 : 1));
    }

    @Test
    void idsAreKeptAsTheyAre() {
        String id = " Pätient \"7\", \uD83D\uDE00 ";
        Visit visit = only("{\"patient\":\"" + id.replace("\"", "\\\"") + "\",\"visit\":\"" + "é".repeat(200)
                + "\",\"date\":\"2026-03-04\"}");
        assertThat(visit.patient()).isEqualTo(id);
        assertThat(visit.id()).isEqualTo("é".repeat(200));
        Visit row = files().with("a.csv", "patient,visit,date", "\"" + id.replace("\"", "\"\"") + "\",e1,2026-03-04")
                .read()
                .visits
                .get(0);
        assertThat(row.patient()).isEqualTo(id);
    }

    @Test
    void aHeaderGivesTheZoneAndTheClosedDays() {
        Visit visit = only(
                "{\"zone\":\"America/New_York\",\"closedDays\":[\"2026-11-27\"]}",
                visit(",'accessAt':'2026-03-06T04:59:59Z'"));
        assertThat(visit.closedDays()).containsExactly(THANKSGIVING_FRIDAY);
        assertThat(visit.information().get(0).view()).isEqualTo(MARCH_5);
    }

    @Test
    void theOfficesMayBeClosedOnEveryDayOfAYear() {
        String days = "\"2026-11-27\"" + ",\"2026-11-27\"".repeat(365);
        assertThat(only("{\"closedDays\":[" + days + "]}", visit("")).closedDays())
                .containsExactly(THANKSGIVING_FRIDAY);
    }

    @Test
    void withoutAZoneATimeIsTheDayThatItStates() {
        assertThat(onlyPart(",'accessAt':'2026-03-06T04:59:59Z'").view()).isEqualTo(MARCH_6);
        assertThat(onlyPart(",'accessAt':'2026-03-05T23:00:00-05:00'").view()).isEqualTo(MARCH_5);
    }

    @Test
    void theCommandGivesWhatNoHeaderStates() {
        VisitsHeader given = new VisitsHeader(
                ZoneId.of("America/New_York"),
                Set.of(THANKSGIVING_FRIDAY),
                new PerformancePeriod(MARCH_4, THANKSGIVING_FRIDAY));
        VisitFiles files = files().with("a.ndjson", "{}", visit(",'accessAt':'2026-03-06T04:59:59Z'"));
        CollectedRecords records = files.read(given);
        assertThat(records.problems).isEmpty();
        assertThat(records.visits.get(0).closedDays()).containsExactly(THANKSGIVING_FRIDAY);
        assertThat(records.visits.get(0).information().get(0).view()).isEqualTo(MARCH_5);
        assertThat(files.period()).isEqualTo(given.period());
    }

    @Test
    void theHeaderStatesThePerformancePeriod() {
        VisitFiles files = files().with(
                        "a.ndjson",
                        "{\"performanceStart\":\"2026-03-04\",\"performanceEnd\":\"2026-11-27\"}",
                        visit(""));
        assertThat(files.read().problems).isEmpty();
        assertThat(files.period()).isEqualTo(new PerformancePeriod(MARCH_4, THANKSGIVING_FRIDAY));
    }

    @Test
    void withoutAHeaderThereIsNoPeriod() {
        VisitFiles files = files().with("a.ndjson", visit(""));
        files.read();
        assertThat(files.period()).isNull();
    }

    @Test
    void aFileWithoutAHeaderHasThatOfTheOthersWhereverItStands() {
        String header = "{\"closedDays\":[\"2026-11-27\"]}";
        CollectedRecords records = files().with("a.ndjson", visit(""))
                .with("b.ndjson", header, visit("").replace("e1", "e2"))
                .with("c.ndjson", header)
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(2).allSatisfy(visit -> assertThat(visit.closedDays())
                .containsExactly(THANKSGIVING_FRIDAY));
    }

    @Test
    void filesWithTheirOwnHeadersMayDiffer() {
        CollectedRecords records = files().with("a.ndjson", "{\"closedDays\":[\"2026-11-27\"]}", visit(""))
                .with("b.ndjson", "{\"closedDays\":[]}", visit("").replace("e1", "e2"))
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits.get(0).closedDays()).containsExactly(THANKSGIVING_FRIDAY);
        assertThat(records.visits.get(1).closedDays()).isEmpty();
    }

    @Test
    void aRowOfCsvHasTheSameFieldsInAnyOrder() {
        String columns =
                "certifiedOn,apiAt,transmitAt,downloadAt,viewAt,availableAt,held,mipsEligible,npi,tin,sameAs,date,"
                        + "visit,patient";
        String row = "2026-03-04,;2026-03-06,,2026-03-04;2026-03-05,;,2026-03-04;2026-03-05,TRUE,False,"
                + "9876543211;9876543210,000456789,q1;q2,2026-03-04,e1,p1";
        CollectedRecords csv = files().with("visits.csv", columns, row).read();
        CollectedRecords json = files().with(
                        "visits.ndjson",
                        "",
                        visit(",'certifiedOn':'2026-03-04','apiAt':[null,'2026-03-06'],'downloadAt':['2026-03-04',"
                                + "'2026-03-05'],'availableAt':['2026-03-04','2026-03-05'],'mipsEligible':false,"
                                + "'npi':['9876543211','9876543210'],'tin':'000456789','sameAs':['q1','q2']"))
                .read();
        assertThat(csv.problems).isEmpty();
        assertThat(json.problems).isEmpty();
        assertThat(csv.visitsAnywhere()).isEqualTo(json.visitsAnywhere());
        assertThat(csv.samePatients).isEqualTo(json.samePatients);
        assertThat(csv.visits.get(0).place()).isEqualTo(new RecordPlace("visits.csv", 2));
    }

    @Test
    void aRowOfCsvWithoutPatientAndVisitIsTheHeader() {
        CollectedRecords records = files().with(
                        "visits.csv",
                        "patient,visit,date,closedDays,zone,accessAt",
                        ",,,2026-11-27;2026-12-24,America/New_York,",
                        ROW + ",,,2026-03-06T04:59:59Z")
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(1);
        assertThat(records.visits.get(0).closedDays())
                .containsExactlyInAnyOrder(THANKSGIVING_FRIDAY, LocalDate.of(2026, 12, 24));
        assertThat(records.visits.get(0).information().get(0).api()).isEqualTo(MARCH_5);
    }

    @Test
    void everyRowOfCsvMayStateTheHeader() {
        VisitFiles files = files().with(
                        "visits.csv",
                        "patient,visit,date,closedDays,performanceStart,performanceEnd",
                        ROW + ",2026-11-27,2026-03-04,2026-11-27",
                        "p2,e2,2026-03-05,2026-11-27,2026-03-04,2026-11-27",
                        "p3,e3,2026-03-05,,,");
        CollectedRecords records = files.read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(3).allSatisfy(visit -> assertThat(visit.closedDays())
                .containsExactly(THANKSGIVING_FRIDAY));
        assertThat(files.period()).isEqualTo(new PerformancePeriod(MARCH_4, THANKSGIVING_FRIDAY));
    }

    @Test
    void blankLinesAreSkippedAndCounted() {
        CollectedRecords records = files().with("a.ndjson", "", "{}", " \t\r", visit(""), "")
                .with("b.csv", "", "patient,visit,date", "", ",,", ROW.replace("e1", "e2") + "\r", ",,")
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits)
                .extracting(Visit::place)
                .containsExactly(new RecordPlace("a.ndjson", 4), new RecordPlace("b.csv", 5));
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        byte[] whole = visit("").getBytes(StandardCharsets.UTF_8);
        assertThat(files().with("a.ndjson", whole).read().visits).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        CollectedRecords records = files().with("a.ndjson", "\uFEFF" + visit(""))
                .with("b.csv", "\uFEFFpatient,visit,date", ROW)
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void withoutAnEndingTheFirstCharacterTellsTheForm() {
        CollectedRecords records = files().with("one", "", " " + visit(""))
                .with("two.txt", "patient,visit,date", ROW)
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void gzipAndZipAreReadToo() throws IOException {
        VisitFiles files = files();
        Path zip = files.folder().resolve("visits.zip");
        try (ZipOutputStream out = new ZipOutputStream(open(zip))) {
            out.putNextEntry(new ZipEntry("first/a.NDJSON"));
            out.write(visit("").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("b.csv.gz"));
            out.write(VisitFiles.gzip("patient,visit,date", ROW));
        }
        CollectedRecords records = files.read(zip, VisitsHeader.NONE, bytes -> {});
        assertThat(records.problems).isEmpty();
        assertThat(records.visits)
                .extracting(Visit::place)
                .containsExactly(new RecordPlace("b.csv.gz", 2), new RecordPlace("first/a.NDJSON", 1));
    }

    private static OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    @Test
    void emptyFilesHaveNoVisits() {
        CollectedRecords records = files().with("a.ndjson", new byte[0])
                .with("b.csv", new byte[0])
                .with("c", new byte[0])
                .with("d.csv", "patient,visit,date")
                .read();
        assertThat(records.problems).isEmpty();
        assertThat(records.visits).isEmpty();
    }

    @Test
    void theBytesReadAddUpToTheSizeOfTheFiles() {
        VisitFiles files =
                files().with("a.ndjson", visit("")).with("b.csv.gz", VisitFiles.gzip("patient,visit,date", ROW));
        AtomicLong read = new AtomicLong();
        files.read(files.folder(), VisitsHeader.NONE, read::addAndGet);
        long size = visit("").length() + 1 + VisitFiles.gzip("patient,visit,date", ROW).length;
        assertThat(read).hasValue(size);
    }
}
