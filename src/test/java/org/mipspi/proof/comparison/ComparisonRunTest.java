package org.mipspi.proof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.proof.comparison.ComparisonTally.Transition;
import org.mipspi.proof.comparison.YearOutcome.Kind;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** Whose score moves between two years, and why, as worked out from the law by hand. */
class ComparisonRunTest {

    private static final RuleSet RULES = RuleSet.builtIn();

    /** 180/200 of 10 are 9, the query of the PDMP 10, bi-directional exchange 30, 50/100 of 25 are 13, public health 25: 87. */
    private static final String SET =
            """
            {"category":"pi","performanceStart":"2025-01-01","performanceEnd":"2025-12-31","cehrtId":"0015CPX4N7E2A1B",
            "measurements":[{"measureId":"PI_PPHI_1","value":true},{"measureId":"PI_PPHI_2","value":true},
            {"measureId":"PI_ONCDIR_1","value":true},{"measureId":"PI_INFBLO_1","value":true},
            {"measureId":"PI_EP_1","value":{"numerator":180,"denominator":200}},{"measureId":"PI_EP_2","value":true},
            {"measureId":"PI_HIE_5","value":true},{"measureId":"PI_PEA_1","value":{"numerator":50,"denominator":100}},
            {"measureId":"PI_PHCDRR_1","value":true},{"measureId":"PI_PHCDRR_1_PROD","value":true},
            {"measureId":"PI_PHCDRR_3","value":true},{"measureId":"PI_PHCDRR_3_PROD","value":true}]}""";

    private static final String BASE =
            "{\"submissionId\":\"one\",\"entityType\":\"individual\",\"performanceYear\":2025,"
                    + "\"measurementSets\":[" + SET + "]}";

    /** The base with other words in the place of some, which have to be there. */
    private static String with(String... replaced) {
        String document = BASE;
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(document).contains(replaced[i]);
            document = document.replace(replaced[i], replaced[i + 1]);
        }
        return document;
    }

    private static ComparisonTally compare(
            RuleSet rules, int before, int after, ComparisonRun.MovedDocuments moved, String... lines)
            throws IOException {
        String text = String.join(
                "\n",
                List.of(lines).stream().map(line -> line.replace("\n", "")).toList());
        return new ComparisonRun(ComparedRules.ofYear(rules, before), ComparedRules.ofYear(rules, after))
                .run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), moved, answered -> {});
    }

    /** The one line's movement; null where it does not move. */
    private static ComparedDocument moved(int before, int after, String line) throws IOException {
        List<ComparedDocument> moved = new ArrayList<>();
        compare(RULES, before, after, moved::add, line);
        return moved.isEmpty() ? null : moved.get(0);
    }

    private static String unmoved(int before, int after, String line) throws IOException {
        ComparisonTally tally = compare(RULES, before, after, document -> {}, line);
        assertThat(tally.moved()).isZero();
        return List.of(Kind.values()).stream()
                .filter(kind -> tally.unmoved(kind) == 1)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static ChangeCause only(ComparedDocument document) {
        assertThat(document.causes()).hasSize(1);
        return document.causes().get(0);
    }

    @Test
    void aDocumentThatNoChangeConcernsDoesNotMove() throws IOException {
        assertThat(unmoved(2025, 2026, BASE)).isEqualTo("SCORED");
    }

    @Test
    void anOlderEditionOfTheSaferGuideCostsTheCategoryFrom2026() throws IOException {
        ComparedDocument moved = moved(
                2025,
                2026,
                with(
                        "\"PI_PPHI_2\",\"value\":true",
                        "\"PI_PPHI_2\",\"value\":{\"completed\":true,\"guideEdition\":2016}"));
        assertThat(moved.submissionId()).isEqualTo("one");
        assertThat(moved.before()).hasToString("SCORED 87");
        assertThat(moved.after()).hasToString("ZERO");
        assertThat(moved.points()).isEqualTo(-87);
        ChangeCause cause = only(moved);
        assertThat(cause.requirement()).isEqualTo("SAFER_GUIDE");
        assertThat(cause.before().what()).isEqualTo("MET");
        assertThat(cause.before().rule()).isEqualTo("SAFER_GUIDE: the self-assessment is attested");
        assertThat(cause.after().what()).isEqualTo("NOT_MET OTHER_EDITION");
        assertThat(cause.after().rule()).isEqualTo("SAFER_GUIDE: the self-assessment uses an edition other than 2025");
        assertThat(cause.after().citation()).contains("42 CFR 414.1375(b)(2)(ii)(D)");
        assertThat(cause.after().because()).contains("2016");
    }

    @Test
    void riskManagementThatWasNotReportedCostsTheCategoryFrom2026() throws IOException {
        ComparedDocument moved =
                moved(2025, 2026, with("\"PI_PPHI_1\",\"value\":true", "\"PI_PPHI_1\",\"value\":{\"analysis\":true}"));
        assertThat(moved.points()).isEqualTo(-87);
        assertThat(only(moved).requirement()).isEqualTo("SRA_RISK_MANAGEMENT");
        assertThat(only(moved).before().what()).isEqualTo("NOT_APPLICABLE");
        assertThat(only(moved).after().what()).isEqualTo("NOT_MET NOT_REPORTED");
    }

    @Test
    void bothPublicHealthExclusionsMoveTheirPointsIn2026AndNotIn2025() throws IOException {
        ComparedDocument moved = moved(
                2025,
                2026,
                with(
                        "\"PI_PHCDRR_1\"",
                        "\"PI_PHCDRR_1_EX_1\"",
                        "\"PI_PHCDRR_3\"",
                        "\"PI_PHCDRR_3_EX_1\"",
                        ",{\"measureId\":\"PI_PHCDRR_1_PROD\",\"value\":true}",
                        "",
                        ",\n{\"measureId\":\"PI_PHCDRR_3_EX_1\",\"value\":true},{\"measureId\":\"PI_PHCDRR_3_PROD\",\"value\":true}",
                        ",{\"measureId\":\"PI_PHCDRR_3_EX_1\",\"value\":true}"));
        // 50/100 of 50 are 25, where 13 and the 25 of the objective were 38.
        assertThat(moved.before()).hasToString("SCORED 87");
        assertThat(moved.after()).hasToString("SCORED 74");
        ChangeCause cause = only(moved);
        assertThat(cause.requirement()).isEqualTo("MOVE-PUBLIC-HEALTH");
        assertThat(cause.before().what()).isEqualTo("no points move");
        assertThat(cause.before().rule()).isEqualTo("MOVE-PUBLIC-HEALTH: the points stay in the objective in 2025");
        assertThat(cause.after().what()).isEqualTo("publicHealthAndClinicalDataExchange -> PI_PEA_1: 25");
        assertThat(cause.before().because()).contains("50/100 x 25 = 12.5, rounded to 13", "25 of 25");
        assertThat(cause.after().because()).contains("50/100 x 50 = 25", "0 of 0");
    }

    @Test
    void aMeasureOfOneYearIsRefusedInTheOther() throws IOException {
        ComparedDocument moved = moved(
                2025,
                2026,
                with(
                        "{\"measureId\":\"PI_EP_2\"",
                        "{\"measureId\":\"PI_PHCDRR_6\",\"value\":true},{\"measureId\":\"PI_EP_2\""));
        assertThat(moved.before()).hasToString("REFUSED");
        assertThat(moved.after()).hasToString("SCORED 92");
        assertThat(moved.points()).isNull();
        assertThat(only(moved).requirement()).isEqualTo("UNKNOWN_MEASURE");
        assertThat(only(moved).before().because()).contains("PI_PHCDRR_6", "/measurementSets/0/measurements/5");
        assertThat(only(moved).after().what()).isEqualTo("taken");
    }

    @Test
    void anIdThatBeginsWith2025CIsMalformedIn2024() throws IOException {
        ComparedDocument moved = moved(2024, 2025, with("0015CPX4N7E2A1B", "2025C43YZH8S00G"));
        assertThat(moved.points()).isEqualTo(87);
        assertThat(only(moved).requirement()).isEqualTo("CEHRT_ID");
        assertThat(only(moved).before().what()).isEqualTo("NOT_MET MALFORMED");
    }

    @Test
    void bothPdmpExclusionsAreRefusedFrom2025() throws IOException {
        ComparedDocument moved = moved(
                2024,
                2025,
                with(
                        "{\"measureId\":\"PI_EP_2\",\"value\":true}",
                        "{\"measureId\":\"PI_EP_2_EX_1\",\"value\":true},{\"measureId\":\"PI_EP_2_EX_2\",\"value\":true}"));
        assertThat(moved.after()).hasToString("REFUSED");
        assertThat(only(moved).requirement()).isEqualTo("SUBSTITUTES_TOGETHER");
        assertThat(only(moved).before().what()).isEqualTo("taken");
    }

    @Test
    void aNoToElectronicCaseReportingCountsIn2024AndIsSuppressedIn2025() throws IOException {
        ComparedDocument moved =
                moved(2024, 2025, with("\"PI_PHCDRR_3\",\"value\":true", "\"PI_PHCDRR_3\",\"value\":false"));
        assertThat(moved.points()).isEqualTo(87);
        assertThat(only(moved).before().what()).isEqualTo("NOT_MET ANSWERED_NO");
        assertThat(only(moved).after().what()).isEqualTo("SUPPRESSED");
    }

    @Test
    void aChangeThatDoesNotAffectTheScoreIsNotACause() throws IOException {
        // In 2024 electronic case reporting is met, from 2025 it is suppressed: the category is the same.
        assertThat(unmoved(2024, 2025, BASE)).isEqualTo("SCORED");
    }

    @Test
    void theDatesOfADocumentMoveWithItsYear() throws IOException {
        // 1 January to 28 June are 180 days of a leap year and 179 of any other.
        String leap = with(
                "\"performanceYear\":2025",
                "\"performanceYear\":2024",
                "2025-01-01",
                "2024-01-01",
                "2025-12-31",
                "2024-06-28");
        ComparedDocument moved = moved(2024, 2025, leap);
        assertThat(only(moved).requirement()).isEqualTo("PERFORMANCE_PERIOD");
        assertThat(only(moved).after().because()).contains("179 days from 2025-01-01 to 2025-06-28");
        // 29 February to 27 August of 2024 are 181 days, and so are 28 February to 27 August of 2025.
        String leapDay = leap.replace("2024-01-01", "2024-02-29").replace("2024-06-28", "2024-08-27");
        assertThat(unmoved(2024, 2025, leapDay)).isEqualTo("SCORED");
        assertThat(unmoved(2025, 2026, leapDay)).isEqualTo("SCORED");
    }

    @Test
    void theCertificationDateMovesWithThePeriod() throws IOException {
        assertThat(unmoved(2024, 2026, with("\"cehrtId\"", "\"cehrtCertifiedOn\":\"2025-12-31\",\"cehrtId\"")))
                .isEqualTo("SCORED");
    }

    @Test
    void theYearsOfPriorEngagementMoveWithTheYear() throws IOException {
        String again = with(
                "\"performanceYear\":2025,",
                "\"performanceYear\":2025,\"priorEngagement\":[{\"measureId\":\"PI_PHCDRR_1\",\"performanceYear\":2024,\"level\":\"PRE\"}],",
                "PI_PHCDRR_1_PROD",
                "PI_PHCDRR_1_PRE");
        assertThat(unmoved(2025, 2026, again)).isEqualTo("ZERO");
    }

    @Test
    void ifTheYearsPickDifferentSetsTheCauseComesFromTheSetThatFell() throws IOException {
        String guided = SET.replace(
                "\"PI_PPHI_2\",\"value\":true", "\"PI_PPHI_2\",\"value\":{\"completed\":true,\"guideEdition\":2016}");
        // 100/200 of 10 are 5, so the other set has 83.
        String lower = SET.replace("\"numerator\":180", "\"numerator\":100");
        ComparedDocument moved = moved(2025, 2026, BASE.replace(SET, guided + "," + lower));
        assertThat(moved.before()).hasToString("SCORED 87");
        assertThat(moved.after()).hasToString("SCORED 83");
        assertThat(only(moved).requirement()).isEqualTo("SAFER_GUIDE");
    }

    @Test
    void aDocumentWithoutAReadableYearIsRefusedByBoth() throws IOException {
        for (String year : List.of("null", "\"2025\"", "2025.5", "99999999999", "-5")) {
            assertThat(unmoved(2025, 2026, with(":2025,", ":" + year + ",")))
                    .as(year)
                    .isEqualTo("REFUSED");
        }
    }

    @Test
    void linesThatAreNotDocumentsAreCountedSeparately() throws IOException {
        ComparisonTally tally = compare(
                RULES,
                2025,
                2026,
                document -> {},
                BASE,
                "",
                "{",
                "[]",
                BASE + " ".repeat(1024 * 1024),
                "{\"performanceYear\":2025}");
        assertThat(tally.lines()).isEqualTo(5);
        assertThat(tally.blank()).isEqualTo(1);
        assertThat(tally.unmoved(Kind.SCORED)).isEqualTo(1);
        assertThat(tally.unmoved(Kind.UNREADABLE)).isEqualTo(2);
        assertThat(tally.unmoved(Kind.TOO_LONG)).isEqualTo(1);
        assertThat(tally.unmoved(Kind.REFUSED)).isEqualTo(1);
        assertThat(tally.decidedUnderBoth()).isEqualTo(1);
    }

    @Test
    void aCauseHasFiguresAndItsThreeClearestExamples() throws IOException {
        String guide = "{\"completed\":true,\"guideEdition\":2016}";
        String older = with("\"PI_PPHI_2\",\"value\":true", "\"PI_PPHI_2\",\"value\":" + guide);
        String alsoRisk = older.replace("\"PI_PPHI_1\",\"value\":true", "\"PI_PPHI_1\",\"value\":{\"analysis\":true}");
        String lower = older.replace("\"numerator\":180", "\"numerator\":100");
        List<String> lines = new ArrayList<>(List.of(alsoRisk, lower, BASE));
        for (int i = 0; i < 200; i++) {
            lines.add(older);
        }
        ComparisonTally tally = compare(RULES, 2025, 2026, document -> {}, lines.toArray(String[]::new));
        assertThat(tally.transitions()).isEqualTo(Map.of(new Transition(Kind.SCORED, Kind.ZERO), 202L));
        assertThat(tally.points()).isEqualTo(Map.of(-87, 201L, -83, 1L));
        CauseTally cause = tally.causes().get(0);
        assertThat(cause.cause().requirement()).isEqualTo("SAFER_GUIDE");
        assertThat(cause.documents()).isEqualTo(202);
        assertThat(cause.alone()).isEqualTo(201);
        assertThat(cause.averagePoints()).isEqualTo(-(201 * 87 + 83) / 202.0);
        assertThat(cause.averagePointsAlone()).isEqualTo(-(200 * 87 + 83) / 201.0);
        assertThat(cause.examples()).extracting(ComparedDocument::line).containsExactly(4L, 5L, 6L);
        assertThat(tally.causes().get(1).examples())
                .extracting(ComparedDocument::line)
                .containsExactly(1L);
    }

    @Test
    void rulesOtherThanTheBuiltInOnesAreComparedToo() throws RulesInvalid, IOException {
        // From 2026 bi-directional exchange has 25 points and patient access 30.
        List<TextFile> sources = RuleFolder.builtIn().stream()
                .map(file -> file.path().equals("scoring/points.drl")
                        ? new TextFile(file.path(), file.text() + otherPoints(file.text()))
                        : file)
                .map(file -> file.path().equals("scoring/points.drl")
                        ? new TextFile(
                                file.path(),
                                file.text().replaceFirst("(option 2\"\n)", "$1    @years(\"2024-2025\")\n"))
                        : file)
                .toList();
        RuleSet others = RuleSet.of("other", sources);
        // As the command does: the time to compile them is not taken from the time of a document.
        others.compileAll();
        List<ComparedDocument> moved = new ArrayList<>();
        compare(others, 2025, 2026, moved::add, BASE);
        // 30 + 13 become 25 + 15.
        assertThat(moved.get(0).after()).hasToString("SCORED 84");
        assertThat(moved.get(0).causes()).extracting(ChangeCause::requirement).containsExactly("PI_HIE_5", "PI_PEA_1");
        assertThat(moved.get(0).causes().get(1).before().because()).isEqualTo("50/100 x 25 = 12.5, rounded to 13");
        assertThat(moved.get(0).causes().get(1).after().because()).isEqualTo("50/100 x 30 = 15");
    }

    private static String otherPoints(String text) {
        String option = text.substring(
                text.indexOf("rule \"POINTS: 10 + 10 + 30 + 25 + 25 points are available under option 2\""));
        return "\n"
                + option.substring(0, option.indexOf("\nend") + 5)
                        .replace("under option 2\"\n", "under option 2 from 2026\"\n    @years(\"2026-\")\n")
                        .replace("\"PI_HIE_5\", 30", "\"PI_HIE_5\", 25")
                        .replace("\"PI_PEA_1\", 25", "\"PI_PEA_1\", 30");
    }

    @Test
    void everyDocumentThatMovesIsInTheJson() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String risk = with("\"PI_PPHI_1\",\"value\":true", "\"PI_PPHI_1\",\"value\":{\"analysis\":true}");
        try (ComparisonJson json =
                new ComparisonJson(bytes, ComparedRules.ofYear(RULES, 2025), ComparedRules.ofYear(RULES, 2026))) {
            json.end(compare(RULES, 2025, 2026, json, BASE, risk, "{"));
        }
        JsonNode json = new ObjectMapper().readTree(bytes.toByteArray());
        assertThat(json.at("/before").asInt()).isEqualTo(2025);
        assertThat(json.at("/release/sha256").asText()).hasSize(64);
        assertThat(json.get("moved")).hasSize(1);
        assertThat(json.at("/moved/0/line").asInt()).isEqualTo(2);
        assertThat(json.at("/moved/0/before").toString()).isEqualTo("{\"outcome\":\"SCORED\",\"category\":87}");
        assertThat(json.at("/moved/0/points").asInt()).isEqualTo(-87);
        assertThat(json.at("/moved/0/causes/0/after/rule").asText()).startsWith("SRA_RISK_MANAGEMENT: ");
        assertThat(json.at("/unchanged/SCORED").asInt()).isEqualTo(1);
        assertThat(json.at("/unchanged/UNREADABLE").asInt()).isEqualTo(1);
        assertThat(json.at("/transitions").toString()).isEqualTo("{\"SCORED -> ZERO\":1}");
        assertThat(json.at("/points").toString()).isEqualTo("{\"-87\":1}");
        assertThat(json.at("/causes/0/documents").asInt()).isEqualTo(1);
    }
}
