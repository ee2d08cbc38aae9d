package org.mipspi.formats.fhir;

import java.util.List;
import java.util.SortedMap;

/**
 * What the visits of an input are based on, and what was not used.
 *
 * @param visits how many encounters were handed on as visits
 * @param withDocument how many of them have a document with a date; the others are available on their own date
 * @param withCommunication how many have a Communication with a code that means something
 * @param withProvenance how many have a Provenance with such a code
 * @param withoutAccess how many have no evidence of access in any way
 * @param withoutNpi how many have no participant whose NPI is known
 * @param withUnknownClinician how many have a clinician whose NPI is not known beside one whose NPI is
 * @param withoutTin how many have no practice whose TIN is known
 * @param otherCommunications resources of type Communication that are not evidence: another code, or not completed
 * @param otherProvenance resources of type Provenance that are not evidence: another code, or another target
 * @param documentsWithoutEncounter documents that name no encounter, or one that is not in the input
 * @param documentsWithoutDate documents of an encounter that have no date, or whose information was never available
 * @param evidenceWithoutEncounter evidence of access to an encounter that is not in the input
 * @param timesInUtc times in UTC that were taken as days of UTC, because the mapping has no zone
 * @param skipped resources of types that are not read, by type
 * @param otherFiles files that are not NDJSON and were not read
 */
public record FhirReport(
        long visits,
        long withDocument,
        long withCommunication,
        long withProvenance,
        long withoutAccess,
        long withoutNpi,
        long withUnknownClinician,
        long withoutTin,
        long otherCommunications,
        long otherProvenance,
        long documentsWithoutEncounter,
        long documentsWithoutDate,
        long evidenceWithoutEncounter,
        long timesInUtc,
        SortedMap<String, Long> skipped,
        List<String> otherFiles) {}
