package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.Finding;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.FhirMappingReader;
import org.mipspi.formats.fhir.mapping.Practice;

/** The mapping file, and what is wrong in it. */
class FhirMappingReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private FhirMapping read(String text) {
        return FhirMappingReader.read("mapping.yaml", text, findings);
    }

    @Test
    void everyFieldIsRead() {
        FhirMapping mapping = read(
                """
                zone: America/New_York
                closedDays: [2026-11-27, 2026-12-24]
                heldStatuses: [finished, arrived]
                accessCodes:
                  "http://ehr.example/events|posted": all
                  "http://ehr.example/events|declined": opt-out
                organizations:
                  Organization/1: {tin: "000456789", virtualGroup: vg1, apm: a1}
                  "urn:sites|7": {tin: 000456780}
                clinicians:
                  "9876543210": {mipsEligible: false}
                  "9876543211": {mipsEligible: true}
                cehrt: {id: portal, certifiedOn: 2026-01-15}
                """);
        assertThat(findings).isEmpty();
        assertThat(mapping)
                .isEqualTo(new FhirMapping(
                        ZoneId.of("America/New_York"),
                        Set.of(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 24)),
                        Set.of("finished", "arrived"),
                        Map.of(
                                "http://ehr.example/events|posted", AccessCode.ALL,
                                "http://ehr.example/events|declined", AccessCode.OPT_OUT),
                        Map.of(
                                "1", new Practice("000456789", "vg1", "a1"),
                                "urn:sites|7", new Practice("000456780", null, null)),
                        Set.of("9876543210"),
                        "portal",
                        LocalDate.of(2026, 1, 15)));
    }

    @Test
    void anEmptyMappingIsTheDefault() {
        assertThat(read("{}")).isEqualTo(FhirMapping.DEFAULT);
        assertThat(findings).isEmpty();
    }

    @Test
    void jsonIsReadToo() {
        assertThat(read("{\"zone\": \"UTC\"}").zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void theCommandFillsInWhatTheMappingLeavesOut() {
        ZoneId zone = ZoneId.of("America/Denver");
        Set<LocalDate> closed = Set.of(LocalDate.of(2026, 12, 24));
        assertThat(read("{}").or(zone, closed)).isEqualTo(read("{zone: America/Denver, closedDays: [2026-12-24]}"));
        FhirMapping complete = read("{zone: UTC, closedDays: [2026-11-27]}");
        assertThat(complete.or(zone, closed)).isEqualTo(complete);
        assertThat(complete.or(null, null)).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "zones: UTC # 1:1 # unknown field zones in the mapping",
                "zone: Atlantis # 1:7 # zone is not a time zone",
                "closedDays: 2026-11-27 # 1:13 # closedDays must be a list",
                "closedDays: [11/27/2026] # 1:14 # a closed day is not a date",
                "heldStatuses: [finished, done] # 1:26 # this is not a status of an Encounter",
                "accessCodes: {posted: all} # 1:15 # this is not a code",
                "accessCodes: {'a|b': everything} # 1:22 # this is not a meaning of a code",
                "organizations: {'1': {tim: 5}} # 1:23 # unknown field tim in an organization",
                "organizations: {'1': {apm: a}, Organization/1: {apm: b}} # 1:32 # this organization is given twice",
                "organizations: {'1': {tin: \"12\\t3\"}} # 1:28 # tin contains a line break, a tab",
                "organizations: {'1': {tin: ''}} # 1:28 # tin must be text",
                "organizations: {'1': {apm: \"a\\nb\"}} # 1:28 # apm contains a line break",
                "cehrt: {id: \"a\\tb\"} # 1:13 # id contains a line break, a tab",
                "organizations: {'1': 5} # 1:22 # an organization must be a mapping",
                "clinicians: {'1': {mipsEligible: no}} # 1:34 # mipsEligible is not true or false",
                "clinicians: {'1': {eligible: false}} # 1:20 # unknown field eligible in a clinician",
                "cehrt: {certifiedOn: 2026} # 1:22 # certifiedOn is not a date",
                "cehrt: {name: x} # 1:9 # unknown field name in cehrt",
                "[] # 1:1 # the mapping must be a mapping"
            },
            quoteCharacter = '`')
    void whatIsWrongHasItsPlace(String text, String place, String message) {
        read(text);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).toString()).startsWith("mapping.yaml:" + place + ": " + message);
    }
}
