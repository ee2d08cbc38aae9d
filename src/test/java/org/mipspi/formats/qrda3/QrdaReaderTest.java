package org.mipspi.formats.qrda3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mipspi.formats.qrda3.QrdaText.count;
import static org.mipspi.formats.qrda3.QrdaText.performed;
import static org.mipspi.formats.qrda3.QrdaText.section;
import static org.mipspi.formats.qrda3.QrdaText.template;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.Problem;
import org.mipspi.formats.qppjson.QppJsonWriter;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.measures.MeasureFiles;

/** The QPP fields that are read from a document, and each reason to refuse it, with its place. */
class QrdaReaderTest {

    private static final String SECTION = "/ClinicalDocument/component/structuredBody/component/section";

    private static Obj read(QrdaText text) throws Exception {
        return QrdaReader.read(text.stream());
    }

    private static Obj set(Obj document) {
        return (Obj) ((Arr) document.get("measurementSets")).items().get(0);
    }

    private static String text(Obj object, String field) {
        DocumentNode node = object.get(field);
        return node == null ? null : ((Text) node).value();
    }

    /** Code and place of each error. */
    private static List<String> refusals(QrdaText text) throws Exception {
        return problems(text).stream()
                .map(problem -> problem.code() + " " + problem.place().address())
                .toList();
    }

    private static List<Problem> problems(QrdaText text) throws Exception {
        return SubmissionReader.read(read(text), MeasureFiles.builtIn()) instanceof ReadResult.Refused refused
                ? refused.problems()
                : List.of();
    }

    private static List<String> messages(QrdaText text) throws Exception {
        return problems(text).stream().map(Problem::message).toList();
    }

    private static QrdaText document(QrdaText.Section section) {
        return new QrdaText().section(section.period("20260101", "20261231"));
    }

    @Test
    void aDocumentIsReadAsTheEquivalentQppJson() throws Exception {
        QrdaText text = new QrdaText()
                .with(
                        "<participant><associatedEntity><id root='2.16.840.1.113883.3.2074.1' extension='0015CABCDE12345'/>"
                                + "</associatedEntity></participant><documentationOf><serviceEvent><performer><assignedEntity>"
                                + "<id root='2.16.840.1.113883.4.6' extension='9876543210'/><representedOrganization>"
                                + "<id root='2.16.840.1.113883.4.2' extension='000456789'/></representedOrganization>"
                                + "</assignedEntity></performer></serviceEvent></documentationOf>")
                .section(section()
                        .answer("PI_PPHI_1", "Y")
                        .counts("PI_EP_1", 9, 10)
                        .period("20260101", "20261231"));
        assertThat(QppJsonWriter.of(read(text)))
                .isEqualTo(
                        """
                        {
                          "performanceYear": 2026,
                          "entityType": "individual",
                          "nationalProviderIdentifier": "9876543210",
                          "taxpayerIdentificationNumber": "000456789",
                          "measurementSets": [
                            {
                              "category": "pi",
                              "submissionMethod": "electronicHealthRecord",
                              "cehrtId": "0015CABCDE12345",
                              "measurements": [
                                {
                                  "measureId": "PI_PPHI_1",
                                  "value": true
                                },
                                {
                                  "measureId": "PI_EP_1",
                                  "value": {
                                    "numerator": 9,
                                    "denominator": 10
                                  }
                                }
                              ],
                              "programName": "mips",
                              "performanceStart": "2026-01-01",
                              "performanceEnd": "2026-12-31"
                            }
                          ]
                        }""");
    }

    @ParameterizedTest
    @CsvSource({
        "MIPS_INDIV, individual, mips",
        "MIPS_GROUP, group, mips",
        "MIPS_VIRTUALGROUP, virtualGroup, mips",
        "MIPS_SUBGROUP, subgroup, mips",
        "MIPS_APMENTITY, apm, mips",
        "MIPS_APP1_INDIV, individual, app1",
        "MIPS_APP1_GROUP, group, app1",
        "MIPS_APP1_APMENTITY, apm, app1",
        "APP_PLUS_INDIV, individual, appPlus",
        "APP_PLUS_GROUP, group, appPlus",
        "APP_PLUS_APMENTITY, apm, appPlus",
        "MIPS_APPPLUS_APMENTITY, apm, appPlus",
        "SSP_PI_GROUP, group, ssp",
        "mips_group, group, mips"
    })
    void theIntendedRecipientNamesProgramAndEntity(String code, String entityType, String programName)
            throws Exception {
        Obj document = read(document(section()).program(code));
        assertThat(text(document, "entityType")).isEqualTo(entityType);
        assertThat(text(set(document), "programName")).isEqualTo(programName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPCPLUS", "PCF", "MIPS", "HQR_IQR", ""})
    void anUnknownProgramIsRefusedAndTheKnownOnesAreListed(String code) throws Exception {
        QrdaText text = document(section()).program(code);
        ReadResult.Refused refused = (ReadResult.Refused) SubmissionReader.read(read(text), MeasureFiles.builtIn());
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).message()).contains("MIPS_INDIV", "APP_PLUS_APMENTITY");
        assertThat(refusals(text))
                .containsExactly(
                        "INVALID_FORMAT /ClinicalDocument/informationRecipient/intendedRecipient/id/@extension");
    }

    @Test
    void aMipsValuePathwayIsTheProgramOfTheSet() throws Exception {
        String pathway = "<participant><associatedEntity><id root='2.16.840.1.113883.3.249.5.6' extension='G0057'/>"
                + "</associatedEntity></participant>";
        assertThat(text(set(read(document(section()).with(pathway))), "programName"))
                .isEqualTo("G0057");
        assertThat(text(set(read(document(section()).program("APP_PLUS_INDIV").with(pathway))), "programName"))
                .isEqualTo("appPlus");
    }

    @ParameterizedTest
    @CsvSource({
        "MIPS_INDIV, 9876543210, 000456789,",
        "MIPS_GROUP, , 000456789,",
        "MIPS_VIRTUALGROUP, , 000456789, x12345",
        "MIPS_SUBGROUP, , , SG-1",
        "MIPS_APMENTITY, , , A1234"
    })
    void theFirstIdsOfTheKindOfEntityAreTaken(String program, String npi, String tin, String entityId)
            throws Exception {
        String performer = "<performer><assignedEntity>%s<representedOrganization>%s</representedOrganization>"
                + "</assignedEntity></performer>";
        String id = "<id root='2.16.840.1.113883.%s' extension='%s'/>";
        Obj document = read(document(section())
                .program(program)
                .with("<author><assignedAuthor>" + id.formatted("4.6", "1111111111") + "</assignedAuthor></author>"
                        + "<documentationOf><serviceEvent>"
                        + performer.formatted(
                                "<id root='2.16.840.1.113883.4.6' nullFlavor='NA'/>",
                                id.formatted("3.249.5.2", "x12345")
                                        + id.formatted("3.249.5.4", "A1234")
                                        + id.formatted("3.249.5.5", "SG-1"))
                        + performer.formatted(id.formatted("4.6", "9876543210"), id.formatted("4.2", "000456789"))
                        + performer.formatted(id.formatted("4.6", "2222222222"), id.formatted("4.2", "222222222"))
                        + "</serviceEvent></documentationOf>"));
        assertThat(text(document, "nationalProviderIdentifier")).isEqualTo(npi);
        assertThat(text(document, "taxpayerIdentificationNumber")).isEqualTo(tin);
        assertThat(text(document, "entityId")).isEqualTo(entityId);
    }

    @ParameterizedTest
    @CsvSource({
        "20260705, 2026-07-05, 2026-07-05",
        "20260705133000, 2026-07-05, 2026-07-05",
        "202607052359-0500, 2026-07-05, 2026-07-05",
        "20260705133000.0000+0000, 2026-07-05, 2026-07-05",
        "202602, 2026-02-01, 2026-02-28",
        "202402, 2024-02-01, 2024-02-29",
        "2026, 2026-01-01, 2026-12-31",
        "' 20260705 ', 2026-07-05, 2026-07-05",
        "2026-07-05, 2026-07-05, 2026-07-05",
        "2026/07/05T00:00:00, 2026-07-05, 2026-07-05",
        "2026-07-05T13:30:00-05:00, 2026-07-05, 2026-07-05",
        "2026-07-05 13:30, 2026-07-05, 2026-07-05",
        "20260705T133000Z, 2026-07-05, 2026-07-05",
        "2026070525, 2026-07-05, 2026-07-05",
        "202602-0500, 2026-02-01, 2026-02-28"
    })
    void datesAreReadInTheirPrecision(String written, String first, String last) throws Exception {
        Obj set = set(read(new QrdaText().section(section().period(written, written))));
        assertThat(text(set, "performanceStart")).isEqualTo(first);
        assertThat(text(set, "performanceEnd")).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01012026",
                "2026-1-1",
                "2026-02",
                "20260230",
                "2026-02-30",
                "2026/13/01T00:00:00",
                "20261301",
                "2026Q1",
                "January 1, 2026",
                "soon",
                ""
            })
    void whatIsNoDateIsOneErrorAtItsPlace(String written) throws Exception {
        String time = SECTION + "/entry/act/effectiveTime";
        assertThat(refusals(new QrdaText().section(section().period(written, "20261231"))))
                .containsExactly("INVALID_FORMAT " + time + "/low/@value");
        assertThat(refusals(new QrdaText().section(section().period("20260101", written))))
                .containsExactly("INVALID_FORMAT " + time + "/high/@value");
    }

    @Test
    void theMessageAboutADateShowsWhatWasFound() throws Exception {
        assertThat(messages(new QrdaText().section(section().period("01012026", "12312026"))))
                .containsExactly(
                        "performanceStart 01012026 is not a date YYYYMMDD. Write year, month and day, such as 20260705",
                        "performanceEnd 12312026 is not a date YYYYMMDD. Write year, month and day, such as 20260705");
    }

    @Test
    void missingAndReversedDatesAreReportedAtTheirPlaces() throws Exception {
        String act = SECTION + "/entry/act";
        assertThat(refusals(new QrdaText().section(section().period("20260630", "20260101"))))
                .containsExactly("PERIOD_REVERSED " + act + "/effectiveTime/high/@value");
        assertThat(refusals(new QrdaText()
                        .section(section().parameters("<effectiveTime><low value='20260101'/></effectiveTime>"))))
                .containsExactly("MISSING_FIELD " + act + "/effectiveTime");
        assertThat(refusals(new QrdaText()
                        .section(section()
                                .parameters("<effectiveTime><low value='20260101'/><high nullFlavor='UNK'/>"
                                        + "</effectiveTime>"))))
                .containsExactly("MISSING_FIELD " + act + "/effectiveTime/high");
        assertThat(refusals(new QrdaText().section(section().parameters(""))))
                .containsExactly("MISSING_FIELD " + act, "MISSING_FIELD " + act, "MISSING_FIELD " + act);
        assertThat(refusals(new QrdaText().section(section())))
                .containsExactly(
                        "MISSING_FIELD " + SECTION, "MISSING_FIELD " + SECTION, "MISSING_FIELD /ClinicalDocument");
    }

    @Test
    void aDuplicateDateIsRefusedAtTheSecondOne() throws Exception {
        String low = "<low value='20260101'/>";
        String high = "<high value='20261231'/>";
        String past = "<low value='20200101'/>";
        assertAmbiguous("/effectiveTime/low[2]/@value", time(low + past + high));
        assertAmbiguous("/effectiveTime/low[2]/@value", time(low + low + high));
        assertAmbiguous("/effectiveTime/low[2]", time(low + "<low nullFlavor='UNK'/>" + high));
        assertAmbiguous("/effectiveTime/high[2]/@value", time(low + high + "<high value='2027'/>"));
        assertAmbiguous("/effectiveTime[2]", time(low + high) + time(past + high));
        assertThat(refusals(new QrdaText().section(section().parameters(time(past + low + high)))))
                .containsExactly("UNSUPPORTED_YEAR " + SECTION + "/entry/act/effectiveTime/low[1]/@value");
        assertThat(messages(new QrdaText().section(section().parameters(time(low + past + high)))))
                .containsExactly("The first day of the performance period is given again: first \"20260101\", then"
                        + " \"20200101\". Keep the one that is right");
    }

    private static String time(String bounds) {
        return "<effectiveTime>" + bounds + "</effectiveTime>";
    }

    private static void assertAmbiguous(String place, String parameters) throws Exception {
        assertThat(refusals(new QrdaText().section(section().parameters(parameters))))
                .containsExactly("AMBIGUOUS " + SECTION + "/entry/act" + place);
    }

    @Test
    void aSecondReportingActIsAmbiguousEvenIfItsDatesAreTheSame() throws Exception {
        String second = "AMBIGUOUS " + SECTION + "/entry[2]/act";
        assertThat(refusals(document(section().period("20260101", "20261231")))).containsExactly(second);
        assertThat(refusals(document(section().period("20260201", "20261231")))).containsExactly(second);
        assertThat(refusals(document(section().period("2026", "2026").parameters(""))))
                .containsExactly(second, "AMBIGUOUS " + SECTION + "/entry[3]/act");
        String missing = "MISSING_FIELD " + SECTION + "/entry[1]/act";
        assertThat(refusals(new QrdaText().section(section().parameters("").parameters(""))))
                .containsExactly(missing, missing, missing, second);
    }

    @Test
    void theReportingActOfAnotherSectionIsNotOfTheSame() throws Exception {
        QrdaText.Section activities =
                section().of("2.16.840.1.113883.10.20.27.2.4").period("20260101", "20260430");
        activities.period("20250101", "20250430");
        assertThat(refusals(new QrdaText().section(activities).section(section().period("2026", "2026"))))
                .isEmpty();
    }

    @Test
    void aSectionWithoutAPeriodDoesNotTakeThatOfAnotherSection() throws Exception {
        QrdaText text = new QrdaText()
                .section(section())
                .section(section().of("2.16.840.1.113883.10.20.27.2.4").period("20260101", "20261231"));
        String missing = "MISSING_FIELD " + SECTION.replace("/component/section", "/component[1]/section");
        assertThat(refusals(text)).containsExactly(missing, missing);
        assertThat(messages(text)).allMatch(message -> message.contains("no reporting parameters of its own"));
    }

    @Test
    void theYearComesFromThePromotingInteroperabilitySection() throws Exception {
        QrdaText text = new QrdaText()
                .section(section().of("2.16.840.1.113883.10.20.27.2.3").period("20200101", "20201231"))
                .section(section().period("20260101", "20261231"));
        assertThat(refusals(text)).isEmpty();
        QrdaText old = new QrdaText().section(section().answer("PI_X", "Y").period("20200201", "20200531"));
        assertThat(refusals(old))
                .containsExactly("UNSUPPORTED_YEAR " + SECTION + "/entry[2]/act/effectiveTime/low/@value");
    }

    @Test
    void aDocumentWithoutTheSectionHasNoMeasurementSet() throws Exception {
        QrdaText none = new QrdaText()
                .section(section()
                        .of("2.16.840.1.113883.10.20.27.2.4")
                        .answer("IA_EPA_2", "Y")
                        .period("20260101", "20261231"));
        assertThat(((Arr) read(none).get("measurementSets")).items()).isEmpty();
        assertThat(refusals(none)).isEmpty();
    }

    @Test
    void aSecondPromotingInteroperabilitySectionIsAmbiguous() throws Exception {
        QrdaText text = document(section()).section(section().period("20260101", "20261231"));
        List<Problem> problems = problems(text);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(Problem.Code.AMBIGUOUS);
        assertThat(problems.get(0).place().address()).isEqualTo(component(2));
        assertThat(problems.get(0).related().address()).isEqualTo(component(1));
        text.section(section().period("20260101", "20261231").answer("PI_XX", "Y"));
        assertThat(refusals(text))
                .containsExactly(
                        "AMBIGUOUS " + component(2),
                        "AMBIGUOUS " + component(3),
                        "UNKNOWN_MEASURE " + component(3)
                                + "/entry[2]/organizer/reference/externalDocument/id/@extension");
    }

    private static String component(int position) {
        return SECTION.replace("/component/section", "/component[" + position + "]/section");
    }

    @Test
    void measuresOfTheCategoryInAnotherSectionAreRefusedAtTheSection() throws Exception {
        QrdaText text = document(section().of("2.16.840.1.113883.10.20.24.2.2").answer("PI_PPHI_1", "Y"));
        assertThat(refusals(text)).containsExactly("WRONG_CATEGORY " + SECTION);
        assertThat(messages(text).get(0))
                .contains("\"2.16.840.1.113883.10.20.24.2.2\"", "2.16.840.1.113883.10.20.27.2.5");
        assertThat(refusals(
                        document(section().of("2.16.840.1.113883.10.20.24.2.2").answer("PI_XX_1", "Y"))))
                .isEmpty();
        QrdaText beside = document(section())
                .section(section().of("2.16.840.1.113883.10.20.27.2.3").counts("PI_EP_1", 5, 2));
        assertThat(refusals(beside)).containsExactly("WRONG_CATEGORY " + component(2));
    }

    @Test
    void aSecondProgramIsAmbiguous() throws Exception {
        String recipient = "/ClinicalDocument/informationRecipient";
        String id = "<id root='2.16.840.1.113883.3.249.7' extension='%s'/>";
        String twice = "<informationRecipient><intendedRecipient>" + id.formatted("MIPS_INDIV")
                + id.formatted("MIPS_GROUP") + "</intendedRecipient></informationRecipient>";
        assertThat(refusals(document(section()).header(twice)))
                .containsExactly("AMBIGUOUS " + recipient + "/intendedRecipient/id[2]/@extension");
        assertThat(messages(document(section()).header(twice)))
                .containsExactly(
                        "The program is given again: first \"MIPS_INDIV\", then \"MIPS_GROUP\". Keep the one that"
                                + " is right");
        String again = "<informationRecipient><intendedRecipient>" + id.formatted("MIPS_INDIV")
                + "</intendedRecipient></informationRecipient>";
        assertThat(refusals(document(section()).with(again)))
                .containsExactly("AMBIGUOUS " + recipient + "[2]/intendedRecipient/id/@extension");
        String certified = "<participant><associatedEntity><id root='2.16.840.1.113883.3.2074.1' extension='%s'/>"
                + "</associatedEntity></participant>";
        String one = certified.formatted("0015CABCDE12345");
        assertThat(refusals(document(section()).with(one + one))).isEmpty();
        assertThat(refusals(document(section()).with(one + certified.formatted("0015CABCDE12346"))))
                .containsExactly("AMBIGUOUS /ClinicalDocument/participant[2]/associatedEntity/id/@extension");
    }

    @Test
    void aSecondIdOfAMeasureIsAmbiguous() throws Exception {
        String id = "<id root='2.16.840.1.113883.3.7031' extension='%s'/>";
        String performed = performed("<value code='Y'/>");
        String another = "<reference><externalDocument>" + id.formatted("PI_PEA_1") + "</externalDocument></reference>";
        QrdaText text = document(section().organizer("29", "PI_EP_2", another + performed));
        assertThat(refusals(text))
                .containsExactly("AMBIGUOUS " + entry(1) + "/reference[2]/externalDocument/id/@extension");
        assertThat(messages(text))
                .containsExactly("The id of a measure is given again: first \"PI_EP_2\", then \"PI_PEA_1\". Report each"
                        + " measure in an organizer of its own");
        String two = "<organizer>" + template("29") + "<reference><externalDocument>" + id.formatted("PI_EP_2")
                + id.formatted("PI_EP_2") + "</externalDocument></reference>" + performed + "</organizer>";
        assertThat(refusals(document(section().entry(two))))
                .containsExactly("AMBIGUOUS " + entry(1) + "/reference/externalDocument/id[2]/@extension");
    }

    @Test
    void anIdOfAnotherSystemIsNamedInTheMessage() throws Exception {
        String other = "<organizer>%s<reference><externalDocument><id root='2.16.840.1.113883.3.7032' extension='%s'/>"
                + "</externalDocument></reference>" + performed("<value code='Y'/>") + "</organizer>";
        for (String organizer : List.of(other.formatted(template("29"), "x"), other.formatted("", "PI_EP_2"))) {
            QrdaText text = document(section().entry(organizer));
            assertThat(refusals(text)).containsExactly("MISSING_FIELD " + entry(1));
            assertThat(messages(text).get(0)).contains("\"2.16.840.1.113883.3.7032\"", "2.16.840.1.113883.3.7031");
        }
        assertThat(refusals(document(section().entry(other.formatted("", "IA_EPA_2")))))
                .isEmpty();
        String recipient = "<informationRecipient><intendedRecipient><id root='2.16.840.1.113883.3.249.8'"
                + " extension='MIPS_INDIV'/></intendedRecipient></informationRecipient>";
        assertThat(messages(document(section()).header(recipient)).get(0))
                .contains("\"2.16.840.1.113883.3.249.8\"", "2.16.840.1.113883.3.249.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observation", "component", "organizer"})
    void aNegatedStatementIsNeverAYes(String element) throws Exception {
        String yes = performed("<value code='Y'/>");
        String organizer = "<organizer>" + template("29") + "<reference><externalDocument>"
                + "<id root='2.16.840.1.113883.3.7031' extension='PI_ONCDIR_1'/></externalDocument></reference>" + yes
                + "</organizer>";
        for (String negation : List.of("true", "1")) {
            String negated = organizer.replace("<" + element + ">", "<" + element + " negationInd='" + negation + "'>");
            String inside = element.equals("organizer")
                    ? ""
                    : "/component" + (element.equals("component") ? "" : "/observation");
            QrdaText text = document(section().entry(negated));
            assertThat(refusals(text)).containsExactly("WRONG_VALUE_TYPE " + entry(1) + inside + "/@negationInd");
            assertThat(messages(text).get(0)).startsWith("PI_ONCDIR_1 has negationInd=\"" + negation + "\"");
        }
        String stated = organizer.replace("<" + element + ">", "<" + element + " negationInd='false'>");
        assertThat(refusals(document(section().entry(stated)))).isEmpty();
    }

    @Test
    void theIdOfADocumentIsItsSubmissionId() throws Exception {
        assertThat(text(read(document(section()).with("<id root='1.2.3' extension='report 7'/>")), "submissionId"))
                .isEqualTo("1.2.3^report 7");
        assertThat(text(read(document(section()).with("<id root='5d0c6f1e'/>")), "submissionId"))
                .isEqualTo("5d0c6f1e");
        assertThat(text(read(document(section()).with("<id nullFlavor='NI'/>")), "submissionId"))
                .isNull();
    }

    @Test
    void valuesMissingFromTheHeaderAreReportedWhereTheyShouldBe() throws Exception {
        assertThat(refusals(document(section()).header(""))).containsExactly("MISSING_FIELD /ClinicalDocument");
        String recipient = "<informationRecipient><intendedRecipient>"
                + "<id root='2.16.840.1.113883.3.249.7' nullFlavor='NI'/></intendedRecipient></informationRecipient>";
        assertThat(refusals(document(section()).header(recipient)))
                .containsExactly("MISSING_FIELD /ClinicalDocument/informationRecipient/intendedRecipient/id");
        String performer = "<documentationOf><serviceEvent><performer><assignedEntity>"
                + "<id root='2.16.840.1.113883.4.6' extension='123'/></assignedEntity></performer></serviceEvent>"
                + "</documentationOf>";
        assertThat(refusals(document(section()).with(performer)))
                .containsExactly("INVALID_FORMAT "
                        + "/ClinicalDocument/documentationOf/serviceEvent/performer/assignedEntity/id/@extension");
    }

    @Test
    void measuresAreRefusedAtTheirPlaces() throws Exception {
        assertThat(refusals(document(section()
                        .answer("PI_TRANS_PEA_1", "Y")
                        .counts("PI_PEA_1", 1, 2)
                        .counts("PI_PEA_1", 1, 2)
                        .counts("PI_EP_1", 3, 2)
                        .answer("PI_LVPP_1", "Y")
                        .counts("PI_HIE_1", -1, 2)
                        .answer("PI_HIE_5", "Y"))))
                .containsExactly(
                        "UNKNOWN_MEASURE " + entry(1) + "/reference/externalDocument/id/@extension",
                        "DUPLICATE_MEASURE " + entry(3) + "/reference/externalDocument/id/@extension",
                        "NUMERATOR_EXCEEDS_DENOMINATOR " + entry(4)
                                + "/component[2]/observation/entryRelationship/observation/value/@value",
                        "EXCLUSION_WITH_MEASURE " + entry(5) + "/reference/externalDocument/id/@extension",
                        "NEGATIVE_COUNT " + entry(6)
                                + "/component[1]/observation/entryRelationship/observation/value/@value",
                        "SUBSTITUTES_TOGETHER " + entry(7) + "/reference/externalDocument/id/@extension");
    }

    private static String entry(int position) {
        return SECTION + "/entry[" + position + "]/organizer";
    }

    @ParameterizedTest
    @ValueSource(strings = {"value='10.5'", "value='ten'", "value=''", "nullFlavor='UNK'", "value='1e2'", ""})
    void aCountThatIsNotAWholeNumberIsReportedAtItsPlace(String attribute) throws Exception {
        String value = "<value " + attribute + "/>";
        String place =
                "/observation/entryRelationship/observation/value" + (attribute.startsWith("value") ? "/@value" : "");
        assertThat(refusals(document(section().countElements("PI_EP_1", value, "<value value='20'/>"))))
                .containsExactly("WRONG_VALUE_TYPE " + entry(1) + "/component[1]" + place);
        assertThat(refusals(document(section().countElements("PI_EP_1", "<value value='2'/>", value))))
                .containsExactly("WRONG_VALUE_TYPE " + entry(1) + "/component[2]" + place);
    }

    @Test
    void aCountIsReadFromItsAttribute() throws Exception {
        assertThat(refusals(document(section().counts("PI_EP_1", "10", "+20").counts("PI_PEA_1", " 3 ", "4.0"))))
                .isEmpty();
    }

    @Test
    void aSingleCountIsReportedAtItsMeasure() throws Exception {
        String numerator = count("31", "<value value='1'/>");
        assertThat(refusals(document(section().organizer("28", "PI_EP_1", numerator))))
                .containsExactly("WRONG_VALUE_TYPE " + entry(1));
        assertThat(refusals(document(section().organizer("28", "PI_EP_1", ""))))
                .containsExactly("WRONG_VALUE_TYPE " + entry(1));
        assertThat(refusals(document(section().organizer("28", "PI_EP_1", numerator + numerator))))
                .containsExactly(
                        "WRONG_VALUE_TYPE " + entry(1),
                        "AMBIGUOUS " + entry(1)
                                + "/component[2]/observation/entryRelationship/observation/value/@value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code='X'", "code='true'", "code='y'", "nullFlavor='UNK'"})
    void anAnswerThatIsNeitherYesNorNoIsReportedAtItsPlace(String attribute) throws Exception {
        String place = "/component/observation/value" + (attribute.startsWith("code") ? "/@code" : "");
        assertThat(refusals(document(section().organizer("29", "PI_EP_2", performed("<value " + attribute + "/>")))))
                .containsExactly("WRONG_VALUE_TYPE " + entry(1) + place);
    }

    @Test
    void messagesAboutAnswersNameTheCodesOfXml() throws Exception {
        for (String id : List.of("PI_EP_2", "PI_PPHI_1", "PI_PPHI_2")) {
            assertThat(messages(document(section().answer(id, "X"))))
                    .containsExactly("The value of " + id + " is \"X\". Expected Y or N");
            assertThat(messages(document(section().counts(id, 1, 2))))
                    .containsExactly("The value of " + id + " is an object. Expected Y or N");
        }
        assertThat(messages(document(section().answer("PI_EP_1", "X"))))
                .containsExactly(
                        "The value of PI_EP_1 is \"X\". Expected a numerator and a denominator, both whole numbers");
    }

    @Test
    void aDuplicateAnswerIsAmbiguousAtTheSecondOne() throws Exception {
        String yes = "<value code='Y'/>";
        String no = "<value code='N'/>";
        String second = "AMBIGUOUS " + entry(1) + "/component/observation/value[2]";
        for (String twice : List.of(no + yes, yes + no, yes + yes)) {
            assertThat(refusals(document(section().organizer("29", "PI_PPHI_1", performed(twice)))))
                    .containsExactly(second + "/@code");
        }
        assertThat(messages(document(section().organizer("29", "PI_PPHI_1", performed(yes + no)))))
                .containsExactly(
                        "The answer to PI_PPHI_1 is given again: first \"Y\", then \"N\". Keep the value that is right");
        assertThat(refusals(document(section().organizer("29", "PI_EP_2", performed(yes + "<value/>" + no)))))
                .containsExactly(second, second.replace("[2]", "[3]/@code"));
        assertThat(refusals(document(section().organizer("29", "PI_EP_2", performed(yes) + performed(no)))))
                .containsExactly("AMBIGUOUS " + entry(1) + "/component[2]/observation/value/@code");
    }

    @Test
    void aDuplicateCountIsAmbiguousAtTheSecondOne() throws Exception {
        String one = "<value value='1'/>";
        String more = "<value value='150'/>";
        String count = entry(1) + "/component[1]/observation/entryRelationship";
        assertThat(refusals(document(section().countElements("PI_EP_1", one + more, "<value value='200'/>"))))
                .containsExactly("AMBIGUOUS " + count + "/observation/value[2]/@value");
        String aggregate = "<observation>" + template("3") + "<value value='180'/></observation>";
        String second = one + "</observation>" + aggregate + "<observation>";
        assertThat(refusals(document(section().countElements("PI_EP_1", second, "<value value='200'/>"))))
                .containsExactly("AMBIGUOUS " + count + "/observation[2]/value/@value");
        String third = one + "</observation></entryRelationship><entryRelationship>" + aggregate
                + "</entryRelationship><entryRelationship><observation>";
        assertThat(refusals(document(section().countElements("PI_EP_1", third, "<value value='200'/>"))))
                .containsExactly("AMBIGUOUS " + count + "[2]/observation/value/@value");
    }

    @ParameterizedTest
    @CsvSource({"31, 32, numerator, denominator", "32, 31, denominator, numerator", "31, 27, numerator, answer"})
    void anObservationOfTwoKindsIsAmbiguous(String one, String other, String first, String second) throws Exception {
        String observation = count(one, "<value value='1'/>")
                .replace("<entryRelationship>", template(other) + "<entryRelationship>");
        QrdaText text = document(section()
                .organizer("28", "PI_EP_1", observation + count(one.equals("31") ? "32" : "31", "<value value='1'/>")));
        assertThat(refusals(text)).containsExactly("AMBIGUOUS " + entry(1) + "/component[1]/observation/templateId[2]");
        assertThat(messages(text))
                .containsExactly("The kind of an observation of PI_EP_1 is given again: first \"" + first
                        + "\", then \"" + second + "\". Keep the templateId of the kind that it is");
    }

    @Test
    void aMissingMeasureIdOrValueIsReported() throws Exception {
        assertThat(refusals(document(section()
                        .entry("<organizer>" + template("29") + performed("<value code='Y'/>") + "</organizer>")
                        .organizer("29", "PI_EP_2", "")
                        .organizer("29", "PI_HIE_5", performed("")))))
                .containsExactly(
                        "MISSING_FIELD " + entry(1),
                        "MISSING_FIELD " + entry(2),
                        "MISSING_FIELD " + entry(3) + "/component/observation");
    }

    @Test
    void aMeasureTakesTheKindOfValueInTheMeasureList() throws Exception {
        assertThat(refusals(document(section().answer("PI_EP_1", "Y").counts("PI_EP_2", 1, 2))))
                .containsExactly(
                        "WRONG_VALUE_TYPE " + entry(1) + "/component/observation/value/@code",
                        "WRONG_VALUE_TYPE " + entry(2));
    }

    @Test
    void relatedPlacesAreXPathsToo() throws Exception {
        QrdaText text = document(section().counts("PI_EP_1", 1, 2).answer("PI_LVPP_1", "Y"));
        Problem problem = ((ReadResult.Refused) SubmissionReader.read(read(text), MeasureFiles.builtIn()))
                .problems()
                .get(0);
        assertThat(problem.related().address()).isEqualTo(entry(1) + "/reference/externalDocument/id/@extension");
    }

    @Test
    void anyNamespacePrefixIsAccepted() throws Exception {
        String plain = document(section().counts("PI_EP_1", 3, 2)).toString();
        String expected = QppJsonWriter.of(QrdaReader.read(bytes(plain)));
        for (String prefix : new String[] {"cda", "x"}) {
            String prefixed = plain.replaceAll("<(/?)([A-Za-z])", "<$1" + prefix + ":$2")
                    .replace("xmlns=", "xmlns:" + prefix + "=");
            Obj document = QrdaReader.read(bytes(prefixed));
            assertThat(QppJsonWriter.of(document)).isEqualTo(expected);
            assertThat(((ReadResult.Refused) SubmissionReader.read(document, MeasureFiles.builtIn()))
                            .problems()
                            .get(0)
                            .place()
                            .address())
                    .startsWith(SECTION + "/entry[1]/organizer/component[2]/");
        }
    }

    @Test
    void elementsOfOtherNamespacesAreIgnored() throws Exception {
        QrdaText text = document(
                section().entry("<s:organizer xmlns:s='urn:hl7-org:sdtc'>" + template("29") + "</s:organizer>"));
        assertThat(((Arr) set(read(text)).get("measurements")).items()).isEmpty();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
