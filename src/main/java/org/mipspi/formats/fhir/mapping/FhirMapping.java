package org.mipspi.formats.fhir.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.formats.fhir.resource.FhirReference;

/**
 * What FHIR does not define, and a practice states: which codes mean access, which organization has which TIN, and so on.
 * {@link FhirMappingReader} reads it from a file.
 *
 * @param zone the time zone of the practice; null if it is not given: then a time has the date that is written in it
 * @param closedDays days on which its offices were closed
 * @param heldStatuses the values of {@code Encounter.status} of visits that took place
 * @param accessCodes codes of other systems, as {@code system|code}, with what they mean
 * @param organizations practices by {@code Organization} id, reference, or identifier as {@code system|value}
 * @param notEligible NPIs of clinicians who are not MIPS eligible
 * @param cehrt the technology that gave access, or null
 * @param certifiedOn when it was certified, or null
 */
public record FhirMapping(
        ZoneId zone,
        Set<LocalDate> closedDays,
        Set<String> heldStatuses,
        Map<String, AccessCode> accessCodes,
        Map<String, Practice> organizations,
        Set<String> notEligible,
        String cehrt,
        LocalDate certifiedOn) {

    /** Every value that {@code Encounter.status} can have. */
    public static final List<String> STATUSES = List.of(
            "planned",
            "arrived",
            "triaged",
            "in-progress",
            "onleave",
            "finished",
            "cancelled",
            "entered-in-error",
            "unknown");

    /**
     * A patient who arrived or was triaged has not been seen by a clinician yet, and may leave without being seen. An
     * interpretation: CMS defines no encounter by its status in FHIR.
     */
    public static final Set<String> HELD = Set.of("in-progress", "onleave", "finished");

    /** What holds if there is no mapping file. */
    public static final FhirMapping DEFAULT =
            new FhirMapping(null, Set.of(), HELD, Map.of(), Map.of(), Set.of(), null, null);

    /** A mapping that nobody changes. */
    public FhirMapping {
        closedDays = Set.copyOf(closedDays);
        heldStatuses = Set.copyOf(heldStatuses);
        accessCodes = Map.copyOf(accessCodes);
        organizations = organizations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> organizationKey(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
        notEligible = Set.copyOf(notEligible);
    }

    /** The key of an organization, however the file refers to it. */
    public static String organizationKey(String written) {
        if (written.contains("|") && !written.contains("?")) {
            return FhirReference.ofIdentifier(written).key();
        }
        return FhirReference.of(written)
                .orElse(new FhirReference(null, written, null))
                .withType("Organization")
                .key();
    }

    /**
     * The same mapping with what it leaves out.
     *
     * @param otherZone null if it is not known
     * @param otherClosedDays null if they are not known
     */
    public FhirMapping or(ZoneId otherZone, Set<LocalDate> otherClosedDays) {
        return new FhirMapping(
                zone == null ? otherZone : zone,
                closedDays.isEmpty() && otherClosedDays != null ? otherClosedDays : closedDays,
                heldStatuses,
                accessCodes,
                organizations,
                notEligible,
                cehrt,
                certifiedOn);
    }

    /** What a code means; null if it is not evidence. */
    public AccessCode meaning(String system, String code) {
        AccessCode mapped = accessCodes.get(system + "|" + code);
        return mapped == null && AccessCode.SYSTEM.equals(system)
                ? AccessCode.of(code).orElse(null)
                : mapped;
    }
}
