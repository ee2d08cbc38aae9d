package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.FhirResources;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;

/** ONC's test data for 45 CFR 170.315(g)(2), required test 2a: 5 scenarios, each on top of those before, 30 totals. */
class OncTestDataTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir
    Path folder;

    /** The forms in which the encounters are written. */
    enum Form {
        NDJSON("visits.ndjson", List.of(), visit -> List.of(ndjson(visit))),
        CSV(
                "visits.csv",
                List.of("patient,tin,npi,visit,date,viewAt,downloadAt,transmitAt,apiAt"),
                visit -> List.of(csv(visit))),
        FHIR("all.ndjson", List.of(), FhirResources::of);

        private final String file;
        private final List<String> head;
        private final Function<Visit, List<String>> lines;

        Form(String file, List<String> head, Function<Visit, List<String>> lines) {
            this.file = file;
            this.head = head;
            this.lines = lines;
        }
    }

    private static String ndjson(Visit visit) {
        ReleasedInformation part = visit.information().get(0);
        return Stream.of(
                        field("patient", visit.patient()),
                        field("tin", visit.tin()),
                        field("npi", visit.npis().get(0)),
                        field("visit", visit.id()),
                        field("date", visit.date()),
                        field("viewAt", part.view()),
                        field("downloadAt", part.download()),
                        field("transmitAt", part.transmit()),
                        field("apiAt", part.api()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String field(String name, Object value) {
        return value == null ? "" : "\"" + name + "\": \"" + value + "\"";
    }

    private static String csv(Visit visit) {
        ReleasedInformation part = visit.information().get(0);
        return Stream.of(
                        visit.patient(),
                        visit.tin(),
                        visit.npis().get(0),
                        visit.id(),
                        visit.date(),
                        part.view(),
                        part.download(),
                        part.transmit(),
                        part.api())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void allTotalsAreThoseOfOnc(Form form) throws IOException, RecordsRefused {
        JsonNode data = new ObjectMapper().readTree(getClass().getResource("/onc-g2-patient-access.json"));
        List<Visit> visits = new ArrayList<>();
        int totals = 0;
        for (JsonNode step : data.get("steps")) {
            step.get("encounters").forEach(encounter -> visits.add(visit(encounter)));
            List<MeasureCount> counts = new ArrayList<>(count(form, visits, ReportingLevel.TIN));
            counts.addAll(count(form, visits, ReportingLevel.CLINICIAN));
            for (JsonNode total : step.get("totals after this scenario")) {
                String tin = total.get("tin").asText();
                String npi = total.path("provider").asText(null);
                MeasureCount count = counts.stream()
                        .filter(each -> each.entity().tin().equals(tin)
                                && Objects.equals(each.entity().npi(), npi))
                        .findFirst()
                        .orElseThrow();
                assertThat(count.numerator() + "/" + count.denominator())
                        .as("scenario %s, TIN %s, provider %s", step.get("scenario"), tin, npi)
                        .isEqualTo(total.get("numerator") + "/" + total.get("denominator"));
                totals++;
            }
        }
        assertThat(totals).isEqualTo(30);
    }

    private List<MeasureCount> count(Form form, List<Visit> visits, ReportingLevel level)
            throws IOException, RecordsRefused {
        List<String> lines = new ArrayList<>(form.head);
        visits.forEach(visit -> lines.addAll(form.lines.apply(visit)));
        Path file = Files.write(folder.resolve(form.file), lines);
        try (RecordFiles files = RecordFiles.of(file)) {
            return CountedRecords.of(
                            files,
                            new CountedRecords.Request(
                                    new RecordInput.Given(2026, null, null, null, FhirMapping.DEFAULT), level, false),
                            RecordedVisits.RULES,
                            folder,
                            problem -> {},
                            new NoProgress(),
                            patient -> {})
                    .counts();
        }
    }

    private static Visit visit(JsonNode encounter) {
        LocalDate portal = encounter.get("viewDownloadTransmit").asBoolean() ? DAY : null;
        LocalDate api = encounter.get("api").asBoolean() ? DAY : null;
        return RecordedVisits.visit(
                1,
                encounter.get("patient").asText(),
                encounter.get("tin").asText(),
                encounter.get("provider").asText(),
                Stream.of("patient", "tin", "provider", "encounter")
                        .map(part -> encounter.get(part).asText())
                        .collect(Collectors.joining("-")),
                DAY,
                new ReleasedInformation(DAY, portal, portal, portal, api));
    }
}
