package org.mipspi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.cli.CommandTest;

/** The notes at the end of the report of {@code count patients}. */
class CountReportTest extends CommandTest {

    private static final String REFUSED = "a submission with such an id is refused";

    private String report(String by, String... tinsAndNpis) throws IOException {
        Path file = Files.write(
                folder.resolve("visits.ndjson"),
                Arrays.stream(tinsAndNpis)
                        .map(ids -> ids.split("/"))
                        .map(ids -> "{\"patient\":\"p1\",\"tin\":\"" + ids[0] + "\",\"npi\":\"" + ids[1]
                                + "\",\"visit\":\"" + ids[0] + ids[1] + "\",\"date\":\"2026-03-04\"}")
                        .toList());
        assertThat(run("count", "patients", file.toString(), "--year", "2026", "--by", by))
                .isZero();
        return err();
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
