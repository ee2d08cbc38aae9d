package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mipspi.formats.fhir.FhirResources.communication;
import static org.mipspi.formats.fhir.FhirResources.document;
import static org.mipspi.formats.fhir.FhirResources.encounter;
import static org.mipspi.formats.fhir.FhirResources.patient;
import static org.mipspi.formats.fhir.FhirResources.provenance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.Practice;

/** What each element is read for. */
class FhirReaderTest {

    private static final String ENCOUNTER = encounter("e1", "p1", "2026-03-04T10:00:00-05:00");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final FhirMapping NEW_YORK =
            FhirMapping.DEFAULT.or(ZoneId.of("America/New_York"), Set.of(LocalDate.of(2026, 11, 27)));

    @TempDir
    Path folder;

    private ReadFhir read(String... lines) {
        return ReadFhir.of(folder, NEW_YORK, lines);
    }

    private ReleasedInformation information(String... lines) {
        return read(lines).visit().information().get(0);
    }

    /** The encounter with more fields, which begin with a comma. */
    private static String encounterWith(String fields) {
        return ENCOUNTER.substring(0, ENCOUNTER.length() - 1) + fields.replace('\'', '"') + "}";
    }

    @Test
    void anEncounterAloneIsAVisitWithoutAccess() {
        assertThat(read("", ENCOUNTER).visit())
                .isEqualTo(new Visit(
                        new RecordPlace("all.ndjson", 2),
                        "p1",
                        "e1",
                        null,
                        List.of(),
                        null,
                        null,
                        true,
                        DAY,
                        true,
                        List.of(new ReleasedInformation(DAY, null, null, null, null)),
                        null,
                        null,
                        false,
                        null,
                        null,
                        Set.of(LocalDate.of(2026, 11, 27))));
    }

    @Test
    void theElementsMayHaveAnyOrder() {
        String line = "{'period':{'end':'2026-03-06','start':'2026-03-05'},'contained':[{'resourceType':'Patient'}],"
                + "'subject':{'reference':'Patient/p1'},'status':'finished','id':'e1','resourceType':'Encounter'}";
        assertThat(read(line.replace('\'', '"')).visit().date()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "finished, true",
        "in-progress, true",
        "onleave, true",
        "arrived, false",
        "triaged, false",
        "planned, false",
        "cancelled, false",
        "entered-in-error, false",
        "unknown, false"
    })
    void theStatusTellsWhetherAVisitWasHeld(String status, boolean held) {
        assertThat(read(ENCOUNTER.replace("finished", status)).visit().held()).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrived", "triaged", "planned", "cancelled", "entered-in-error", "unknown"})
    void anEncounterThatWasNotHeldNeedsNoDate(String status) {
        Visit visit = read(ENCOUNTER
                        .replace("finished", status)
                        .replace("\"period\":{\"start\":\"2026-03-04T10:00:00-05:00\"}", "\"class\":{}"))
                .visit();
        assertThat(visit.held()).isFalse();
        assertThat(visit.date()).isNull();
        assertThat(visit.information()).containsExactly(new ReleasedInformation(null, null, null, null, null));
    }

    @Test
    void aMappingCanStateWhichStatusesAreHeld() {
        FhirMapping arrived =
                new FhirMapping(null, Set.of(), Set.of("arrived"), Map.of(), Map.of(), Set.of(), null, null);
        assertThat(ReadFhir.of(folder, arrived, ENCOUNTER.replace("finished", "arrived"))
                        .visit()
                        .held())
                .isTrue();
        assertThat(ReadFhir.of(folder, arrived, ENCOUNTER).visit().held()).isFalse();
    }

    @Test
    void timesAreDaysOfTheZone() {
        assertThat(read(encounter("e1", "p1", "2026-03-05T03:30:00Z")).visit().date())
                .isEqualTo(DAY);
    }

    @Test
    void withoutAZoneTimesInUtcAreCounted() {
        ReadFhir read = ReadFhir.of(
                folder,
                FhirMapping.DEFAULT,
                encounter("e1", "p1", "2026-03-05T03:30:00Z"),
                encounter("e2", "p1", "2026-03-04T22:30:00-05:00"),
                encounter("e3", "p1", "2026-03-05T03:30:00+00:00"));
        assertThat(read.visits)
                .extracting(Visit::date)
                .containsExactly(LocalDate.of(2026, 3, 5), DAY, LocalDate.of(2026, 3, 5));
        assertThat(read.report.timesInUtc()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/p1",
                "https://ehr.example/fhir/Patient/p1",
                "Patient/p1/_history/2",
                "https://ehr.example/fhir/Patient/p1/_history/2",
                "urn:uuid:p1"
            })
    void referencesOfEveryFormAreFollowed(String reference) {
        assertThat(read(patient("p1"), ENCOUNTER.replace("Patient/p1", reference))
                        .visit()
                        .patient())
                .isEqualTo("p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reference':'Practitioner/d1'",
                "'reference':'PractitionerRole/r1'",
                "'reference':'urn:uuid:d1'",
                "'reference':'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999999901'",
                "'reference':'Practitioner?identifier=http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Fus-npi%7C9999999901'",
                "'reference':'Practitioner?identifier=urn:staff|17'",
                "'identifier':{'system':'http://hl7.org/fhir/sid/us-npi','value':'9999999901'}",
                "'identifier':{'system':'urn:staff','value':'17'}",
                "'reference':'#contained','identifier':{'system':'http://hl7.org/fhir/sid/us-npi','value':'9999999901'}"
            })
    void aClinicianIsFoundByEveryFormOfReference(String individual) {
        String practitioner =
                "{'resourceType':'Practitioner','id':'d1','identifier':[{'system':'urn:staff','value':'17'},"
                        + "{'system':'http://hl7.org/fhir/sid/us-npi','value':'9999999901'}]}";
        String role = "{'resourceType':'PractitionerRole','id':'r1','practitioner':{'reference':'Practitioner/d1'}}";
        assertThat(read(
                                encounterWith(",'participant':[{'individual':{" + individual + "}}]"),
                                role.replace('\'', '"'),
                                practitioner.replace('\'', '"'))
                        .visit()
                        .npis())
                .containsExactly("9999999901");
    }

    @Test
    void aTinAndAnNpiOfAnyFormAreRead() {
        String practitioner = "{'resourceType':'Practitioner','id':'d1','identifier':[{'system':'" + FhirResources.NPI
                + "','value':'1'}]}";
        String organization = "{'resourceType':'Organization','id':'o1','identifier':[{'system':'"
                + FhirResources.TAX_ID + "','value':'A'}]}";
        String people = ",'participant':[{'individual':{'reference':'Practitioner/d1'}},{'individual':{'reference':"
                + "'Practitioner?identifier=" + FhirResources.NPI + "|2'}}]";
        Visit visit = read(
                        encounterWith(people + ",'serviceProvider':{'reference':'Organization/o1'}"),
                        practitioner.replace('\'', '"'),
                        organization.replace('\'', '"'))
                .visit();
        assertThat(visit.tin()).isEqualTo("A");
        assertThat(visit.npis()).containsExactly("1", "2");
    }

    @Test
    void anEncounterWithTwoCliniciansIsOneVisitOfBoth() {
        String participants = ",'participant':[{'individual':{'reference':'Practitioner?identifier=%1$s|9999999902'}},"
                + "{'individual':{'reference':'RelatedPerson/p9'}},{'individual':{'reference':'Practitioner/none'}},"
                + "{'individual':{'reference':'Practitioner?identifier=%1$s|9999999901'}}]";
        assertThat(read(encounterWith(participants.formatted(FhirResources.NPI)))
                        .visit()
                        .npis())
                .containsExactly("9999999901", "9999999902");
    }

    @Test
    void aClinicianWhoIsNotEligibleMakesTheVisitIneligibleOnlyAlone() {
        FhirMapping mapping = new FhirMapping(
                null, Set.of(), Set.of("finished"), Map.of(), Map.of(), Set.of("9999999901"), null, null);
        String participant = "{'individual':{'reference':'Practitioner?identifier=" + FhirResources.NPI + "|%s'}}";
        Visit both = ReadFhir.of(
                        folder,
                        mapping,
                        encounterWith(",'participant':[" + participant.formatted("9999999901") + ","
                                + participant.formatted("9999999902") + "]"))
                .visit();
        Visit alone = ReadFhir.of(
                        folder, mapping, encounterWith(",'participant':[" + participant.formatted("9999999901") + "]"))
                .visit();
        assertThat(both.npis()).containsExactly("9999999902");
        assertThat(both.mipsEligible()).isTrue();
        assertThat(alone.npis()).containsExactly("9999999901");
        assertThat(alone.mipsEligible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "o1, Organization/o1",
        "Organization/o1, https://ehr.example/fhir/Organization/o1",
        "https://ehr.example/fhir/Organization/o1, Organization/o1/_history/3",
        "urn:sites|7, Organization?identifier=urn:sites|7",
        "Organization?identifier=urn:sites|7, Organization/o1",
        "urn:sites|7, Organization/o1",
        "o1, urn:uuid:o1"
    })
    void aPracticeIsFoundByTheTableOfTheMapping(String key, String reference) {
        FhirMapping mapping = new FhirMapping(
                null,
                Set.of(),
                Set.of("finished"),
                Map.of(),
                Map.of(key, new Practice("000456789", "vg1", "apm1")),
                Set.of(),
                "portal",
                LocalDate.of(2026, 1, 15));
        String organization =
                "{'resourceType':'Organization','id':'o1','identifier':[{'system':'urn:sites','value':'7'},"
                        + "{'system':'urn:oid:2.16.840.1.113883.4.4','value':'11-1111111'}]}";
        Visit visit = ReadFhir.of(
                        folder,
                        mapping,
                        encounterWith(",'serviceProvider':{'reference':'" + reference + "'}"),
                        organization.replace('\'', '"'))
                .visit();
        assertThat(List.of(visit.tin(), visit.virtualGroup(), visit.apm(), visit.cehrt()))
                .containsExactly("000456789", "vg1", "apm1", "portal");
        assertThat(visit.certified()).isEqualTo(LocalDate.of(2026, 1, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reference':'Organization/o1'",
                "'identifier':{'system':'urn:oid:2.16.840.1.113883.4.4','value':'000456789'}",
                "'identifier':{'system':'urn:oid:2.16.840.1.113883.4.4','value':'00-0456789'}"
            })
    void aPracticeThatIsNotInTheTableHasItsTaxId(String provider) {
        String organization = "{'resourceType':'Organization','id':'o1','identifier':"
                + "[{'system':'urn:oid:2.16.840.1.113883.4.4','value':'00-0456789'}]}";
        assertThat(read(organization.replace('\'', '"'), encounterWith(",'serviceProvider':{" + provider + "}"))
                        .visit()
                        .tin())
                .isEqualTo("000456789");
    }

    @Test
    void informationIsAvailableWhenTheLatestDocumentIs() {
        String report = "{'resourceType':'DiagnosticReport','id':'r1','status':'final',"
                + "'encounter':{'reference':'Encounter/e1'},'issued':'2026-03-09T10:00:00-05:00',"
                + "'effectiveDateTime':'2026-03-30'}";
        assertThat(information(document("d1", "e1", "2026-03-06"), ENCOUNTER, document("d2", "e1", "2026-03-05"))
                        .available())
                .isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(information(document("d1", "e1", "2026-03-06"), report.replace('\'', '"'), ENCOUNTER)
                        .available())
                .isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(information(report.replace('\'', '"').replaceAll("\"issued\":\"[^\"]*\",", ""), ENCOUNTER)
                        .available())
                .isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void informationThatWasNeverAvailableDoesNotCount() {
        ReadFhir read = read(
                ENCOUNTER,
                document("d1", "e1", "2026-03-06").replace("current", "entered-in-error"),
                document("d2", "e1", "2026-03-06").replace("\"date\":\"2026-03-06\",", ""),
                FhirResources.resource("DocumentReference", "d3").toString());
        assertThat(read.visit().information().get(0).available()).isEqualTo(DAY);
        assertThat(read.report.documentsWithoutDate()).isEqualTo(2);
        assertThat(read.report.documentsWithoutEncounter()).isEqualTo(1);
        assertThat(read.report.withDocument()).isZero();
    }

    @Test
    void eachCodeOpensItsWayAndTheEarliestCounts() {
        ReleasedInformation information = information(
                communication("e1", "p1", "view", "2026-03-09"),
                communication("e1", "p1", "view", "2026-03-05"),
                communication("e1", "p1", "download", "2026-03-06"),
                ENCOUNTER,
                provenance("Encounter/e1", "transmit", "2026-03-07T12:00:00Z"),
                communication("e1", "p1", "api", "2026-03-12"),
                communication("e1", "p1", "all", "2026-03-10"));
        assertThat(information)
                .isEqualTo(new ReleasedInformation(
                        DAY,
                        LocalDate.of(2026, 3, 5),
                        LocalDate.of(2026, 3, 6),
                        LocalDate.of(2026, 3, 7),
                        LocalDate.of(2026, 3, 10)));
    }

    @Test
    void optOutAndNothingToProvideAreOfTheVisit() {
        Visit visit = read(
                        ENCOUNTER,
                        communication("e1", "p1", "opt-out", "2026-03-01"),
                        communication("e1", "p1", "opt-in-provided", "2026-03-05"),
                        communication("e1", "p1", "nothing-to-provide", "2026-03-05"))
                .visit();
        assertThat(visit.optedOut()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(visit.optInProvided()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(visit.nothingToProvide()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DocumentReference/d1", "urn:uuid:d1", "urn:uuid:e1", "https://x.example/DocumentReference/d1"})
    void aProvenanceOfADocumentIsEvidenceOfItsEncounter(String target) {
        String all = provenance(target, "all", "2026-03-06T12:00:00Z");
        assertThat(information(all, ENCOUNTER, document("d1", "e1", "2026-03-05"))
                        .api())
                .isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(information(document("d1", "e1", "2026-03-05"), ENCOUNTER, all)
                        .api())
                .isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "topic", "reasonCode", "medium"})
    void aMappedCodeMayBeInAnyOfFourElements(String element) {
        FhirMapping mapping = new FhirMapping(
                null,
                Set.of(),
                Set.of("finished"),
                Map.of("urn:ehr|posted", AccessCode.ALL),
                Map.of(),
                Set.of(),
                null,
                null);
        String communication = communication("e1", "p1", "posted", "2026-03-05")
                .replace("category", element)
                .replace(FhirResources.ACCESS, "urn:ehr");
        ReadFhir read = ReadFhir.of(folder, mapping, ENCOUNTER, communication);
        assertThat(read.visit().information().get(0).view()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void whatIsNotEvidenceIsCounted() {
        ReadFhir read = read(
                ENCOUNTER,
                communication("e1", "p1", "reminder", "2026-03-05"),
                communication("e1", "p1", "all", "2026-03-05").replace("completed", "not-done"),
                communication("e1", "p1", "all", "2026-03-05").replace(FhirResources.ACCESS, "urn:other"),
                provenance("Encounter/e1", "update", "2026-03-05"),
                provenance("Patient/p1", "all", "2026-03-05"),
                FhirResources.resource("Observation", "o1").toString(),
                FhirResources.resource("Observation", "o2").toString(),
                FhirResources.resource("Claim", "c1").toString());
        assertThat(read.visit().information().get(0).view()).isNull();
        assertThat(read.report)
                .isEqualTo(new FhirReport(
                        1,
                        0,
                        0,
                        0,
                        1,
                        1,
                        0,
                        1,
                        3,
                        2,
                        0,
                        0,
                        0,
                        0,
                        new java.util.TreeMap<>(Map.of("Observation", 2L, "Claim", 1L)),
                        List.of()));
    }

    @Test
    void theReportTellsWhatVisitsAreBasedOn() {
        FhirReport report = read(
                        ENCOUNTER,
                        encounter("e2", "p1", "2026-03-04"),
                        encounter("e3", "p1", "2026-03-04"),
                        document("d1", "e1", "2026-03-05"),
                        communication("e1", "p1", "view", "2026-03-05"),
                        communication("e2", "p1", "opt-out", "2026-03-05"),
                        provenance("Encounter/e1", "api", "2026-03-05"))
                .report;
        assertThat(List.of(
                        report.visits(),
                        report.withDocument(),
                        report.withCommunication(),
                        report.withProvenance(),
                        report.withoutAccess()))
                .containsExactly(3L, 1L, 2L, 1L, 2L);
    }

    @Test
    void resourcesWrittenForAVisitAreReadAsTheVisit() {
        LocalDate later = LocalDate.of(2026, 3, 6);
        Visit visit = new Visit(
                new RecordPlace("all.ndjson", 1),
                "p1",
                "e1",
                "000456789",
                List.of("9999999901", "9999999902"),
                null,
                null,
                true,
                DAY,
                true,
                List.of(new ReleasedInformation(DAY.plusDays(1), later, later, later.plusDays(1), null)),
                DAY,
                later,
                true,
                null,
                null,
                NEW_YORK.closedDays());
        assertThat(read(FhirResources.of(visit).toArray(String[]::new)).visit()).isEqualTo(visit);
    }

    @Test
    void anEncounterGivenTwiceIsTwoVisits() {
        ReadFhir read = read(ENCOUNTER, ENCOUNTER, communication("e1", "p1", "view", "2026-03-05"));
        assertThat(read.visits).extracting(visit -> visit.place().line()).containsExactly(1L, 2L);
        assertThat(read.visits)
                .extracting(visit -> visit.information().get(0).view())
                .containsOnly(LocalDate.of(2026, 3, 5));
    }

    private static String practitioner(String id, String npi) {
        return "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\",\"identifier\":[{\"system\":\""
                + FhirResources.NPI + "\",\"value\":\"" + npi + "\"},{\"system\":\"urn:staff\",\"value\":\"7\"}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType, REF, false",
        "http://hl7.org/fhir/v3/ParticipationType, REF, false",
        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType, ADM, true",
        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType, CON, true",
        "http://terminology.hl7.org/CodeSystem/participant-type, translator, false",
        "urn:ours, REF, true"
    })
    void aParticipantWhoDoesNotSeeThePatientIsNotAClinicianOfTheVisit(String system, String code, boolean isClinician) {
        String type = "'type':[{'coding':[{'system':'" + system + "','code':'" + code
                + "'},{'system':'urn:ehr','code':'5'}]}";
        String individual = ",'individual':{'reference':'Practitioner/d1'}}";
        String doctor = practitioner("d1", "9999999901");
        assertThat(read(doctor, encounterWith(",'participant':[{" + type + "]" + individual + "]"))
                        .visit()
                        .npis())
                .isEqualTo(isClinician ? List.of("9999999901") : List.of());
        String alsoAttends = type + ",{'coding':[{'code':'ATND'}]}]";
        assertThat(read(doctor, encounterWith(",'participant':[{" + alsoAttends + individual + "]"))
                        .visit()
                        .npis())
                .containsExactly("9999999901");
    }

    @Test
    void aClinicianWithoutAnNpiBesideOneWithAnNpiIsReported() {
        String both = ",'participant':[{'individual':{'reference':'Practitioner/d1'}},"
                + "{'individual':{'reference':'Practitioner/d2'}}]";
        ReadFhir read = read(practitioner("d1", "9999999901"), encounterWith(both));
        assertThat(read.visit().npis()).containsExactly("9999999901");
        assertThat(read.report.withUnknownClinician()).isEqualTo(1);
        assertThat(read.report.withoutNpi()).isZero();
    }

    @Test
    void documentsAndEvidenceOfEncountersThatAreNotInTheInputAreCountedAndRefuseNothing() {
        ReadFhir read = read(
                ENCOUNTER,
                document("d9", "e9", "2026-03-05"),
                communication("e9", "p9", "all", "2026-03-05"),
                provenance("Encounter/e9", "all", "2026-03-05"),
                provenance("DocumentReference/d9", "all", "2026-03-05"));
        assertThat(read.visit().information().get(0).view()).isNull();
        assertThat(read.report.documentsWithoutEncounter()).isEqualTo(1);
        assertThat(read.report.evidenceWithoutEncounter()).isEqualTo(3);
    }

    @Test
    void practitionersWhoShareAnIdentifierAreReadUnlessAnEncounterRefersToThemByIt() {
        String one = practitioner("d1", "9999999901");
        String other = practitioner("d2", "9999999902");
        String participant = ",'participant':[{'individual':{'reference':'%s'}}]";
        assertThat(read(one, other, encounterWith(participant.formatted("Practitioner/d2")))
                        .visit()
                        .npis())
                .containsExactly("9999999902");
        String byIdentifier = encounterWith(participant.formatted("Practitioner?identifier=urn:staff|7"));
        assertThat(read(one, byIdentifier).visit().npis()).containsExactly("9999999901");
        assertThat(read(one, other, byIdentifier).refusals())
                .containsExactly("CONTRADICTION all.ndjson:3 participant.individual");
        String role = "{\"resourceType\":\"PractitionerRole\",\"id\":\"r1\",\"practitioner\":"
                + "{\"reference\":\"Practitioner?identifier=urn:staff|7\"}}";
        assertThat(read(one, other, role, encounterWith(participant.formatted("PractitionerRole/r1")))
                        .refusals())
                .containsExactly("CONTRADICTION all.ndjson:4 participant.individual");
    }

    @Test
    void anOrganizationMayBeGivenAgainWithoutItsTin() {
        String without = "{\"resourceType\":\"Organization\",\"id\":\"o1\"}";
        String with = without.replace(
                "}", ",\"identifier\":[{\"system\":\"" + FhirResources.TAX_ID + "\",\"value\":\"11-1111111\"}]}");
        FhirMapping group = new FhirMapping(
                null,
                Set.of(),
                FhirMapping.HELD,
                Map.of(),
                Map.of("o1", new Practice(null, "vg", null)),
                Set.of(),
                null,
                null);
        String visit = encounterWith(",'serviceProvider':{'reference':'Organization/o1'}");
        assertThat(ReadFhir.of(folder, group, without, with, visit).visit().tin())
                .isEqualTo("111111111");
        assertThat(ReadFhir.of(folder, group, with, without, visit).visit().tin())
                .isEqualTo("111111111");
    }

    @Test
    void aPatientMayBeGivenAgainWithTheSameOrWithoutABirthDate() {
        String born = FhirResources.named("p1", "Smith", "Jo", "2001-01-01");
        assertThat(read(born, ENCOUNTER, patient("p1"), born, born.replace("2001-01-01", "2001")).problems)
                .isEmpty();
    }
}
