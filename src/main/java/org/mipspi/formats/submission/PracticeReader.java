package org.mipspi.formats.submission;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;

/** Reads who submits. */
final class PracticeReader {

    private final FieldReader fields;

    PracticeReader(FieldReader fields) {
        this.fields = fields;
    }

    /** The practice; {@code clinician} is null if the document does not have it. */
    Practice read(EntityType entityType, Obj clinician) {
        if (clinician == null) {
            return Practice.of(entityType);
        }
        fields.checkUnknown(clinician, "clinician", true);
        Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
        for (DocumentNode node : fields.items(clinician.get("specialStatuses"))) {
            SpecialStatus status = fields.choice(node, SpecialStatus.values());
            if (status != null) {
                statuses.add(status);
            }
        }
        Hardship hardship = fields.choice(clinician.get("hardship"), Hardship.values());
        Obj practice = fields.object(clinician.get("practice"));
        if (practice == null) {
            practice = new Obj(clinician.place());
        }
        fields.checkUnknown(practice, "practice", true);
        Practice read = new Practice(
                entityType,
                statuses,
                hardship,
                fields.count(practice.get("clinicians")),
                fields.count(practice.get("patientFacingEncounters")),
                services(fields.object(practice.get("servicesByPlaceOfService"))),
                fields.count(practice.get("hospitalBasedClinicians")),
                fields.count(practice.get("ascBasedClinicians")),
                fields.count(practice.get("nonPatientFacingClinicians")),
                fields.count(practice.get("exemptClinicians")),
                fields.count(practice.get("qualifyingClinicians")));
        Obj figures = practice;
        new PracticeFigures(read, name -> figures.get(name).place(), fields.problems()).check();
        return read;
    }

    private Map<String, Long> services(Obj byPlaceOfService) {
        if (byPlaceOfService == null) {
            return Map.of();
        }
        Map<String, Long> services = new LinkedHashMap<>();
        for (String code : byPlaceOfService.keys()) {
            Long count = fields.count(byPlaceOfService.get(code));
            if (count != null) {
                services.put(code, count);
            }
        }
        return services;
    }
}
