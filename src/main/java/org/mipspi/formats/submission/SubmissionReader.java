package org.mipspi.formats.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Identification;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * Turns a document's tree into a submission, or into all the reasons to refuse it. This class only checks whether the
 * document can be scored; it decides nothing about the score.
 */
public final class SubmissionReader {

    static final EngagementLevel[] LEVELS = {EngagementLevel.PRE, EngagementLevel.PROD};

    private final ProblemCollector problems = new ProblemCollector();
    private final FieldReader fields = new FieldReader(problems);

    private final MeasureLists measures;

    private SubmissionReader(MeasureLists measures) {
        this.measures = measures;
    }

    /**
     * Reads one document in JSON. A usual document is read straight to facts; a tree with the places of its values is made
     * only if there is something else in it, such as an error.
     *
     * @param measures the measure lists of the supported years
     * @throws UnreadableDocument with line and column, if it is not JSON, exceeds a limit, or is not an object
     */
    public static ReadResult read(byte[] json, MeasureLists measures) throws UnreadableDocument {
        Submission submission = DirectReader.read(json, measures);
        return submission == null ? read(QppJsonReader.read(json), measures) : new ReadResult.Accepted(submission);
    }

    /**
     * Reads one document. Every problem is listed, not only the first.
     *
     * @param measures the measure lists of the supported years
     */
    public static ReadResult read(Obj document, MeasureLists measures) {
        SubmissionReader reader = new SubmissionReader(measures);
        try {
            return reader.submission(document);
        } catch (ProblemCollector.Full e) {
            return new ReadResult.Refused(reader.problems.inDocumentOrder());
        }
    }

    private ReadResult submission(Obj document) {
        Integer performanceYear = performanceYear(document);
        if (performanceYear != null && !measures.supports(performanceYear)) {
            problems.add(
                    Code.UNSUPPORTED_YEAR,
                    document.get("performanceYear").place(),
                    unsupported(document.get("performanceYear")));
            return new ReadResult.Refused(problems.inDocumentOrder());
        }
        document.problems().forEach(problems::add);
        fields.checkUnknown(document, "a submission", false);
        // If the year is unreadable, the rest is checked against the newest list, so that its errors are listed too.
        MeasureList list = performanceYear == null ? measures.newest() : measures.of(performanceYear);
        String submissionId = submissionId(document);
        EntityType entityType = fields.choice(fields.required(document, "entityType"), EntityType.values());
        Identification identification = identification(entityType, document);
        Practice practice = new PracticeReader(fields).read(entityType, fields.object(document.get("clinician")));
        Map<PiMeasure, List<Integer>> preProductionYears = preProductionYears(document.get("priorEngagement"), list);
        List<MeasurementSet> sets = measurementSets(document, list, preProductionYears);
        return problems.isEmpty()
                ? new ReadResult.Accepted(new Submission(submissionId, list.year(), practice, identification, sets))
                : new ReadResult.Refused(problems.inDocumentOrder());
    }

    /** The caller's id of the submission, or else the one that CMS gave it. */
    private String submissionId(Obj document) {
        DocumentNode own = document.get("submissionId");
        if (own == null && document.get("id") instanceof Text ofCms) {
            return ofCms.value();
        }
        return fields.text(own);
    }

    private Integer performanceYear(Obj document) {
        DocumentNode node = fields.required(document, "performanceYear");
        if (node == null) {
            return null;
        }
        if (node instanceof Num number) {
            Long year = number.whole();
            // A whole number that cannot be a year is an unsupported year; a fraction is not a year at all.
            if (year != null) {
                return year == year.intValue() ? year.intValue() : 0;
            }
            if (number.value().abs().compareTo(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                return 0;
            }
        }
        fields.invalid(
                Code.INVALID_FORMAT,
                node,
                "performanceYear is " + (node instanceof Text ? "the text " : "") + ShownValue.of(node)
                        + ". Expected a year as a number, such as 2026, without quotes");
        return null;
    }

    private String unsupported(DocumentNode year) {
        return "performanceYear " + ShownValue.of(year) + " is not supported. Use one of " + measures.yearsInWords();
    }

    private Identification identification(EntityType entityType, Obj document) {
        String entityId = fields.text(document.get("entityId"));
        fields.checkDigits(document.get("taxpayerIdentificationNumber"), 9, "a TIN");
        fields.checkDigits(document.get("nationalProviderIdentifier"), 10, "an NPI");
        return new Identification(
                entityType,
                document.get("taxpayerIdentificationNumber") != null,
                document.get("nationalProviderIdentifier") != null,
                entityId != null && !entityId.isBlank());
    }

    /** The earlier years in which each measure was at pre-production; what else is given as prior engagement says nothing. */
    private Map<PiMeasure, List<Integer>> preProductionYears(DocumentNode priorEngagement, MeasureList list) {
        Map<PiMeasure, SortedSet<Integer>> years = new LinkedHashMap<>();
        for (DocumentNode item : fields.items(priorEngagement)) {
            if (!(item instanceof Obj entry)) {
                fields.notAnObject(item, "an object with measureId, performanceYear and level");
                continue;
            }
            fields.checkUnknown(entry, "an entry of priorEngagement", false);
            PiMeasure measure = priorMeasure(entry, list);
            Long entryYear = present(entry, "performanceYear") ? fields.count(entry.get("performanceYear")) : null;
            EngagementLevel level = present(entry, "level") ? fields.choice(entry.get("level"), LEVELS) : null;
            if (measure != null && level == EngagementLevel.PRE && entryYear != null && entryYear < list.year()) {
                years.computeIfAbsent(measure, id -> new TreeSet<>()).add(entryYear.intValue());
            }
        }
        return sorted(years);
    }

    /** The years of each measure, in order and each once. */
    static Map<PiMeasure, List<Integer>> sorted(Map<PiMeasure, SortedSet<Integer>> years) {
        Map<PiMeasure, List<Integer>> sorted = new LinkedHashMap<>();
        years.forEach((measure, found) -> sorted.put(measure, List.copyOf(found)));
        return sorted;
    }

    private PiMeasure priorMeasure(Obj entry, MeasureList list) {
        if (!present(entry, "measureId")) {
            return null;
        }
        DocumentNode node = entry.get("measureId");
        PiMeasure measure = node instanceof Text text ? list.find(text.value()) : null;
        if (measure == null) {
            problems.add(Code.INVALID_FORMAT, node.place(), MeasurementsReader.unknownMeasure(node, list));
        }
        return measure;
    }

    private boolean present(Obj entry, String key) {
        if (entry.get(key) == null) {
            problems.add(
                    Code.INVALID_FORMAT,
                    entry.missing(key),
                    entry.place().name() + " has no " + key + ". Add it, or remove the entry");
            return false;
        }
        return true;
    }

    private List<MeasurementSet> measurementSets(
            Obj document, MeasureList list, Map<PiMeasure, List<Integer>> preProductionYears) {
        List<MeasurementSet> sets = new ArrayList<>();
        List<DocumentNode> items = fields.items(document.get("measurementSets"));
        for (int index = 0; index < items.size(); index++) {
            if (!(items.get(index) instanceof Obj set)) {
                fields.notAnObject(items.get(index), "an object with category and measurements");
            } else if (isOfThisCategory(set, list)) {
                sets.add(new MeasurementSetReader(fields, list, preProductionYears).read(set, index));
            }
        }
        return sets;
    }

    /**
     * Sets of other categories are ignored, unless they contain measures of this one. A set without a category is read as
     * if it were of this one.
     */
    private boolean isOfThisCategory(Obj set, MeasureList list) {
        DocumentNode category = fields.required(set, "category");
        if (category == null) {
            return true;
        }
        if (category instanceof Text text && text.value().equals("pi")) {
            return true;
        }
        if (!(category instanceof Text) && !(category instanceof Invalid)) {
            fields.text(category);
            return false;
        }
        String meant = OtherCategory.problem(set, category, list);
        if (meant != null) {
            fields.invalid(Code.WRONG_CATEGORY, category, meant);
        }
        return false;
    }
}
