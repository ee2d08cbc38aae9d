package org.mipspi.formats.fhir.resource;

import java.util.HashMap;
import java.util.Map;

/**
 * Which elements of a type of resource are read. Everything else is passed over without being held.
 *
 * @param parts the elements that are read within this one
 */
public record Outline(Map<String, Outline> parts) {

    private static final String REFERENCE = "%1$s.reference %1$s.identifier.system %1$s.identifier.value ";
    private static final String CODING = "%1$s.coding.system %1$s.coding.code ";

    private static final Map<String, Outline> TYPES = Map.of(
            "Patient", of("id link.other.reference name.use name.family name.given birthDate"),
            "Encounter",
                    of("id status subject.reference period.start " + CODING.formatted("participant.type")
                            + REFERENCE.formatted("participant.individual")
                            + REFERENCE.formatted("serviceProvider")),
            "DocumentReference", of("id status date context.encounter.reference"),
            "DiagnosticReport", of("id status issued effectiveDateTime encounter.reference"),
            "Communication",
                    of("status sent encounter.reference subject.reference " + CODING.formatted("category")
                            + CODING.formatted("topic") + CODING.formatted("reasonCode") + CODING.formatted("medium")),
            "Provenance", of("recorded target.reference " + CODING.formatted("activity")),
            "Practitioner", of("id identifier.system identifier.value"),
            "PractitionerRole", of("id " + REFERENCE.formatted("practitioner")),
            "Organization", of("id identifier.system identifier.value"));

    private static final Outline NONE = new Outline(Map.of());

    /** What is read of a type of resource: nothing, if it is of no use here. */
    public static Outline ofType(String type) {
        return TYPES.getOrDefault(type, NONE);
    }

    private static Outline of(String paths) {
        Outline root = new Outline(new HashMap<>());
        for (String path : paths.trim().split(" +")) {
            Outline at = root;
            for (String name : path.split("\\.")) {
                at = at.parts.computeIfAbsent(name, key -> new Outline(new HashMap<>()));
            }
        }
        return root;
    }
}
