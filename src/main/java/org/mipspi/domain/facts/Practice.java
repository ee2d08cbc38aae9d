package org.mipspi.domain.facts;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * Who submits: what bears on the reweighting of the category. Figures that were not given are null.
 *
 * @param entityType who is scored
 * @param specialStatuses the special statuses that the submission states
 * @param hardship the ground of the approved hardship exception, or null
 * @param clinicians MIPS eligible clinicians in the practice
 * @param patientFacingEncounters Medicare Part B patient-facing encounters of the year
 * @param servicesByPlaceOfService covered professional services by CMS place of service (POS) code
 * @param hospitalBasedClinicians clinicians who are hospital-based
 * @param ascBasedClinicians clinicians who are based in an ambulatory surgical center
 * @param nonPatientFacingClinicians clinicians who are non-patient facing
 * @param exemptClinicians clinicians who qualify for reweighting on other grounds
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

    /** A practice of which nothing but its entity type was said. */
    public static Practice of(EntityType entityType) {
        return new Practice(entityType, Set.of(), null, null, null, Map.of(), null, null, null, null);
    }

    /** Whether the submission states this special status. */
    public boolean states(SpecialStatus status) {
        return specialStatuses.contains(status);
    }

    /** The covered professional services at these POS codes, of all services given. */
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

    /** The hospital-based of all clinicians. */
    public Share hospitalBased() {
        return Share.of(hospitalBasedClinicians, clinicians);
    }

    /** The non-patient facing of all clinicians. */
    public Share nonPatientFacing() {
        return Share.of(nonPatientFacingClinicians, clinicians);
    }

    /** Those exempt on other grounds, of all clinicians. */
    public Share exempt() {
        return Share.of(exemptClinicians, clinicians);
    }

    /** The ASC-based together with those exempt on other grounds, of all clinicians. */
    public Share ascBasedOrExempt() {
        if (ascBasedClinicians == null || clinicians == null) {
            return Share.UNKNOWN;
        }
        BigInteger exempt = BigInteger.valueOf(exemptClinicians == null ? 0 : exemptClinicians);
        return new Share(exempt.add(BigInteger.valueOf(ascBasedClinicians)), BigInteger.valueOf(clinicians));
    }
}
