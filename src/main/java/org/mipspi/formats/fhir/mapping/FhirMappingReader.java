package org.mipspi.formats.fhir.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.files.Finding;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.formats.RecordId;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping from YAML, of which JSON is a part. All fields are optional. */
public final class FhirMappingReader {

    private static final String FIELDS =
            "zone, closedDays, heldStatuses, accessCodes, organizations, clinicians, cehrt";

    private final YamlFile file;

    private FhirMappingReader(YamlFile file) {
        this.file = file;
    }

    /**
     * Reads a mapping.
     *
     * @param path the path of the file, for findings
     * @param text its content
     * @param findings receives what is wrong in it, with places; the mapping must not be used if there is anything
     */
    public static FhirMapping read(String path, String text, List<Finding> findings) {
        FhirMappingReader reader = new FhirMappingReader(new YamlFile(path, findings));
        return reader.mapping(reader.file.root(text));
    }

    private FhirMapping mapping(Node root) {
        YamlFields fields = file.fields(root, "the mapping");
        if (fields == null) {
            return FhirMapping.DEFAULT;
        }
        ZoneId zone = zone(fields.take("zone"));
        Set<LocalDate> closedDays = dates(fields.take("closedDays"));
        Set<String> held = heldStatuses(fields.take("heldStatuses"));
        Map<String, AccessCode> codes = accessCodes(fields.take("accessCodes"));
        Map<String, Practice> organizations = organizations(fields.take("organizations"));
        Set<String> notEligible = notEligible(fields.take("clinicians"));
        YamlFields cehrt = file.fields(fields.take("cehrt"), "cehrt");
        String name = cehrt == null ? null : id(cehrt.take("id"), "id");
        LocalDate certifiedOn = cehrt == null ? null : date(cehrt.take("certifiedOn"), "certifiedOn");
        if (cehrt != null) {
            cehrt.end("cehrt", "id and certifiedOn");
        }
        fields.end("the mapping", FIELDS);
        return new FhirMapping(zone, closedDays, held, codes, organizations, notEligible, name, certifiedOn);
    }

    private ZoneId zone(Node node) {
        String name = file.text(node, "zone");
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            file.report(node, "zone is not a time zone. Expected a name such as America/New_York");
            return null;
        }
    }

    private Set<LocalDate> dates(Node node) {
        Set<LocalDate> dates = new HashSet<>();
        for (Node item : file.items(node, "closedDays")) {
            LocalDate date = date(item, "a closed day");
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private LocalDate date(Node node, String what) {
        String text = file.text(node, what);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            file.report(node, what + " is not a date. Expected a date such as 2026-11-27");
            return null;
        }
    }

    private Set<String> heldStatuses(Node node) {
        Set<String> held = new HashSet<>();
        for (Node item : file.items(node, "heldStatuses")) {
            String status = file.text(item, "a status");
            if (FhirMapping.STATUSES.contains(status)) {
                held.add(status);
            } else if (status != null) {
                file.report(
                        item,
                        "this is not a status of an Encounter. Expected one of "
                                + String.join(", ", FhirMapping.STATUSES));
            }
        }
        return node == null ? FhirMapping.HELD : held;
    }

    private Map<String, AccessCode> accessCodes(Node node) {
        Map<String, AccessCode> codes = new HashMap<>();
        YamlFields fields = file.fields(node, "accessCodes");
        for (String key : fields == null ? List.<String>of() : fields.keys()) {
            if (!key.contains("|")) {
                file.report(
                        fields.keyNode(key),
                        "this is not a code. Expected system|code, such as http://ehr.example|posted");
            }
            Node value = fields.take(key);
            String meaning = file.text(value, "what a code means");
            AccessCode code = meaning == null ? null : AccessCode.of(meaning).orElse(null);
            if (code != null) {
                codes.put(key, code);
            } else if (meaning != null) {
                file.report(value, "this is not a meaning of a code. Expected one of " + AccessCode.codes());
            }
        }
        return codes;
    }

    private Map<String, Practice> organizations(Node node) {
        Map<String, Practice> organizations = new HashMap<>();
        Set<String> known = new HashSet<>();
        YamlFields fields = file.fields(node, "organizations");
        for (String key : fields == null ? List.<String>of() : fields.keys()) {
            if (!known.add(FhirMapping.organizationKey(key))) {
                file.report(fields.keyNode(key), "this organization is given twice; keep one of them");
            }
            YamlFields organization = file.fields(fields.take(key), "an organization");
            if (organization != null) {
                organizations.put(
                        key,
                        new Practice(
                                id(organization.take("tin"), "tin"),
                                id(organization.take("virtualGroup"), "virtualGroup"),
                                id(organization.take("apm"), "apm")));
                organization.end("an organization", "tin, virtualGroup and apm");
            }
        }
        return organizations;
    }

    private String id(Node node, String what) {
        String id = file.text(node, what);
        String fault = id == null ? null : RecordId.fault(id);
        if (fault != null) {
            file.report(node, what + " " + fault);
        }
        return id;
    }

    private Set<String> notEligible(Node node) {
        Set<String> notEligible = new HashSet<>();
        YamlFields fields = file.fields(node, "clinicians");
        for (String npi : fields == null ? List.<String>of() : fields.keys()) {
            YamlFields clinician = file.fields(fields.take(npi), "a clinician");
            if (clinician == null) {
                continue;
            }
            Node value = clinician.take("mipsEligible");
            String eligible = file.text(value, "mipsEligible");
            if ("false".equals(eligible)) {
                notEligible.add(npi);
            } else if (eligible != null && !"true".equals(eligible)) {
                file.report(value, "mipsEligible is not true or false");
            }
            clinician.end("a clinician", "mipsEligible");
        }
        return notEligible;
    }
}
