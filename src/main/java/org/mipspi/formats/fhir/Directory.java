package org.mipspi.formats.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.mipspi.domain.records.HeldIds;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.RecordId;
import org.mipspi.formats.fhir.mapping.Practice;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirReference;
import org.mipspi.formats.fhir.resource.FhirResource;

/**
 * Who practitioners and organizations are to CMS: NPIs and TINs. Held in memory, up to {@link #MAX_ENTRIES} of each: about
 * 200 bytes for a practitioner.
 */
final class Directory {

    static final int MAX_ENTRIES = HeldIds.most();

    /** Longest key, in characters, so that memory is bounded: far more than the system and value of any identifier. */
    static final int MAX_KEY = 500;

    private static final Set<String> NPI_SYSTEMS =
            Set.of("http://hl7.org/fhir/sid/us-npi", "urn:oid:2.16.840.1.113883.4.6");
    private static final String TAX_ID_SYSTEM = "urn:oid:2.16.840.1.113883.4.4";
    private static final Pattern HYPHENATED_TAX_ID = Pattern.compile("[0-9]{2}-[0-9]{7}");
    private static final String PRACTITIONER = "Practitioner";
    private static final String ROLE = "PractitionerRole";

    private final Map<String, Practice> table;
    private final Map<String, String> npis = new HashMap<>();
    private final Map<String, String> practitionersOfRoles = new HashMap<>();
    private final Map<String, Practice> practices = new HashMap<>();

    /** Identifiers of several practitioners or organizations who are not the same to CMS. */
    private final Set<String> contradicted = new HashSet<>();

    /** A directory with the practices of a mapping. */
    Directory(Map<String, Practice> table) {
        this.table = table;
    }

    void addPractitioner(FhirResource practitioner) {
        String id = practitioner.id();
        String npi = identifier(practitioner.root(), NPI_SYSTEMS);
        check(npi, practitioner);
        if (id != null && npi != null && !practitioner.isFaulty()) {
            keys(practitioner, PRACTITIONER, id).forEach(key -> put(npis, key, npi, practitioner, "NPI"));
        }
    }

    void addRole(FhirResource role) {
        String id = role.id();
        String practitioner = practitionerKey(role.root().first("practitioner"));
        String fault = practitioner == null ? null : fault(practitioner);
        if (fault != null) {
            role.problem(Code.INVALID_FORMAT, "practitioner", "the reference in practitioner " + fault);
        } else if (id != null && practitioner != null) {
            put(practitionersOfRoles, ROLE + "/" + id, practitioner, role, "practitioner");
        }
    }

    void addOrganization(FhirResource organization) {
        String id = organization.id();
        String taxId = taxId(identifier(organization.root(), Set.of(TAX_ID_SYSTEM)));
        check(taxId, organization);
        if (id == null || organization.isFaulty()) {
            return;
        }
        List<String> keys = keys(organization, "Organization", id);
        Practice practice = keys.stream()
                .map(table::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Practice.UNKNOWN)
                .orTin(taxId);
        if (!practice.equals(Practice.UNKNOWN)) {
            keys.forEach(key -> put(key, practice, organization));
        }
    }

    /** Of two copies of an organization one may have no TIN. */
    private void put(String key, Practice practice, FhirResource organization) {
        Practice known = practices.get(key);
        if (known != null) {
            practices.put(key, known.orTin(practice.tin()));
        }
        put(practices, key, known == null ? practice : practice.orTin(known.tin()), organization, "TIN");
    }

    private static void check(String identifier, FhirResource of) {
        String fault = identifier == null ? null : RecordId.fault(identifier);
        if (fault != null) {
            of.problem(Code.INVALID_FORMAT, "identifier.value", "identifier.value " + fault);
        }
    }

    private static List<String> keys(FhirResource resource, String type, String id) {
        List<String> keys = new ArrayList<>();
        keys.add(type + "/" + id);
        for (Element identifier : resource.root().all("identifier")) {
            String system = identifier.textOf("system");
            String value = identifier.textOf("value");
            if (system != null && value != null && !NPI_SYSTEMS.contains(system)) {
                keys.add(FhirReference.ofIdentifier(system + "|" + value).key());
            }
        }
        keys.removeIf(key -> key.length() > MAX_KEY);
        return keys;
    }

    private static String identifier(Element of, Set<String> systems) {
        return of.all("identifier").stream()
                .filter(identifier -> systems.contains(identifier.textOf("system")))
                .map(identifier -> identifier.textOf("value"))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String taxId(String value) {
        return value != null && HYPHENATED_TAX_ID.matcher(value).matches() ? value.replace("-", "") : value;
    }

    private <T> void put(Map<String, T> entries, String key, T value, FhirResource from, String what) {
        T known = entries.putIfAbsent(key, value);
        if (known != null && !known.equals(value)) {
            contradict(key, from, what);
        }
        if (entries.size() > MAX_ENTRIES) {
            entries.remove(key);
            from.problem(
                    Code.UNREADABLE,
                    null,
                    "there are more than " + MAX_ENTRIES + " resources of type " + from.type()
                            + ", the limit. Export those of the practice alone");
        }
    }

    /** Several may have one identifier, which is wrong only if an encounter refers to them by it. */
    private void contradict(String key, FhirResource from, String what) {
        if (key.startsWith("|")) {
            contradicted.add(key);
        } else {
            from.problem(
                    Code.CONTRADICTION,
                    null,
                    "another " + from.type() + " with this id has another " + what
                            + ". Keep one of them; count the exports of several servers one by one");
        }
    }

    /** Whether a key is an identifier of several who are not the same to CMS. */
    boolean isContradicted(String key) {
        return contradicted.contains(key) || contradicted.contains(practitionerOfRole(key));
    }

    /** What a reference to a practitioner or a role refers to; null if it refers to nobody, or to somebody else. */
    static String practitionerKey(Element reference) {
        return key(reference, NPI_SYSTEMS, PRACTITIONER, ROLE);
    }

    /** What a reference to an organization refers to; null if it refers to none. */
    static String organizationKey(Element reference) {
        return key(reference, Set.of(TAX_ID_SYSTEM), "Organization", "Organization");
    }

    private static String key(Element reference, Set<String> identified, String type, String otherType) {
        if (reference == null) {
            return null;
        }
        String written = reference.textOf("reference");
        Element identifier = reference.all("identifier").stream()
                .filter(each -> written == null || identified.contains(each.textOf("system")))
                .findFirst()
                .orElse(null);
        if (identifier != null) {
            String value = identifier.textOf("value");
            return value == null
                    ? null
                    : FhirReference.ofIdentifier(identifier.textOf("system") + "|" + value)
                            .key();
        }
        if (written == null) {
            return null;
        }
        return FhirReference.of(written)
                .filter(each -> each.canBe(type) || each.canBe(otherType))
                .map(FhirReference::key)
                .orElse(null);
    }

    /** What is wrong with a key: it is too long, or has an NPI or a TIN that cannot be an id; null if nothing is. */
    static String fault(String key) {
        if (key.length() > MAX_KEY) {
            return "is longer than " + MAX_KEY + " characters, the limit";
        }
        String npi = direct(key, NPI_SYSTEMS);
        String id = npi == null ? direct(key, Set.of(TAX_ID_SYSTEM)) : npi;
        return id == null ? null : RecordId.fault(id);
    }

    /** The NPI of a practitioner; null if it is not known. */
    String npi(String practitionerKey) {
        String npi = npiOf(practitionerKey);
        String practitioner = practitionerOfRole(practitionerKey);
        return npi == null && practitioner != null ? npiOf(practitioner) : npi;
    }

    private String practitionerOfRole(String key) {
        return practitionersOfRoles.get(key.startsWith("/") ? ROLE + key : key);
    }

    private String npiOf(String key) {
        String direct = direct(key, NPI_SYSTEMS);
        return direct != null ? direct : npis.get(key.startsWith("/") ? PRACTITIONER + key : key);
    }

    /** The practice of an organization. */
    Practice practice(String organizationKey) {
        String key = organizationKey.startsWith("/") ? "Organization" + organizationKey : organizationKey;
        Practice known = practices.get(key);
        Practice listed = known == null ? table.getOrDefault(key, Practice.UNKNOWN) : known;
        return listed.orTin(taxId(direct(key, Set.of(TAX_ID_SYSTEM))));
    }

    /** The value of a key that is an identifier of one of these systems. */
    private static String direct(String key, Set<String> systems) {
        int bar = key.indexOf('|', 1);
        return key.startsWith("|") && bar > 0 && systems.contains(key.substring(1, bar))
                ? key.substring(bar + 1)
                : null;
    }
}
