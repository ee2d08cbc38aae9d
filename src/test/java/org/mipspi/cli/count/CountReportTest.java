package org.mipspi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.cli.CommandTest;

/** The notes at the end of the report of {@code count patients}. */
class CountReportTest extends CommandTest {

    private static final String REFUSED = "a submission with such an id is refused";

    private String report(String by, String... tinsAndNpis) throws IOException {
        return report(
                by,
                Arrays.stream(tinsAndNpis)
                        .map(ids -> ids.split("/"))
                        .map(ids -> "{\"patient\":\"p1\",\"tin\":\"" + ids[0] + "\",\"npi\":\"" + ids[1]
                                + "\",\"visit\":\"" + ids[0] + ids[1] + "\",\"date\":\"2026-03-04\"}")
                        .toList());
    }

    private String reportOfTin(String... fields) throws IOException {
        return report(
                "tin",
                IntStream.range(0, fields.length)
                        .mapToObj(i -> "{\"patient\":\"p1\",\"tin\":\"000456789\",\"visit\":\"e" + i
                                + "\",\"date\":\"2026-03-04\"," + fields[i].replace('\'', '"') + "}")
                        .toList());
    }

    private String report(String by, List<String> visits) throws IOException {
        Path file = Files.write(folder.resolve("visits.ndjson"), visits);
        assertThat(run("count", "patients", file.toString(), "--year", "2026", "--by", by))
                .isZero();
        return err();
    }

    @Test
    void accessBeforeTheInformationWasAvailableIsTold() throws IOException {
        assertThat(reportOfTin(
                        "'accessAt':'2026-03-03'",
                        "'viewAt':'2026-03-03','downloadAt':'2026-03-05','transmitAt':'2026-03-05','apiAt':'2026-03-05'",
                        "'viewAt':'2026-03-03'",
                        "'accessAt':'2026-03-04'"))
                .contains("Note: 2 visits count as timely with access before their information was available");
    }

    @Test
    void whatWasProvidedToOptBackInIsToldIfNobodyOptedOut() throws IOException {
        assertThat(reportOfTin(
                        "'optInProvidedAt':'2026-03-04'", "'optInProvidedAt':'2026-03-04','optedOutAt':'2026-03-04'"))
                .contains("Note: 1 visits state what was provided to opt back in, but not that the patient opted out");
    }

    @Test
    void timesInUtcAreToldIfNoZoneIsStated() throws IOException {
        assertThat(reportOfTin("'accessAt':'2026-03-04T10:00:00Z'"))
                .contains("Note: 1 times were taken as days in UTC; state the time zone");
    }

    @Test
    void aPatientOfTwoEntitiesIsCountedForEach() throws IOException {
        assertThat(report("tin", "000456789/9876543210", "000456780/9876543210"))
                .contains("2 reporting entities: 0 of 2 patients, counted once for each entity, were given");
        assertThat(report("tin", "000456789/9876543210"))
                .contains("1 reporting entity: 0 of 1 patients were given")
                .doesNotContain("Note: ");
    }

    @Test
    void idsThatNoSubmissionCanHaveAreCountedAndTold() throws IOException {
        assertThat(report("clinician", "A/1", "A/2", "000456789/9876543210"))
                .contains("PI_PEA_1, 3 reporting entities")
                .contains("Note: 2 reporting entities have a TIN that is not 9 digits or an NPI that is not 10")
                .contains(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "clinician, 00045678/9876543210",
        "clinician, 0004567890/9876543210",
        "clinician, 000456789/987654321",
        "clinician, 000456789/98765432101",
        "clinician, 12-3456789/9876543210",
        "tin, A/9876543210"
    })
    void eachIdMustHaveItsNumberOfDigits(String by, String ids) throws IOException {
        assertThat(report(by, ids))
                .contains("Note: 1 reporting entity has a TIN")
                .contains(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"clinician, 000456789/9876543210", "tin, 000456789/1", "virtual-group, A/1"})
    void idsThatAreNotReportedMayHaveAnyForm(String by, String ids) throws IOException {
        assertThat(report(by, ids)).doesNotContain(REFUSED);
    }
}
