package org.mipspi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.CommandTest;

/** The command {@code count patients} with FHIR bulk files. */
class CountFhirTest extends CommandTest {

    private static final String ENCOUNTER = "{'resourceType':'Encounter','id':'%s','status':'%s','subject':"
            + "{'reference':'Patient/p1'},'participant':[{'individual':{'reference':"
            + "'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9876543210'}}],'serviceProvider':"
            + "{'reference':'Organization?identifier=urn:oid:2.16.840.1.113883.4.4|000456789'}%s}\n";

    private static String encounter(String id, String status, String more) {
        return ENCOUNTER.formatted(id, status, more).replace('\'', '"');
    }

    @Test
    void aVisitWithoutADateThatDidNotTakePlaceIsInTheAccount() throws IOException {
        Path in = Files.writeString(
                folder.resolve("all.ndjson"),
                encounter("e1", "finished", ",'period':{'start':'2026-03-04'}") + encounter("e2", "cancelled", ""));
        Path account = folder.resolve("account.ndjson");
        assertThat(run(
                        "count",
                        "patients",
                        in.toString(),
                        "--year",
                        "2026",
                        "--best-period",
                        "--account",
                        account.toString(),
                        "--explain",
                        "p1"))
                .isZero();
        JsonNode patient = new ObjectMapper().readTree(Files.readString(account));
        assertThat(patient.get("result").asText()).isEqualTo("DENOMINATOR_ONLY");
        JsonNode cancelled = patient.at("/visits/0");
        assertThat(cancelled.get("visit").asText()).isEqualTo("e2");
        assertThat(cancelled.get("date").isNull()).isTrue();
        assertThat(cancelled.get("standing").asText()).isEqualTo("NOT_HELD");
        assertThat(cancelled.get("businessDays").isNull()).isTrue();
        assertThat(cancelled.get("because").asText()).isEqualTo("the visit did not take place");
        assertThat(cancelled.has("also")).isFalse();
        assertThat(patient.at("/visits/1/visit").asText()).isEqualTo("e1");
        assertThat(out())
                .contains("no date     visit e2: NOT_HELD")
                .contains("information available on a day that is not known")
                .contains("2026-03-04  visit e1: NO_ACCESS");
    }
}
