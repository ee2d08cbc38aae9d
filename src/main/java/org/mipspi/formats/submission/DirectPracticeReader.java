package org.mipspi.formats.submission;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.formats.qppjson.JsonCursor;
import org.mipspi.formats.qppjson.JsonCursor.Unusual;

/** Reads who submits straight from JSON, for {@link DirectReader}. The entity type may stand after it. */
final class DirectPracticeReader {

    private final JsonCursor json;
    private boolean isGiven;
    private final Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    private Hardship hardship;
    private Long clinicians;
    private Long patientFacingEncounters;
    private Map<String, Long> services = Map.of();
    private Long hospitalBasedClinicians;
    private Long ascBasedClinicians;
    private Long nonPatientFacingClinicians;
    private Long exemptClinicians;
    private Long qualifyingClinicians;

    DirectPracticeReader(JsonCursor json) {
        this.json = json;
    }

    /** Reads the clinician at which the cursor is. */
    void read() throws Unusual {
        isGiven = json.entersObject();
        if (!isGiven) {
            return;
        }
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "specialStatuses" -> specialStatuses();
                case "hardship" -> hardship = DirectReader.choice(json, Hardship.values());
                case "practice" -> figures();
                default -> throw new Unusual();
            }
        }
    }

    /** Who submits, as far as it was given. */
    Practice practice(EntityType entityType) {
        return isGiven
                ? new Practice(
                        entityType,
                        statuses,
                        hardship,
                        clinicians,
                        patientFacingEncounters,
                        services,
                        hospitalBasedClinicians,
                        ascBasedClinicians,
                        nonPatientFacingClinicians,
                        exemptClinicians,
                        qualifyingClinicians)
                : Practice.of(entityType);
    }

    private void specialStatuses() throws Unusual {
        if (json.entersArray()) {
            while (json.nextItem()) {
                statuses.add(DirectReader.required(DirectReader.choice(json, SpecialStatus.values())));
            }
        }
    }

    private void figures() throws Unusual {
        if (!json.entersObject()) {
            return;
        }
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "clinicians" -> clinicians = json.count();
                case "patientFacingEncounters" -> patientFacingEncounters = json.count();
                case "servicesByPlaceOfService" -> services();
                case "hospitalBasedClinicians" -> hospitalBasedClinicians = json.count();
                case "ascBasedClinicians" -> ascBasedClinicians = json.count();
                case "nonPatientFacingClinicians" -> nonPatientFacingClinicians = json.count();
                case "exemptClinicians" -> exemptClinicians = json.count();
                case "qualifyingClinicians" -> qualifyingClinicians = json.count();
                default -> throw new Unusual();
            }
        }
    }

    private void services() throws Unusual {
        if (!json.entersObject()) {
            return;
        }
        services = new LinkedHashMap<>();
        for (String code = json.nextField(); code != null; code = json.nextField()) {
            Long count = json.count();
            if (count != null) {
                services.put(code, count);
            }
        }
    }
}
