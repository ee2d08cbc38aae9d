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
 * @param clinicians number of MIPS eligible clinicians in the practice
 * @param patientFacingEncounters number of Medicare Part B patient-facing encounters of the year
 * @param servicesByPlaceOfService number of covered professional services by CMS place of service (POS) code; empty if not given
 * @param hospitalBasedClinicians number of clinicians who are hospital-based
 * @param ascBasedClinicians number of clinicians who are based in an ambulatory surgical center
 * @param nonPatientFacingClinicians number of clinicians who are non-patient facing
 * @param exemptClinicians number of clinicians who qualify for reweighting for other reasons
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
        Long exemptClinicians) {

    /** A practice of which only the entity type was given. */
    public static Practice of(EntityType entityType) {
        return new Practice(entityType, Set.of(), null, null, null, Map.of(), null, null, null, null);
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

    /** The share of clinicians who are exempt for other reasons in all clinicians. */
    public Share exempt() {
        return Share.of(exemptClinicians, clinicians);
    }

    /** The share of clinicians who are ASC-based or exempt for other reasons in all clinicians. */
    public Share ascBasedOrExempt() {
        if (ascBasedClinicians == null || clinicians == null) {
            return Share.UNKNOWN;
        }
        BigInteger exempt = BigInteger.valueOf(exemptClinicians == null ? 0 : exemptClinicians);
        return new Share(exempt.add(BigInteger.valueOf(ascBasedClinicians)), BigInteger.valueOf(clinicians));
    }
}
