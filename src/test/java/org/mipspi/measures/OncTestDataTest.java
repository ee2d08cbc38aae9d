package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;

/** ONC's test data for 45 CFR 170.315(g)(2), required test 2a: 5 scenarios, each on top of those before, 30 totals. */
class OncTestDataTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir
    Path folder;

    @Test
    void allTotalsAreThoseOfOnc() throws IOException, RecordsRefused {
        JsonNode data = new ObjectMapper().readTree(getClass().getResource("/onc-g2-patient-access.json"));
        List<Visit> visits = new ArrayList<>();
        int totals = 0;
        for (JsonNode step : data.get("steps")) {
            step.get("encounters").forEach(encounter -> visits.add(visit(visits.size() + 1, encounter)));
            List<MeasureCount> counts = new ArrayList<>(RecordedVisits.count(folder, ReportingLevel.TIN, visits));
            counts.addAll(RecordedVisits.count(folder, ReportingLevel.CLINICIAN, visits));
            for (JsonNode total : step.get("totals after this scenario")) {
                String npi = total.path("provider").asText(null);
                MeasureCount count = counts.stream()
                        .filter(each ->
                                each.entity().tin().equals(total.get("tin").asText())
                                        && java.util.Objects.equals(
                                                each.entity().npi(), npi))
                        .findFirst()
                        .orElseThrow();
                assertThat(count.numerator() + "/" + count.denominator())
                        .as("scenario %s, TIN %s, provider %s", step.get("scenario"), total.get("tin"), npi)
                        .isEqualTo(total.get("numerator") + "/" + total.get("denominator"));
                totals++;
            }
        }
        assertThat(totals).isEqualTo(30);
    }

    private static Visit visit(int line, JsonNode encounter) {
        LocalDate portal = encounter.get("viewDownloadTransmit").asBoolean() ? DAY : null;
        LocalDate api = encounter.get("api").asBoolean() ? DAY : null;
        return RecordedVisits.visit(
                line,
                encounter.get("patient").asText(),
                encounter.get("tin").asText(),
                encounter.get("provider").asText(),
                encounter.get("patient").asText()
                        + encounter.get("provider").asText()
                        + encounter.get("encounter").asText(),
                DAY,
                new ReleasedInformation(DAY, portal, portal, portal, api));
    }
}
