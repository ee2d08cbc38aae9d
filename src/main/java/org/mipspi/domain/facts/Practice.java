package org.mipspi.domain.facts;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * Who submits, with everything that can lead to reweighting. Counts are 0 or more, and null if they were not given.
 *
 * @param entityType who is scored
 * @param specialStatuses the special statuses given in the submission
 * @param hardship the reason of the approved hardship exception, or null
 * @param clinicians number of clinicians in the practice: NPIs that bill under its TIN, MIPS eligible or not; at least 1
 * @param patientFacingEncounters number of Medicare Part B patient-facing encounters of the year
 * @param servicesByPlaceOfService number of covered professional services by CMS place of service (POS) code; empty if not given
 * @param hospitalBasedClinicians number of clinicians who are hospital-based
 * @param ascBasedClinicians number of clinicians who are based in an ambulatory surgical center
 * @param nonPatientFacingClinicians number of clinicians who are non-patient facing; a clinician can be counted in several of
 *     these three
 * @param exemptClinicians number of clinicians who qualify for reweighting on another ground and are in none of the three
 *     counts
 * @param qualifyingClinicians number of clinicians who qualify for reweighting on any ground, each counted once
 */
public record Practice(
        EntityType entityType,
        Set<SpecialStatus> specialStatuses,
        Hardship hardship,
        Long clinicians,
        Long patientFacingEncounters,
        Map<String, Long> servicesByPlaceOfService,
        Long hospitalBasedClinicians,
        Long ascBasedClinicians,
        Long nonPatientFacingClinicians,
        Long exemptClinicians,
        Long qualifyingClinicians) {

    /** A practice of which only the entity type was given. */
    public static Practice of(EntityType entityType) {
        return new Practice(entityType, Set.of(), null, null, null, Map.of(), null, null, null, null, null);
    }

    /** Whether the submission gives this special status. */
    public boolean states(SpecialStatus status) {
        return specialStatuses.contains(status);
    }

    /** The share of covered professional services at these POS codes in all services given. */
    public Share servicesAt(String... posCodes) {
        if (servicesByPlaceOfService.isEmpty()) {
            return Share.UNKNOWN;
        }
        BigInteger part = BigInteger.ZERO;
        for (String code : posCodes) {
            part = part.add(BigInteger.valueOf(servicesByPlaceOfService.getOrDefault(code, 0L)));
        }
        return new Share(
                part,
                servicesByPlaceOfService.values().stream()
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** The share of hospital-based clinicians in all clinicians. */
    public Share hospitalBased() {
        return Share.of(hospitalBasedClinicians, clinicians);
    }

    /** The share of non-patient facing clinicians in all clinicians. */
    public Share nonPatientFacing() {
        return Share.of(nonPatientFacingClinicians, clinicians);
    }

    /** Whether this is a group, a virtual group or a subgroup, whose figures are those of its affiliated group. */
    public boolean isGroup() {
        return entityType == EntityType.GROUP
                || entityType == EntityType.VIRTUAL_GROUP
                || entityType == EntityType.SUBGROUP;
    }

    /**
     * The share of clinicians who certainly qualify for reweighting in all clinicians: {@code qualifyingClinicians} if
     * given. Otherwise the largest of the three counts and the exempt; the counts may overlap, so that no more is certain.
     */
    public Share qualifying() {
        if (clinicians == null) {
            return Share.UNKNOWN;
        }
        if (qualifyingClinicians != null) {
            return Share.of(qualifyingClinicians, clinicians);
        }
        BigInteger largest =
                number(hospitalBasedClinicians).max(number(ascBasedClinicians)).max(number(nonPatientFacingClinicians));
        return new Share(largest.add(number(exemptClinicians)), BigInteger.valueOf(clinicians));
    }

    /**
     * The share of clinicians who qualify for reweighting in all clinicians if no clinician is in two of the counts; {@link
     * Share#UNKNOWN} if {@code qualifyingClinicians} is given, because then nothing is uncertain.
     */
    public Share possiblyQualifying() {
        if (clinicians == null || qualifyingClinicians != null) {
            return Share.UNKNOWN;
        }
        BigInteger sum = number(hospitalBasedClinicians)
                .add(number(ascBasedClinicians))
                .add(number(nonPatientFacingClinicians))
                .add(number(exemptClinicians));
        return new Share(sum, BigInteger.valueOf(clinicians));
    }

    private static BigInteger number(Long count) {
        return count == null ? BigInteger.ZERO : BigInteger.valueOf(count);
    }
}
