package org.mipspi.formats.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/** Writes resources of FHIR R4 as lines of NDJSON. */
public final class FhirResources {

    public static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    public static final String TAX_ID = "urn:oid:2.16.840.1.113883.4.4";
    public static final String ACCESS = "urn:mips-pi:patient-access";

    private static final ObjectMapper JSON = new ObjectMapper();

    private FhirResources() {}

    /**
     * What the records of a visit with one part of information look like in FHIR: its Encounter, a DocumentReference, and a
     * Communication for each way of access. Clinicians and the practice are referred to by NPI and TIN.
     */
    public static List<String> of(Visit visit) {
        List<String> lines = new ArrayList<>();
        ReleasedInformation information = visit.information().get(0);
        lines.add(encounter(visit));
        lines.add(document(visit.id() + "-document", visit.id(), information.available()));
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        dates.put("view", information.view());
        dates.put("download", information.download());
        dates.put("transmit", information.transmit());
        dates.put("api", information.api());
        dates.put("opt-out", visit.optedOut());
        dates.put("opt-in-provided", visit.optInProvided());
        dates.put("nothing-to-provide", visit.nothingToProvide() ? visit.date() : null);
        dates.forEach((code, date) -> {
            if (date != null) {
                lines.add(communication(visit.id(), visit.patient(), code, date.toString()));
            }
        });
        return lines;
    }

    private static String encounter(Visit visit) {
        ObjectNode encounter = resource("Encounter", visit.id());
        encounter.put("status", visit.held() ? "finished" : "cancelled");
        encounter.putObject("subject").put("reference", "Patient/" + visit.patient());
        encounter.putObject("period").put("start", visit.date().toString());
        visit.npis().forEach(npi -> encounter
                .withArray("participant")
                .addObject()
                .putObject("individual")
                .put("reference", "Practitioner?identifier=" + NPI + "|" + npi));
        if (visit.tin() != null) {
            encounter
                    .putObject("serviceProvider")
                    .putObject("identifier")
                    .put("system", TAX_ID)
                    .put("value", visit.tin());
        }
        return encounter.toString();
    }

    /** A Patient who is linked to others. */
    public static String patient(String id, String... linked) {
        ObjectNode patient = resource("Patient", id);
        for (String other : linked) {
            patient.withArray("link")
                    .addObject()
                    .put("type", "seealso")
                    .putObject("other")
                    .put("reference", "Patient/" + other);
        }
        return patient.toString();
    }

    /** A Patient with a name. */
    public static String named(String id, String family, String given, String birthDate) {
        ObjectNode patient = resource("Patient", id);
        patient.put("birthDate", birthDate);
        patient.putArray("name")
                .addObject()
                .put("use", "official")
                .put("family", family)
                .putArray("given")
                .add(given);
        return patient.toString();
    }

    /** A finished Encounter without participants. */
    public static String encounter(String id, String patient, String start) {
        ObjectNode encounter = resource("Encounter", id);
        encounter.put("status", "finished");
        encounter.putObject("subject").put("reference", "Patient/" + patient);
        encounter.putObject("period").put("start", start);
        return encounter.toString();
    }

    /** A DocumentReference of an Encounter. */
    public static String document(String id, String encounter, Object date) {
        ObjectNode document = resource("DocumentReference", id);
        document.put("status", "current").put("date", date.toString());
        document.putObject("context").putArray("encounter").addObject().put("reference", "Encounter/" + encounter);
        return document.toString();
    }

    /** A completed Communication about an Encounter, with a code of our system. */
    public static String communication(String encounter, String patient, String code, String sent) {
        ObjectNode communication = resource("Communication", encounter + "-" + code);
        communication.put("status", "completed").put("sent", sent);
        communication.putObject("subject").put("reference", "Patient/" + patient);
        communication.putObject("encounter").put("reference", "Encounter/" + encounter);
        communication
                .putArray("category")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", ACCESS)
                .put("code", code);
        return communication.toString();
    }

    /** A Provenance of a resource, with a code of our system. */
    public static String provenance(String target, String code, String recorded) {
        ObjectNode provenance = JSON.createObjectNode().put("resourceType", "Provenance");
        provenance.put("recorded", recorded);
        provenance.putArray("target").addObject().put("reference", target);
        provenance
                .putObject("activity")
                .putArray("coding")
                .addObject()
                .put("system", ACCESS)
                .put("code", code);
        return provenance.toString();
    }

    /** A resource of a type with nothing but an id. */
    public static ObjectNode resource(String type, String id) {
        return JSON.createObjectNode().put("resourceType", type).put("id", id);
    }
}
