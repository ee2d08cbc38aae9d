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
import org.mipspi.formats.qppjson.JsonCursor;
import org.mipspi.formats.qppjson.JsonCursor.Unusual;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.text.Spelling;

/**
 * Reads a submission straight from JSON to facts. It accepts only what {@link SubmissionReader} accepts without a problem,
 * and gives the same facts. It gives up at anything else: an error, an unknown field, or another form.
 */
final class DirectReader {

    private final JsonCursor json;
    private final DirectPracticeReader clinician;
    private final MeasureLists measures;
    private final ProblemCollector problems = new ProblemCollector();

    private String submissionId;
    private String idOfCms;
    private EntityType entityType;
    private String entityId;
    private String tin;
    private String npi;
    private Long performanceYear;
    private final List<PriorEngagement> priorEngagement = new ArrayList<>();
    private final List<DirectSetReader> sets = new ArrayList<>();

    /** An entry of prior engagement. The performance year may stand after it. */
    private record PriorEngagement(String measureId, long performanceYear, EngagementLevel level) {}

    private DirectReader(JsonCursor json, MeasureLists measures) {
        this.json = json;
        this.clinician = new DirectPracticeReader(json);
        this.measures = measures;
    }

    /** The submission; null if the document is to be read into a tree. */
    static Submission read(byte[] document, MeasureLists measures) {
        try (JsonCursor json = JsonCursor.open(document)) {
            DirectReader reader = new DirectReader(json, measures);
            json.start();
            reader.fields();
            json.end();
            return reader.submission();
        } catch (Unusual | ProblemCollector.Full e) {
            return null;
        }
    }

    private void fields() throws Unusual {
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "submissionId" -> submissionId = json.text();
                case "id" -> idOfCms = json.text();
                case "entityType" -> entityType = choice(json, EntityType.values());
                case "entityId" -> entityId = json.text();
                case "taxpayerIdentificationNumber" -> tin = digits(9);
                case "nationalProviderIdentifier" -> npi = digits(10);
                case "performanceYear" -> performanceYear = json.count();
                case "clinician" -> clinician.read();
                case "priorEngagement" -> priorEngagement();
                case "measurementSets" -> sets();
                case "data" -> throw new Unusual();
                default -> other(field);
            }
        }
    }

    /** Passes over a field that is not read, unless it could be a misspelled one that is. */
    private void other(String field) throws Unusual {
        if (Spelling.nearest(field, QppJsonReader.SUBMISSION_FIELDS.stream()) != null) {
            throw new Unusual();
        }
        json.skip();
    }

    private Submission submission() throws Unusual {
        if (entityType == null
                || performanceYear == null
                || performanceYear != performanceYear.intValue()
                || !measures.supports(performanceYear.intValue())) {
            throw new Unusual();
        }
        MeasureList list = measures.of(performanceYear.intValue());
        Practice practice = clinician.practice(entityType);
        new PracticeFigures(practice, name -> DirectSetReader.NO_PLACE, problems).check();
        Map<PiMeasure, List<Integer>> preProductionYears = preProductionYears(list);
        List<MeasurementSet> facts = new ArrayList<>(sets.size());
        for (DirectSetReader set : sets) {
            if (set.isOfThisCategory(list)) {
                facts.add(set.facts(problems, list, preProductionYears));
            }
        }
        if (!problems.isEmpty()) {
            throw new Unusual();
        }
        Identification identification =
                new Identification(entityType, tin != null, npi != null, entityId != null && !entityId.isBlank());
        return new Submission(
                submissionId == null ? idOfCms : submissionId, list.year(), practice, identification, facts);
    }

    private void sets() throws Unusual {
        if (json.entersArray()) {
            while (json.nextItem()) {
                if (sets.size() == QppJsonReader.MAX_SETS) {
                    throw new Unusual();
                }
                DirectSetReader set = new DirectSetReader(json);
                set.read(sets.size());
                sets.add(set);
            }
        }
    }

    private void priorEngagement() throws Unusual {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextItem()) {
            String measureId = null;
            Long year = null;
            EngagementLevel level = null;
            json.enterObject();
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                switch (field) {
                    case "measureId" -> measureId = json.text();
                    case "performanceYear" -> year = json.count();
                    case "level" -> level = choice(json, SubmissionReader.LEVELS);
                    default -> throw new Unusual();
                }
            }
            priorEngagement.add(new PriorEngagement(required(measureId), required(year), required(level)));
        }
    }

    private Map<PiMeasure, List<Integer>> preProductionYears(MeasureList list) throws Unusual {
        Map<PiMeasure, SortedSet<Integer>> years = new LinkedHashMap<>();
        for (PriorEngagement entry : priorEngagement) {
            PiMeasure measure = required(list.find(entry.measureId()));
            if (entry.level() == EngagementLevel.PRE && entry.performanceYear() < list.year()) {
                years.computeIfAbsent(measure, id -> new TreeSet<>()).add((int) entry.performanceYear());
            }
        }
        return SubmissionReader.sorted(years);
    }

    /** An identifier of so many digits; null if the value is null. */
    private String digits(int count) throws Unusual {
        String text = json.text();
        if (text != null && !FieldReader.isDigits(text, count)) {
            throw new Unusual();
        }
        return text;
    }

    /** One of these constants, by its name in documents; null if the value is null. */
    static <E extends Enum<E>> E choice(JsonCursor json, E[] choices) throws Unusual {
        String text = json.text();
        return text == null ? null : required(FieldReader.named(text, choices));
    }

    /** The value, which there must be. */
    static <T> T required(T value) throws Unusual {
        if (value == null) {
            throw new Unusual();
        }
        return value;
    }
}
