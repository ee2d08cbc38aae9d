package org.mipspi.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;

/** What cannot be read is a problem at its file, line and field, and the other lines are read. */
class VisitRefusalsTest {

    private static final String GOOD = "{\"patient\":\"p0\",\"visit\":\"e0\",\"date\":\"2026-03-04\"}";
    private static final String BAD = "{\"patient\":\"p1\",\"visit\":\"e1\",\"date\":\"2026-03-04\"%s}";
    private static final String COLUMNS = "patient,visit,date,tin,held,availableAt,viewAt,zone";
    private static final String GOOD_ROW = "p0,e0,2026-03-04,,,,,";

    @TempDir
    Path folder;

    private VisitFiles files() {
        return new VisitFiles(folder);
    }

    private static String quoted(String line) {
        return line.replace('\'', '"');
    }

    /** More fields of a visit that is otherwise good, the code, the field. */
    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("'tin':456789", Code.INVALID_FORMAT, "tin"),
                arguments("'tin':''", Code.INVALID_FORMAT, "tin"),
                arguments("'tin':'" + "t".repeat(201) + "'", Code.INVALID_FORMAT, "tin"),
                arguments("'tin':true", Code.INVALID_FORMAT, "tin"),
                arguments("'tin':{}", Code.INVALID_FORMAT, "tin"),
                arguments("'tin':['000456789']", Code.INVALID_FORMAT, "tin"),
                arguments("'npi':'98765\\n43210'", Code.INVALID_FORMAT, "npi"),
                arguments("'npi':['9876543210',9876543211]", Code.INVALID_FORMAT, "npi"),
                arguments("'npi':['9876543210',['9876543211']]", Code.INVALID_FORMAT, "npi"),
                arguments("'npi':['9876543210',null]", Code.INVALID_FORMAT, "npi"),
                arguments("'npi':['9876543210','']", Code.INVALID_FORMAT, "npi"),
                arguments("'sameAs':['q1',2]", Code.INVALID_FORMAT, "sameAs"),
                arguments("'sameAs':''", Code.INVALID_FORMAT, "sameAs"),
                arguments("'virtualGroup':' \u00a0\u2003 '", Code.INVALID_FORMAT, "virtualGroup"),
                arguments("'apm':'a\\tb'", Code.INVALID_FORMAT, "apm"),
                arguments("'apm':'a\\u0085b'", Code.INVALID_FORMAT, "apm"),
                arguments("'apm':'a\\ud800b'", Code.INVALID_FORMAT, "apm"),
                arguments("'cehrt':'" + "c".repeat(201) + "'", Code.INVALID_FORMAT, "cehrt"),
                arguments("'cehrt':''", Code.INVALID_FORMAT, "cehrt"),
                arguments("'held':'true'", Code.INVALID_FORMAT, "held"),
                arguments("'held':1", Code.INVALID_FORMAT, "held"),
                arguments("'held':[true]", Code.INVALID_FORMAT, "held"),
                arguments("'certifiedOn':true", Code.INVALID_FORMAT, "certifiedOn"),
                arguments("'certifiedOn':20260304", Code.INVALID_FORMAT, "certifiedOn"),
                arguments("'optedOutAt':'03/04/2026'", Code.INVALID_FORMAT, "optedOutAt"),
                arguments("'optedOutAt':'1999-12-31'", Code.INVALID_FORMAT, "optedOutAt"),
                arguments("'optedOutAt':'2100-01-01'", Code.INVALID_FORMAT, "optedOutAt"),
                arguments("'optInProvidedAt':'2026-02-29'", Code.INVALID_FORMAT, "optInProvidedAt"),
                arguments("'optInProvidedAt':['2026-03-04']", Code.INVALID_FORMAT, "optInProvidedAt"),
                arguments("'availableAt':'2026-03-04 10:00'", Code.INVALID_FORMAT, "availableAt"),
                arguments("'availableAt':''", Code.INVALID_FORMAT, "availableAt"),
                arguments("'availableAt':[]", Code.INVALID_FORMAT, "availableAt"),
                arguments("'availableAt':[null]", Code.INVALID_FORMAT, "availableAt"),
                arguments("'availableAt':['2026-03-04','']", Code.INVALID_FORMAT, "availableAt"),
                arguments(
                        "'availableAt':['2026-03-04'" + ",'2026-03-04'".repeat(100) + "]",
                        Code.INVALID_FORMAT,
                        "availableAt"),
                arguments("'viewAt':'soon'", Code.INVALID_FORMAT, "viewAt"),
                arguments("'viewAt':[]", Code.CONTRADICTION, "viewAt"),
                arguments("'downloadAt':['2026-03-04','2026-03-05']", Code.CONTRADICTION, "downloadAt"),
                arguments(
                        "'availableAt':['2026-03-04','2026-03-05'],'apiAt':'2026-03-05'", Code.CONTRADICTION, "apiAt"),
                arguments(
                        "'availableAt':['2026-03-04','2026-03-05'],'accessAt':['2026-03-05']",
                        Code.CONTRADICTION,
                        "accessAt"),
                arguments("'accessAt':'2026-03-05','transmitAt':'2026-03-05'", Code.CONTRADICTION, "accessAt"),
                arguments("'date':'2026-03-04'", Code.CONTRADICTION, "date"),
                arguments("'tin':null,'tin':null", Code.CONTRADICTION, "tin"),
                arguments("'acessAt':'2026-03-05'", Code.UNKNOWN_FIELD, "acessAt"),
                arguments("'name':{'given':['x']}", Code.UNKNOWN_FIELD, "name"),
                arguments("'zone':'America/New_York'", Code.UNKNOWN_FIELD, "zone"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldThatCannotBeReadIsRefused(String more, Code code, String field) {
        CollectedRecords records = files().with("a.ndjson", GOOD, BAD.formatted(quoted("," + more)), GOOD)
                .read();
        assertOneProblem(records, code, new RecordPlace("a.ndjson", 2), field);
        assertThat(records.visits).hasSize(2);
    }

    /** Lines, the code, the field. */
    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("{'visit':'e1','date':'2026-03-04'}", Code.MISSING_FIELD, "patient"),
                arguments("{'patient':null,'visit':'e1','date':'2026-03-04'}", Code.MISSING_FIELD, "patient"),
                arguments("{'patient':'p1','date':'2026-03-04'}", Code.MISSING_FIELD, "visit"),
                arguments("{'patient':'p1','visit':'e1'}", Code.MISSING_FIELD, "date"),
                arguments("{'patient':7,'visit':'e1','date':'2026-03-04'}", Code.INVALID_FORMAT, "patient"),
                arguments("{'patient':'p1','visit':'','date':'2026-03-04'}", Code.INVALID_FORMAT, "visit"),
                arguments("{'patient':'p1','visit':'e1','date':'2026-03'}", Code.INVALID_FORMAT, "date"),
                arguments("[]", Code.UNREADABLE, null),
                arguments("'p1'", Code.UNREADABLE, null),
                arguments("p1,e1,2026-03-04", Code.UNREADABLE, null),
                arguments("{'patient':'p1'", Code.UNREADABLE, null),
                arguments("{'patient':'p1',}", Code.UNREADABLE, null),
                arguments(GOOD + GOOD, Code.UNREADABLE, null),
                arguments("{'tin':[[[1]]]}", Code.UNREADABLE, null),
                arguments("{'patient':'p\0'}", Code.UNREADABLE, null),
                arguments("\uFEFF" + GOOD, Code.UNREADABLE, null));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineThatCannotBeReadIsRefused(String line, Code code, String field) {
        CollectedRecords records =
                files().with("a.ndjson", GOOD, quoted(line), GOOD).read();
        assertOneProblem(records, code, new RecordPlace("a.ndjson", 2), field);
        assertThat(records.visits).hasSize(2);
    }

    /** Headers, the code, the field. */
    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("{'zone':'America/NewYork'}", Code.INVALID_FORMAT, "zone"),
                arguments("{'zone':'-05:00'}", Code.INVALID_FORMAT, "zone"),
                arguments("{'zone':''}", Code.INVALID_FORMAT, "zone"),
                arguments("{'zone':5}", Code.INVALID_FORMAT, "zone"),
                arguments("{'closedDays':'2026-11-27'}", Code.INVALID_FORMAT, "closedDays"),
                arguments("{'closedDays':['11/27']}", Code.INVALID_FORMAT, "closedDays"),
                arguments("{'closedDays':['2026-11-27T00:00']}", Code.INVALID_FORMAT, "closedDays"),
                arguments("{'closedDays':[null]}", Code.INVALID_FORMAT, "closedDays"),
                arguments(
                        "{'closedDays':['2026-11-27'" + ",'2026-11-27'".repeat(366) + "]}",
                        Code.INVALID_FORMAT,
                        "closedDays"),
                arguments("{'performanceStart':'2026-01-01'}", Code.MISSING_FIELD, "performanceEnd"),
                arguments("{'performanceEnd':'2026-12-31'}", Code.MISSING_FIELD, "performanceStart"),
                arguments(
                        "{'performanceStart':'2026-07-01','performanceEnd':'2026-06-30'}",
                        Code.CONTRADICTION,
                        "performanceEnd"),
                arguments(
                        "{'performanceStart':'x','performanceEnd':'2026-06-30'}",
                        Code.INVALID_FORMAT,
                        "performanceStart"),
                arguments("{'tin':'000456789'}", Code.UNKNOWN_FIELD, "tin"),
                arguments("{'zones':'America/New_York'}", Code.UNKNOWN_FIELD, "zones"),
                arguments("{'zone':'UTC','zone':'UTC'}", Code.CONTRADICTION, "zone"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderThatCannotBeReadIsRefusedOnce(String header, Code code, String field) {
        CollectedRecords records = files().with("a.ndjson", quoted(header), GOOD)
                .with("b.ndjson", GOOD)
                .read();
        assertOneProblem(records, code, new RecordPlace("a.ndjson", 1), field);
        assertThat(records.visits).hasSize(2);
    }

    /** Rows, the code, the field. */
    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(",e1,2026-03-04,,,,,", Code.MISSING_FIELD, "patient"),
                arguments("p1,\"\",2026-03-04,,,,,", Code.MISSING_FIELD, "visit"),
                arguments("p1,e1,,,,,,", Code.MISSING_FIELD, "date"),
                arguments("p1,e1,2026-03-04,\"456\t789\",,,,", Code.INVALID_FORMAT, "tin"),
                arguments("p1,e1,2026-03-04,,yes,,,", Code.INVALID_FORMAT, "held"),
                arguments("p1,e1,2026-03-04,,,2026-03-04;,;,", Code.INVALID_FORMAT, "availableAt"),
                arguments("p1,e1,2026-03-04,,,2026-03-04;2026-03-05,2026-03-05,", Code.CONTRADICTION, "viewAt"),
                arguments("p1,e1,2026-03-04,,,,,UTC", Code.CONTRADICTION, "zone"),
                arguments("p1,e1,2026-03-04,,,,", Code.UNREADABLE, null),
                arguments("p1,e1,2026-03-04,,,,,,", Code.UNREADABLE, null),
                arguments("p1\"\",e1,2026-03-04,,,,,", Code.UNREADABLE, null),
                arguments("\"p1\"x,e1,2026-03-04,,,,,", Code.UNREADABLE, null),
                arguments("\"p1,e1,2026-03-04,,,,,", Code.UNREADABLE, null),
                arguments("p1,e1,2026-03-04,,,,,\rp2,e2,2026-03-04,,,,,", Code.UNREADABLE, null),
                arguments("p1,e1,2026-03-04", Code.UNREADABLE, null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowThatCannotBeReadIsRefused(String row, Code code, String field) {
        CollectedRecords records =
                files().with("a.csv", COLUMNS, GOOD_ROW, row, GOOD_ROW).read();
        assertOneProblem(records, code, new RecordPlace("a.csv", 3), field);
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void aLineBreakWithinACellIsAProblemOfItsLines() {
        CollectedRecords records = files().with("a.csv", COLUMNS, "\"p", "1\",e1,2026-03-04,,,,,", GOOD_ROW)
                .read();
        assertThat(records.problems)
                .extracting(problem -> problem.place().line() + " " + problem.code())
                .containsExactly("2 UNREADABLE", "3 UNREADABLE");
        assertThat(records.visits).hasSize(1);
    }

    /** First lines of CSV, the code, the field, whether the rows are read. */
    static Stream<Arguments> columns() {
        return Stream.of(
                arguments("patient,vist,visit,date", Code.UNKNOWN_FIELD, "vist", true),
                arguments("patient,,visit,date", Code.UNKNOWN_FIELD, "", true),
                arguments("patient,visit,visit,date", Code.CONTRADICTION, "visit", true),
                arguments("patient,visit,tin,npi", Code.MISSING_FIELD, "date", false),
                arguments("p1,e1,2026-03-04,000456789", Code.UNREADABLE, null, false),
                arguments("patient;visit;date;tin", Code.UNREADABLE, null, false),
                arguments("\"patient", Code.UNREADABLE, null, false));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void columnsThatCannotBeReadAreRefusedOnce(String first, Code code, String field, boolean rowsAreRead) {
        CollectedRecords records = files().with("a.csv", "", first, "p0,,e0,2026-03-04", "p0,,e0,2026-03-04")
                .read();
        assertOneProblem(records, code, new RecordPlace("a.csv", 2), field);
        assertThat(records.visits.isEmpty()).isNotEqualTo(rowsAreRead);
    }

    private static void assertOneProblem(CollectedRecords records, Code code, RecordPlace place, String field) {
        assertThat(records.problems).hasSize(1);
        RecordProblem problem = records.problems.get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void everythingThatIsWrongWithALineIsReported() {
        CollectedRecords records = files().with(
                        "a.ndjson",
                        quoted("{'patient':'','tin':7,'held':0,'viewAt':'x','xyzzy':1,'date':'2026-03-04'}"))
                .read();
        assertThat(records.problems)
                .extracting(RecordProblem::field)
                .containsExactlyInAnyOrder("patient", "visit", "tin", "held", "viewAt", "xyzzy");
        assertThat(records.visits).isEmpty();
    }

    @Test
    void aLineHasAtMostAHundredProblemsAndTellsThatThereAreMore() {
        String fields = ",'x':1".repeat(5_000);
        CollectedRecords records =
                files().with("a.ndjson", BAD.formatted(quoted(fields)), GOOD).read();
        assertThat(records.problems).hasSize(101);
        assertThat(records.problems.get(100).message()).contains("more than 100 problems");
        assertThat(records.visits).hasSize(1);
    }

    @Test
    void aMisspelledFieldIsToldWithTheOneThatWasMeant() {
        CollectedRecords records = files().with("a.ndjson", BAD.formatted(quoted(",'AvailableAt':'2026-03-04'")))
                .with("b.csv", "patient,visit,date,tin,viewedAt", "p0,e0,2026-03-04,,")
                .read();
        assertThat(records.problems)
                .extracting(RecordProblem::message)
                .first()
                .asString()
                .contains("Did you mean availableAt?");
        assertThat(records.problems)
                .extracting(RecordProblem::message)
                .last()
                .asString()
                .contains("Did you mean viewAt?");
    }

    @Test
    void aMisspelledTimeZoneIsToldWithTheOneThatWasMeant() {
        CollectedRecords records =
                files().with("a.ndjson", quoted("{'zone':'America/New York'}")).read();
        assertThat(records.problems.get(0).message()).endsWith("Write America/New_York");
    }

    @Test
    void aNumberForAnIdIsToldToLoseLeadingZeros() {
        CollectedRecords records = files().with("a.ndjson", BAD.formatted(quoted(",'npi':9876543210")))
                .read();
        assertThat(records.problems.get(0).message()).contains("a number loses its leading zeros");
    }

    @Test
    void aLineOfXmlIsToldByItsCharacter() {
        CollectedRecords records = files().with("a.ndjson", GOOD, "<visit/>").read();
        assertThat(records.problems.get(0).message()).startsWith("The line has < where JSON cannot have it");
    }

    @Test
    void noMessageQuotesAnId() {
        String id = "Smith77";
        CollectedRecords records = files().with(
                        "a.ndjson",
                        quoted("{'patient':'" + id + "\\n','visit':'" + id + "\\t','date':'" + id + "','tin':'" + id
                                + "\\n','npi':['" + id + "\\n'],'viewAt':'" + id + "','sameAs':'" + id + "\\u0000'}"))
                .with("b.csv", id + ",e1," + id, id + ",e1," + id)
                .with("c.csv", "patient,visit,date,held,availableAt", id + ",e1," + id + "," + id + "," + id + ";" + id)
                .read();
        assertThat(records.problems).hasSizeGreaterThan(10).allSatisfy(problem -> assertThat(problem.message())
                .doesNotContain(id));
    }

    @Test
    void aTimeInAnotherFormIsToldByItsForm() {
        CollectedRecords records = files().with("a.ndjson", BAD.formatted(quoted(",'viewAt':'Mar 4, 2026 #1'")))
                .read();
        assertThat(records.problems.get(0).message())
                .startsWith("viewAt has the form \"AAA 9, 9999 ?9\", which is not a time");
    }

    @Test
    void aFileWithoutAHeaderMayNotStandBesideDifferentHeaders() {
        CollectedRecords records = files().with("a.ndjson", quoted("{'zone':'America/New_York'}"))
                .with("b.ndjson", quoted("{'zone':'America/Chicago'}"))
                .with("c.ndjson", GOOD)
                .read();
        assertOneProblem(records, Code.CONTRADICTION, new RecordPlace("c.ndjson", 0), null);
        assertThat(records.problems.get(0).message()).contains("such as a.ndjson:1, b.ndjson:1");
    }

    @Test
    void headersMayNotStateDifferentPeriods() {
        CollectedRecords records = files().with(
                        "a.ndjson", quoted("{'performanceStart':'2026-01-01','performanceEnd':'2026-12-31'}"))
                .with("b.ndjson", quoted("{'performanceStart':'2026-01-01','performanceEnd':'2026-06-30'}"))
                .with("c.ndjson", quoted("{'zone':'UTC'}"))
                .read();
        assertOneProblem(records, Code.CONTRADICTION, new RecordPlace("b.ndjson", 1), "performanceStart");
    }

    @Test
    void aHeaderMayNotContradictTheCommand() {
        VisitsHeader given = new VisitsHeader(
                ZoneId.of("America/Chicago"),
                Set.of(LocalDate.of(2026, 12, 24)),
                new PerformancePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        CollectedRecords records = files().with(
                        "a.ndjson",
                        quoted("{'zone':'America/New_York','closedDays':[],'performanceStart':'2026-01-01',"
                                + "'performanceEnd':'2026-06-30'}"))
                .with(
                        "b.ndjson",
                        quoted("{'zone':'America/Chicago','closedDays':['2026-12-24'],'performanceStart':'2026-01-01',"
                                + "'performanceEnd':'2026-12-31'}"))
                .read(given);
        assertThat(records.problems).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
            assertThat(problem.place()).isEqualTo(new RecordPlace("a.ndjson", 1));
        });
        assertThat(records.problems)
                .extracting(RecordProblem::field)
                .containsExactly("zone", "closedDays", "performanceStart");
    }

    @Test
    void onlyTheFirstLineIsAHeader() {
        CollectedRecords records =
                files().with("a.ndjson", GOOD, quoted("{'zone':'UTC'}"), GOOD).read();
        assertThat(records.problems)
                .extracting(problem -> problem.place().line() + " " + problem.code() + " " + problem.field())
                .contains("2 UNKNOWN_FIELD zone", "2 MISSING_FIELD patient");
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void aLineOfMoreThanOneMebibyteIsRefused() {
        String longest = GOOD + " ".repeat(1024 * 1024 - GOOD.length());
        CollectedRecords records =
                files().with("a.ndjson", longest, longest + " ", GOOD).read();
        assertOneProblem(records, Code.UNREADABLE, new RecordPlace("a.ndjson", 2), null);
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] windows =
                (GOOD + "\n" + GOOD.replace("p0", "pä") + "\n" + GOOD + "\n").getBytes(StandardCharsets.ISO_8859_1);
        CollectedRecords records = files().with("a.ndjson", windows).read();
        assertOneProblem(records, Code.UNREADABLE, new RecordPlace("a.ndjson", 2), null);
        assertThat(records.visits).hasSize(2);
    }

    @Test
    void utf16IsRefused() {
        assertThat(files().with("a.ndjson", GOOD.getBytes(StandardCharsets.UTF_16LE))
                        .read()
                        .problems)
                .isNotEmpty();
        assertThat(files().with("a.ndjson", GOOD.getBytes(StandardCharsets.UTF_16BE))
                        .read()
                        .problems)
                .isNotEmpty();
    }

    @Test
    void aDamagedGzipFileIsRefusedWhereTheDamageIs() {
        byte[] gzip = VisitFiles.gzip(GOOD, GOOD, GOOD);
        CollectedRecords wrongChecksum = files().with("a.ndjson.gz", changed(gzip, gzip.length - 6))
                .with("b.ndjson", GOOD)
                .read();
        assertOneProblem(wrongChecksum, Code.UNREADABLE, new RecordPlace("a.ndjson.gz", 4), null);
        assertThat(wrongChecksum.visits).hasSize(4);
        CollectedRecords cutOff =
                files().with("a.ndjson.gz", Arrays.copyOf(gzip, 15)).read();
        assertOneProblem(cutOff, Code.UNREADABLE, new RecordPlace("a.ndjson.gz", 1), null);
        assertThat(cutOff.problems.get(0).message()).contains("gzip member 1");
    }

    @Test
    void aFileThatIsDamagedInAZipIsRefused() throws IOException {
        VisitFiles files = files();
        Path zip = files.folder().resolve("visits.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("a.ndjson"));
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("b.ndjson"));
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zip);
        int id = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("p0");
        Files.write(zip, changed(bytes, id));
        CollectedRecords records = files.read(zip, VisitsHeader.NONE, read -> {});
        assertOneProblem(records, Code.UNREADABLE, new RecordPlace("a.ndjson", 2), null);
        assertThat(records.visits).extracting(Visit::place).contains(new RecordPlace("b.ndjson", 1));
    }

    private static byte[] changed(byte[] bytes, int place) {
        byte[] changed = bytes.clone();
        changed[place] ^= 1;
        return changed;
    }

    @Test
    void whatMayBeAnIdInsteadOfANameIsShownByItsFormAlone() {
        CollectedRecords records = files().with(
                        "a.csv", "patient,visit,date,Jane-Doe,MRN12345,2026-03-04,department,x", GOOD_ROW)
                .read();
        assertThat(records.problems)
                .extracting(RecordProblem::field)
                .contains("AAAA-AAA", "AAA99999", "9999-99-99", "department");
        assertThat(records.problems)
                .extracting(RecordProblem::message)
                .contains(
                        "There is no column of the form \"AAAA-AAA\". Remove it",
                        "There is no column \"department\". Remove it")
                .noneMatch(message -> message.contains("Jane") || message.contains("12345"));
    }

    @Test
    void aVisitHasAtMostAHundredClinicians() {
        String npis =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "'n" + i + "'").collect(Collectors.joining(","));
        String line = quoted(",'npi':[" + npis + "%s]");
        CollectedRecords records = files().with(
                        "a.ndjson", BAD.formatted(line.formatted("")), BAD.formatted(line.formatted(",\"n101\"")))
                .read();
        assertThat(records.visits).singleElement().satisfies(visit -> assertThat(visit.npis())
                .hasSize(100));
        assertThat(records.problems)
                .extracting(problem -> problem.place().line() + " " + problem.code() + " " + problem.field())
                .containsExactly("2 INVALID_FORMAT npi");
    }
}
