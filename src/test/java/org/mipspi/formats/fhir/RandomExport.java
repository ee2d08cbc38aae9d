package org.mipspi.formats.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.Practice;

/** Exports without a problem in which every element has all forms that it may have. */
final class RandomExport {

    static final String OTHER_SYSTEM = "http://ehr.example/events";

    static final FhirMapping MAPPING = new FhirMapping(
            ZoneId.of("America/Chicago"),
            Set.of(LocalDate.of(2026, 7, 3)),
            Set.of("finished", "in-progress", "arrived"),
            Map.of(OTHER_SYSTEM + "|posted", AccessCode.ALL, OTHER_SYSTEM + "|app", AccessCode.API),
            Map.of(
                    "o1", new Practice("111111111", "vg1", null),
                    "urn:sites|2", new Practice(null, null, "apm2")),
            Set.of("9999999902"),
            "portal",
            LocalDate.of(2026, 2, 1));

    /** What the mapping states of organizations, by their ids. */
    static final Map<String, Practice> PRACTICES =
            Map.of("o1", new Practice("111111111", "vg1", null), "o2", new Practice(null, null, "apm2"));

    private static final int PATIENTS = 5;
    private static final int ENCOUNTERS = 7;

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    private RandomExport(long seed) {
        random = new Random(seed);
    }

    /** The lines of an export. */
    static List<String> lines(long seed) {
        RandomExport export = new RandomExport(seed);
        export.makePatients();
        export.makeDirectory();
        for (int i = 1; i <= ENCOUNTERS; i++) {
            export.makeEncounter("e" + i, "p" + (1 + export.random.nextInt(PATIENTS)));
        }
        export.makeProvenance();
        Collections.shuffle(export.lines, export.random);
        return export.lines;
    }

    /** The same lines in any order, over up to four files. */
    static Map<String, List<String>> files(List<String> lines, long seed) {
        Random random = new Random(seed);
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Map<String, List<String>> files = new TreeMap<>();
        for (String line : shuffled) {
            files.computeIfAbsent(random.nextInt(4) + ".part.ndjson", name -> new ArrayList<>())
                    .add(line);
        }
        return files;
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private String id(String type, String id) {
        return any(
                type + "/" + id,
                "https://ehr.example/r4/" + type + "/" + id,
                type + "/" + id + "/_history/" + random.nextInt(9),
                "urn:uuid:" + id);
    }

    private String date() {
        LocalDateTime time =
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).atTime(random.nextInt(24), 17, 5);
        return any(time.toLocalDate().toString(), time + "Z", time + "-06:00", time + ".250+00:00", time + "+05:30");
    }

    private void makePatients() {
        for (int i = 1; i <= PATIENTS; i++) {
            String id = "p" + i;
            lines.add(
                    oneIn(2)
                            ? FhirResources.named(
                                    id, any("Smith", "smith", "Jones"), "Jo", any("2001-01-01", "2001-01"))
                            : FhirResources.patient(
                                    id,
                                    oneIn(3) ? new String[] {"p" + (1 + random.nextInt(PATIENTS))} : new String[0]));
            if (oneIn(4)) {
                lines.add(FhirResources.patient(id));
            }
        }
    }

    private void makeDirectory() {
        for (int i = 1; i <= 3; i++) {
            ObjectNode practitioner = FhirResources.resource("Practitioner", "d" + i);
            identifier(practitioner, "urn:staff", "s" + i);
            if (i != 3) {
                identifier(practitioner, FhirResources.NPI, "999999990" + i);
            }
            lines.add(practitioner.toString());
            ObjectNode role = FhirResources.resource("PractitionerRole", "r" + i);
            role.putObject("practitioner").put("reference", id("Practitioner", "d" + i));
            lines.add(role.toString());
            ObjectNode organization = FhirResources.resource("Organization", "o" + i);
            identifier(organization, "urn:sites", Integer.toString(i));
            if (i != 1) {
                identifier(organization, FhirResources.TAX_ID, any("22-222222" + i, "22222222" + i));
            }
            lines.add(organization.toString());
        }
    }

    private static void identifier(ObjectNode of, String system, String value) {
        of.withArray("identifier").addObject().put("system", system).put("value", value);
    }

    private void makeEncounter(String id, String patient) {
        ObjectNode encounter = FhirResources.resource("Encounter", id);
        encounter.put("status", any("finished", "finished", "in-progress", "arrived", "planned", "entered-in-error"));
        encounter.putObject("subject").put("reference", id("Patient", patient));
        boolean isHeld = MAPPING.heldStatuses().contains(encounter.get("status").asText());
        if (isHeld || !oneIn(3)) {
            encounter.putObject("period").put("start", date());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode participant = encounter.withArray("participant").addObject();
            for (int types = random.nextInt(3); types > 0; types--) {
                participant
                        .withArray("type")
                        .addObject()
                        .putArray("coding")
                        .addObject()
                        .put(
                                "system",
                                any("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "urn:participants"))
                        .put("code", any("REF", "PPRF", "ESC"));
            }
            ObjectNode individual = participant.putObject("individual");
            int number = 1 + random.nextInt(4);
            individual.put(
                    "reference",
                    any(
                            id("Practitioner", "d" + number),
                            "PractitionerRole/r" + number,
                            "Practitioner?identifier=" + FhirResources.NPI + "|999999990" + number,
                            "Practitioner?identifier=urn:staff|s" + number,
                            "RelatedPerson/x" + number));
        }
        if (!oneIn(4)) {
            int number = 1 + random.nextInt(4);
            encounter
                    .putObject("serviceProvider")
                    .put(
                            "reference",
                            any(id("Organization", "o" + number), "Organization?identifier=urn:sites|" + number));
        }
        lines.add(encounter.toString());
        if (oneIn(8)) {
            lines.add(encounter.toString());
        }
        makeDocuments(id);
        for (int i = random.nextInt(4); i > 0; i--) {
            makeCommunication(id, patient);
        }
    }

    private void makeDocuments(String encounter) {
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean isReport = oneIn(2);
            String type = isReport ? "DiagnosticReport" : "DocumentReference";
            String id = encounter + type.charAt(1) + i;
            ObjectNode document = FhirResources.resource(type, id);
            document.put(
                    "status",
                    isReport
                            ? any("final", "registered", "amended")
                            : any("current", "superseded", "entered-in-error"));
            if (isReport && oneIn(2)) {
                document.put("effectiveDateTime", date());
            }
            if (!oneIn(3)) {
                document.put(isReport ? "issued" : "date", date());
            }
            String reference = id("Encounter", encounter);
            if (isReport) {
                document.putObject("encounter").put("reference", reference);
            } else {
                document.putObject("context").putArray("encounter").addObject().put("reference", reference);
            }
            lines.add(document.toString());
            documents.add(type + "/" + id);
        }
    }

    private void coding(ObjectNode concept) {
        if (oneIn(4)) {
            concept.withArray("coding").addObject().put("system", "urn:none").put("code", "all");
        }
        boolean isOurs = !oneIn(4);
        concept.withArray("coding")
                .addObject()
                .put("system", isOurs ? FhirResources.ACCESS : OTHER_SYSTEM)
                .put(
                        "code",
                        isOurs
                                ? any(
                                        "view",
                                        "download",
                                        "transmit",
                                        "api",
                                        "all",
                                        "opt-out",
                                        "opt-in-provided",
                                        "nothing-to-provide",
                                        "posted")
                                : any("posted", "app", "view"));
    }

    private void makeCommunication(String encounter, String patient) {
        ObjectNode communication = FhirResources.resource("Communication", "c" + lines.size());
        communication
                .put("status", oneIn(5) ? any("not-done", "in-progress") : "completed")
                .put("sent", date());
        if (oneIn(2)) {
            communication.putObject("subject").put("reference", id("Patient", patient));
        }
        communication.putObject("encounter").put("reference", id("Encounter", encounter));
        coding(
                oneIn(4)
                        ? communication.putObject("topic")
                        : communication
                                .putArray(any("category", "reasonCode", "medium"))
                                .addObject());
        lines.add(communication.toString());
    }

    private void makeProvenance() {
        for (int i = 0; i < 5; i++) {
            ObjectNode provenance =
                    FhirResources.resource("Provenance", "v" + i).put("recorded", date());
            int targets = 1 + random.nextInt(2);
            for (int j = 0; j < targets; j++) {
                String document = documents.isEmpty() || oneIn(2)
                        ? "Encounter/e" + (1 + random.nextInt(ENCOUNTERS))
                        : documents.get(random.nextInt(documents.size()));
                String[] parts = document.split("/");
                provenance.withArray("target").addObject().put("reference", id(parts[0], parts[1]));
            }
            coding(provenance.putObject("activity"));
            lines.add(provenance.toString());
        }
    }
}
