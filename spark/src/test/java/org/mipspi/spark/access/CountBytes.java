package org.mipspi.spark.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.report.MeasuresJson;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.rules.compile.RuleSet;

/**
 * The bytes of a count.
 *
 * @param measures the measures
 * @param account a line for each patient
 * @param summary the measures with the notes, as they end the account of the service
 */
public record CountBytes(String measures, String account, String summary) {

    /** Nothing is stated but the year, 2026. */
    static final RecordInput.Given GIVEN = new RecordInput.Given(2026, null, null, null, FhirMapping.DEFAULT);

    private static final CountedRecords.Progress NO_PROGRESS = new CountedRecords.Progress() {
        @Override
        public void reading(long bytes) {
            // Nobody watches.
        }

        @Override
        public void judging(long visits) {
            // Nobody watches.
        }

        @Override
        public void step(long by) {
            // Nobody watches.
        }
    };

    /**
     * The count of {@code count patients}.
     *
     * @param temporaryFolder where records are kept meanwhile
     */
    public static CountBytes onOneMachine(Path in, ReportingLevel by, boolean best, Path temporaryFolder)
            throws IOException, RecordsRefused {
        CountSummary summary = new CountSummary();
        ByteArrayOutputStream account = new ByteArrayOutputStream();
        CountedRecords counted;
        try (AccountJson lines = new AccountJson(account)) {
            counted = CountedRecords.of(
                    RecordFiles.of(in),
                    new CountedRecords.Request(GIVEN, by, best),
                    new AccessRules(RuleSet.builtIn().ruleBase(2026), null),
                    temporaryFolder,
                    problem -> {},
                    NO_PROGRESS,
                    patient -> {
                        summary.add(patient);
                        lines.patient(patient);
                    });
        }
        ByteArrayOutputStream measures = new ByteArrayOutputStream();
        MeasuresJson.write(measures, counted.counts(), best);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        try (AccountJson json = new AccountJson(end)) {
            json.end(counted, summary, best);
        }
        return new CountBytes(measures.toString(UTF_8), account.toString(UTF_8), end.toString(UTF_8));
    }

    /** The result that a job wrote into a folder. */
    public static CountBytes of(Path out) throws IOException {
        StringBuilder account = new StringBuilder();
        try (Stream<Path> parts = Files.list(out.resolve("account"))) {
            for (Path part : parts.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                account.append(Files.readString(part));
            }
        }
        return new CountBytes(
                Files.readString(out.resolve("measures.json")),
                account.toString(),
                Files.readString(out.resolve("summary.json")));
    }

    /** Visits of a few practices and patients, of whom some have two ids, and some of which are given twice. */
    public static List<String> visits(long seed, int count) {
        Random random = new Random(seed);
        // So many that few are linked: otherwise all would become one.
        int patients = Math.max(60, count / 2);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int day = 1 + random.nextInt(27);
            int month = 1 + random.nextInt(12);
            String date = "2026-%02d-%02d".formatted(month, day);
            StringBuilder line = new StringBuilder("{\"patient\":\"p" + random.nextInt(patients) + "\",\"visit\":\"e"
                    + i + "\",\"date\":\"" + date + "\"");
            if (random.nextInt(15) > 0) {
                line.append(",\"tin\":\"00045678").append(random.nextInt(3)).append('"');
            }
            line.append(",\"npi\":[\"987654321").append(random.nextInt(3)).append("\"");
            line.append(random.nextInt(6) == 0 ? ",\"9876543219\"]" : "]");
            if (random.nextInt(3) > 0) {
                line.append(",\"apm\":\"A").append(random.nextInt(2)).append('"');
            }
            if (random.nextInt(10) > 0) {
                int later = day + random.nextInt(8);
                line.append(",\"accessAt\":\"2026-%02d-%02d%s\""
                        .formatted(month, Math.min(later, 28), random.nextInt(5) == 0 ? "T10:00:00Z" : ""));
            }
            if (random.nextInt(8) == 0) {
                line.append(",\"sameAs\":[\"p")
                        .append(random.nextInt(patients * 3 / 2))
                        .append("\"]");
            }
            lines.add(line.append('}').toString());
            if (random.nextInt(12) == 0) {
                lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            }
        }
        return lines;
    }
}
