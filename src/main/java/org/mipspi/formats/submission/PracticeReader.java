package org.mipspi.formats.submission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem.Code;

/** Reads who submits, and checks that the figures of the practice can be true together. */
final class PracticeReader {

    private static final List<String> COUNTS =
            List.of("hospitalBasedClinicians", "ascBasedClinicians", "nonPatientFacingClinicians");

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
        checkFigures(read, practice);
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

    /** All figures are 0 or more, so that no difference of two of them can overflow. */
    private void checkFigures(Practice read, Obj practice) {
        Long clinicians = read.clinicians();
        if (clinicians != null && clinicians == 0) {
            impossible(
                    practice,
                    "clinicians",
                    "clinicians is 0. A practice has at least 1. Correct the number, or leave it out");
            return;
        }
        Long exempt = read.exemptClinicians();
        Long qualifying = read.qualifyingClinicians();
        boolean notTooMany = checkAtMost(clinicians, qualifying, "qualifyingClinicians", practice);
        long largest = 0;
        String largestName = null;
        List<Long> counts = Arrays.asList(
                read.hospitalBasedClinicians(), read.ascBasedClinicians(), read.nonPatientFacingClinicians());
        for (int i = 0; i < counts.size(); i++) {
            Long count = counts.get(i);
            if (checkAtMost(clinicians, count, COUNTS.get(i), practice) && count != null && count > largest) {
                largest = count;
                largestName = COUNTS.get(i);
            }
        }
        boolean possible = checkAtMost(clinicians, exempt, "exemptClinicians", practice);
        long others = exempt == null ? 0 : exempt;
        String sum = largestName == null
                ? "exemptClinicians is " + others
                : largestName + " is " + largest + " and exemptClinicians, who are not among them, is " + others;
        if (possible && clinicians != null && others > clinicians - largest) {
            impossible(
                    practice,
                    "exemptClinicians",
                    sum + ". Together they are more than clinicians, which is " + clinicians + ". Correct the figures");
        }
        if (notTooMany && qualifying != null && qualifying - largest < others) {
            impossible(
                    practice,
                    "qualifyingClinicians",
                    "qualifyingClinicians is " + qualifying + ", but " + sum
                            + ", and all of these qualify. Correct the figures");
        }
    }

    private boolean checkAtMost(Long clinicians, Long count, String name, Obj practice) {
        if (clinicians == null || count == null || count <= clinicians) {
            return true;
        }
        impossible(
                practice,
                name,
                name + " is " + count + ", more than clinicians, which is " + clinicians + ". Correct one of the two");
        return false;
    }

    private void impossible(Obj practice, String name, String message) {
        fields.problems().add(Code.INVALID_FORMAT, practice.get(name).place(), message);
    }
}
