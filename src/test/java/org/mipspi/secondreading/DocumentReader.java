package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.AnsweredOnce;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.Identification;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SourcesExclude;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.domain.programs.Program;

/** Reads a document in which {@link DocumentCheck} found nothing, so that the product's reader has a second one too. */
public final class DocumentReader {

    private DocumentReader() {}

    /** The facts of an acceptable document. */
    public static Submission read(JsonNode document) {
        int year = document.get("performanceYear").intValue();
        List<MeasurementSet> sets = new ArrayList<>();
        JsonNode given = document.path("measurementSets");
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).get("category").textValue().equals("pi")) {
                sets.add(set(i, given.get(i), year, document.path("priorEngagement")));
            }
        }
        return new Submission(text(document, "submissionId"), year, practice(document), identification(document), sets);
    }

    private static Practice practice(JsonNode document) {
        JsonNode clinician = document.path("clinician");
        JsonNode practice = clinician.path("practice");
        Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
        for (JsonNode status : clinician.path("specialStatuses")) {
            statuses.add(named(SpecialStatus.values(), status.textValue()));
        }
        Map<String, Long> services = new HashMap<>();
        practice.path("servicesByPlaceOfService")
                .fields()
                .forEachRemaining(
                        entry -> services.put(entry.getKey(), entry.getValue().longValue()));
        return new Practice(
                named(EntityType.values(), text(document, "entityType")),
                statuses,
                named(Hardship.values(), text(clinician, "hardship")),
                number(practice, "clinicians"),
                number(practice, "patientFacingEncounters"),
                services,
                number(practice, "hospitalBasedClinicians"),
                number(practice, "ascBasedClinicians"),
                number(practice, "nonPatientFacingClinicians"),
                number(practice, "exemptClinicians"),
                number(practice, "qualifyingClinicians"));
    }

    private static Identification identification(JsonNode document) {
        String entityId = text(document, "entityId");
        return new Identification(
                named(EntityType.values(), text(document, "entityType")),
                document.hasNonNull("taxpayerIdentificationNumber"),
                document.hasNonNull("nationalProviderIdentifier"),
                entityId != null && !entityId.isBlank());
    }

    private static Program program(JsonNode set, int year) {
        String name = text(set, "programName");
        return name == null || name.isBlank()
                ? Program.NOT_NAMED
                : new Program(name, null, ProgramTable.isKnown(name), ProgramTable.isOfYear(name, year));
    }

    private static MeasurementSet set(int index, JsonNode set, int year, JsonNode prior) {
        CombinedSources sources = new CombinedSources(set);
        return new MeasurementSet(
                index,
                MeasureTable.list(year),
                text(set, "submissionMethod"),
                program(set, year),
                LocalDate.parse(text(set, "performanceStart")),
                LocalDate.parse(text(set, "performanceEnd")),
                text(set, "cehrtId"),
                sources.cehrtIds,
                set.hasNonNull("cehrtCertifiedOn") ? LocalDate.parse(text(set, "cehrtCertifiedOn")) : null,
                MeasureTable.measures(year).stream()
                        .map(id -> measure(id, year, sources, prior))
                        .toList(),
                MeasureTable.measures(year).stream()
                        .flatMap(id -> remarks(id, year, sources))
                        .toList());
    }

    private static Stream<Remark> remarks(String id, int year, CombinedSources sources) {
        String noBeside = noBeside(id, year, sources.values);
        String differing = sources.differing(withAttached(id));
        String excluding = sources.claimedSeveralTimes(MeasureTable.exclusions(id));
        return Stream.of(
                        Stream.ofNullable(noBeside).map(SubstituteAnsweredNo::new),
                        Stream.ofNullable(differing).map(SourcesDisagree::new),
                        Stream.ofNullable(excluding).map(SourcesExclude::new),
                        Stream.of(id)
                                .filter(one -> one.equals("PI_PPHI_1") && sources.answeredForAll(one))
                                .map(AnsweredOnce::new))
                .flatMap(remarks -> remarks);
    }

    private static Measure measure(String id, int year, CombinedSources sources, JsonNode prior) {
        Map<String, JsonNode> values = sources.values;
        JsonNode value = values.get(id);
        boolean counts = MeasureTable.COUNTS.contains(id) && value != null;
        boolean safer = id.equals("PI_PPHI_2") && value != null && value.isObject();
        boolean analysis = id.equals("PI_PPHI_1") && value != null && value.isObject();
        JsonNode edition = safer ? value.get("guideEdition") : null;
        return new Measure(
                id,
                counts ? Answer.COUNTS : answer(safer ? value.get("completed") : value),
                counts ? value.get("numerator").longValue() : 0,
                counts ? value.get("denominator").longValue() : 0,
                sources.summands(id),
                exclusion(id, values),
                level(id, values),
                preProductionYears(id, year, prior),
                edition == null || edition.isNull() ? null : (Integer) edition.intValue(),
                id.equals("PI_PPHI_1") ? answer(analysis ? value.get("analysis") : value) : Answer.NOT_REPORTED,
                id.equals("PI_PPHI_1") ? answer(analysis ? value.get("riskManagement") : value) : Answer.NOT_REPORTED);
    }

    /** A value in parts counts as answered; the parts hold the rest. */
    private static Answer answer(JsonNode value) {
        if (value == null || value.isNull()) {
            return Answer.NOT_REPORTED;
        }
        return value.isObject() ? Answer.NO : Answer.of(value.booleanValue());
    }

    /** The first that is claimed. */
    private static String exclusion(String id, Map<String, JsonNode> values) {
        return MeasureTable.exclusions(id).stream()
                .filter(exclusion -> isTrue(values.get(exclusion)))
                .findFirst()
                .orElse(null);
    }

    /** What is answered "No" of a measure, its exclusions and its levels, beside something affirmative in its place. */
    private static String noBeside(String id, int year, Map<String, JsonNode> values) {
        List<String> ids = new ArrayList<>();
        Integer option = MeasureTable.HIE_OPTION.get(id);
        boolean otherOption = option != null
                && MeasureTable.HIE_OPTION.keySet().stream()
                        .anyMatch(other ->
                                !option.equals(MeasureTable.HIE_OPTION.get(other)) && isAffirmative(values.get(other)));
        if (isFalse(values.get(id)) && (otherOption || exclusion(id, values) != null)) {
            ids.add(id);
        }
        List<String> attached = withAttached(id);
        for (String one : attached.subList(1, attached.size())) {
            if (isFalse(values.get(one))
                    && attached.stream()
                            .anyMatch(other ->
                                    isTrue(values.get(other)) && MeasureTable.areSubstitutes(one, other, year))) {
                ids.add(one);
            }
        }
        return ids.isEmpty() ? null : String.join(", ", ids);
    }

    /** A measure, its exclusions and its levels. */
    private static List<String> withAttached(String id) {
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(MeasureTable.exclusions(id));
        ids.addAll(List.of(id + "_PRE", id + "_PROD"));
        return ids;
    }

    private static EngagementLevel level(String id, Map<String, JsonNode> values) {
        if (isTrue(values.get(id + "_PRE"))) {
            return EngagementLevel.PRE;
        }
        return isTrue(values.get(id + "_PROD")) ? EngagementLevel.PROD : EngagementLevel.NONE;
    }

    /** If both levels are given, pre-production counts. */
    private static List<Integer> preProductionYears(String id, int year, JsonNode prior) {
        Set<Integer> years = new TreeSet<>();
        for (JsonNode entry : prior) {
            JsonNode given = entry.get("performanceYear");
            boolean pre = entry.get("level").textValue().equals("PRE");
            if (pre
                    && entry.get("measureId").textValue().equals(id)
                    && given.decimalValue().compareTo(BigDecimal.valueOf(year)) < 0) {
                years.add(given.intValue());
            }
        }
        return List.copyOf(years);
    }

    private static boolean isTrue(JsonNode value) {
        return value != null && value.booleanValue();
    }

    private static boolean isFalse(JsonNode value) {
        return value != null && value.isBoolean() && !value.booleanValue();
    }

    /** Counts always are. */
    private static boolean isAffirmative(JsonNode value) {
        return value != null && (value.isObject() || value.booleanValue());
    }

    private static <T> T named(T[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    private static Long number(JsonNode object, String field) {
        return object.hasNonNull(field) ? (Long) object.get(field).longValue() : null;
    }
}
