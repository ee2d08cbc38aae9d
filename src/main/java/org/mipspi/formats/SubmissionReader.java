package org.mipspi.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.Problem.Code;

/**
 * Turns a document's tree into a submission, or into all the reasons to refuse it. Nothing is decided here: only whether
 * the document says something that can be decided on.
 */
public final class SubmissionReader {

    private static final EngagementLevel[] LEVELS = {EngagementLevel.PRE, EngagementLevel.PROD};

    /** Without a readable year the rest is held to the newest list, so that its errors are told all the same. */
    private static final int NEWEST = PiMeasure.YEARS.get(PiMeasure.YEARS.size() - 1);

    private final FieldReader problems = new FieldReader();

    private SubmissionReader() {}

    /** Reads one document. */
    public static ReadResult read(Obj document) {
        return new SubmissionReader().submission(document);
    }

    private ReadResult submission(Obj document) {
        Integer performanceYear = performanceYear(document);
        if (performanceYear != null && !PiMeasure.YEARS.contains(performanceYear)) {
            problems.add(
                    Code.UNSUPPORTED_YEAR,
                    document.get("performanceYear").place(),
                    "there are rules for the performance years " + PiMeasure.YEARS + " only");
            return new ReadResult.Refused(problems.inOrder());
        }
        int year = performanceYear == null ? NEWEST : performanceYear;
        String submissionId = problems.text(document.get("submissionId"));
        EntityType entityType = problems.choice(problems.required(document, "entityType"), EntityType.values());
        problems.text(document.get("entityId"));
        problems.digits(document.get("taxpayerIdentificationNumber"), 9, "TIN");
        problems.digits(document.get("nationalProviderIdentifier"), 10, "NPI");
        Practice practice = practice(entityType, problems.object(document.get("clinician")));
        Map<PiMeasure, EngagementLevel> prior = priorEngagement(document.get("priorEngagement"), year);
        List<MeasurementSet> sets = measurementSets(document, year, prior);
        return problems.isEmpty()
                ? new ReadResult.Accepted(new Submission(submissionId, year, practice, sets))
                : new ReadResult.Refused(problems.inOrder());
    }

    private Integer performanceYear(Obj document) {
        DocumentNode node = problems.required(document, "performanceYear");
        if (node == null) {
            return null;
        }
        if (node instanceof Num number) {
            Long year = number.whole();
            // A number that is no year has no rule base either; a fraction is no year at all.
            if (year != null) {
                return year == year.intValue() ? year.intValue() : 0;
            }
            if (number.value().abs().compareTo(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                return 0;
            }
        }
        problems.invalid(Code.INVALID_FORMAT, node, "performanceYear must be a year such as 2026");
        return null;
    }

    private Practice practice(EntityType entityType, Obj clinician) {
        if (clinician == null) {
            return Practice.of(entityType);
        }
        Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
        for (DocumentNode node : problems.items(clinician.get("specialStatuses"))) {
            SpecialStatus status = problems.choice(node, SpecialStatus.values());
            if (status != null) {
                statuses.add(status);
            }
        }
        Hardship hardship = problems.choice(clinician.get("hardship"), Hardship.values());
        Obj practice = problems.object(clinician.get("practice"));
        if (practice == null) {
            practice = new Obj(clinician.place());
        }
        return new Practice(
                entityType,
                statuses,
                hardship,
                problems.figure(practice.get("clinicians")),
                problems.figure(practice.get("patientFacingEncounters")),
                services(problems.object(practice.get("servicesByPlaceOfService"))),
                problems.figure(practice.get("hospitalBasedClinicians")),
                problems.figure(practice.get("ascBasedClinicians")),
                problems.figure(practice.get("nonPatientFacingClinicians")),
                problems.figure(practice.get("exemptClinicians")));
    }

    private Map<String, Long> services(Obj byPlaceOfService) {
        if (byPlaceOfService == null) {
            return Map.of();
        }
        Map<String, Long> services = new LinkedHashMap<>();
        for (String code : byPlaceOfService.keys()) {
            Long count = problems.figure(byPlaceOfService.get(code));
            if (count != null) {
                services.put(code, count);
            }
        }
        return services;
    }

    /** The levels of the year before; a measure that was ever at pre-production in it was at pre-production. */
    private Map<PiMeasure, EngagementLevel> priorEngagement(DocumentNode node, int year) {
        Map<PiMeasure, EngagementLevel> levels = new EnumMap<>(PiMeasure.class);
        for (DocumentNode item : problems.items(node)) {
            if (!(item instanceof Obj entry)) {
                problems.add(Code.INVALID_FORMAT, item.place(), "an entry of priorEngagement must be an object");
                continue;
            }
            PiMeasure measure = priorMeasure(entry, year);
            Long entryYear = present(entry, "performanceYear") ? problems.figure(entry.get("performanceYear")) : null;
            EngagementLevel level = present(entry, "level") ? problems.choice(entry.get("level"), LEVELS) : null;
            if (measure != null && level != null && entryYear != null && entryYear == year - 1) {
                levels.merge(measure, level, (one, other) -> one == EngagementLevel.PRE ? one : other);
            }
        }
        return levels;
    }

    private PiMeasure priorMeasure(Obj entry, int year) {
        if (!present(entry, "measureId")) {
            return null;
        }
        DocumentNode node = entry.get("measureId");
        PiMeasure measure = node instanceof Text text ? PiMeasure.find(text.value(), year) : null;
        if (measure == null) {
            problems.add(Code.INVALID_FORMAT, node.place(), FieldReader.quoted(node) + " is no PI measure of " + year);
        }
        return measure;
    }

    private boolean present(Obj entry, String key) {
        if (entry.get(key) == null) {
            problems.add(Code.INVALID_FORMAT, entry.missing(key), "an entry of priorEngagement needs its " + key);
            return false;
        }
        return true;
    }

    private List<MeasurementSet> measurementSets(Obj document, int year, Map<PiMeasure, EngagementLevel> prior) {
        List<MeasurementSet> sets = new ArrayList<>();
        List<DocumentNode> items = problems.items(problems.required(document, "measurementSets"));
        for (int index = 0; index < items.size(); index++) {
            if (!(items.get(index) instanceof Obj set)) {
                problems.add(Code.INVALID_FORMAT, items.get(index).place(), "a measurement set must be an object");
            } else if (isOfThisCategory(set)) {
                sets.add(new MeasurementSetReader(problems, year, prior).read(set, index));
            }
        }
        return sets;
    }

    /** Sets of other categories are not looked at; one that names no category is read as if it were of this one. */
    private boolean isOfThisCategory(Obj set) {
        DocumentNode category = problems.required(set, "category");
        if (category != null && !(category instanceof Text)) {
            problems.add(Code.INVALID_FORMAT, category.place(), "category must be a text");
            return false;
        }
        return category == null || ((Text) category).value().equals("pi");
    }
}
