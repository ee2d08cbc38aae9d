package org.mipspi.formats.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.qppjson.JsonCursor;
import org.mipspi.formats.qppjson.JsonCursor.Unusual;

/**
 * Reads a PI measurement set straight from JSON, for {@link DirectReader}. The performance year may stand after the sets, so
 * the measures are looked up at the end.
 */
final class DirectSetReader {

    /** Where a value stands is worked out only for an error, and then by the tree. */
    static final DocumentPlace NO_PLACE = new DocumentPlace(0, null, null);

    private static final String CATEGORY = "pi";

    /** A set has about 20 measurements. */
    private static final int USUAL_MEASUREMENTS = 20;

    private final JsonCursor json;
    private List<Measurement> own;
    private List<UnresolvedSource> sources;
    private MeasurementSetContent content;

    /** The measure ids in a set of another category; null in a set of this category. */
    private List<String> otherIds;

    /** A measurement whose measure is not looked up yet. */
    private record Measurement(String measureId, MeasurementValue value) {}

    /** A source whose measures are not looked up yet. */
    private record UnresolvedSource(String cehrtId, List<Measurement> measurements) {}

    DirectSetReader(JsonCursor json) {
        this.json = json;
    }

    /** Reads the set at which the cursor is. */
    void read(int index) throws Unusual {
        String category = null;
        String submissionMethod = null;
        String programName = null;
        LocalDate start = null;
        LocalDate end = null;
        String cehrtId = null;
        LocalDate certifiedOn = null;
        json.enterObject();
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "category" -> {
                    category = json.text();
                    if (category != null && !category.equals(CATEGORY)) {
                        readOther(category);
                        return;
                    }
                }
                case "submissionMethod" -> submissionMethod = json.text();
                case "programName" -> programName = json.text();
                case "performanceStart" -> start = json.date();
                case "performanceEnd" -> end = json.date();
                case "cehrtId" -> cehrtId = json.text();
                case "cehrtCertifiedOn" -> certifiedOn = json.date();
                case "measurements" -> own = measurements();
                case "aggregate" -> sources = sources();
                default -> throw new Unusual();
            }
        }
        if (!CATEGORY.equals(category) || start == null || end == null || end.isBefore(start)) {
            throw new Unusual();
        }
        content = new MeasurementSetContent(index, submissionMethod, programName, start, end, cehrtId, certifiedOn);
    }

    /** Reads the rest of a set of another category, which is ignored unless it has measures of this one. */
    private void readOther(String category) throws Unusual {
        if (OtherCategory.isMisspelled(category)) {
            throw new Unusual();
        }
        otherIds = new ArrayList<>();
        addIds(own);
        if (sources != null) {
            sources.forEach(source -> addIds(source.measurements()));
        }
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (field.equals("measurements")) {
                otherIds();
            } else if (field.equals("aggregate") && json.isArray()) {
                while (json.nextItem()) {
                    otherSource();
                }
            } else {
                json.skip();
            }
        }
    }

    /** Adds those of measurements that were read before the category. */
    private void addIds(List<Measurement> measurements) {
        if (measurements != null) {
            measurements.forEach(measurement -> otherIds.add(measurement.measureId()));
        }
    }

    private void otherSource() throws Unusual {
        if (!json.isObject()) {
            json.skip();
            return;
        }
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (field.equals("measurements")) {
                otherIds();
            } else {
                json.skip();
            }
        }
    }

    private void otherIds() throws Unusual {
        if (!json.isArray()) {
            json.skip();
            return;
        }
        while (json.nextItem()) {
            if (!json.isObject()) {
                json.skip();
                continue;
            }
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                if (field.equals("measureId") && json.isText()) {
                    otherIds.add(json.text());
                } else {
                    json.skip();
                }
            }
        }
    }

    /**
     * Whether the set is of this category.
     *
     * @throws Unusual if it is of another one and has measures of this one
     */
    boolean isOfThisCategory(MeasureList list) throws Unusual {
        for (String id : otherIds == null ? List.<String>of() : otherIds) {
            if (list.find(id) != null) {
                throw new Unusual();
            }
        }
        return otherIds == null;
    }

    /** The set that was read, with the facts of a year. */
    MeasurementSet facts(ProblemCollector problems, MeasureList list, Map<PiMeasure, List<Integer>> preProductionYears)
            throws Unusual {
        List<MeasurementSetContent.Source> reporting = new ArrayList<>();
        if (sources != null) {
            for (UnresolvedSource source : sources) {
                String cehrtId = source.cehrtId() == null ? "" : source.cehrtId();
                reporting.add(
                        new MeasurementSetContent.Source(cehrtId, reported(problems, list, source.measurements())));
            }
        }
        Map<PiMeasure, ReportedValue> ofSet = sources == null || own != null ? reported(problems, list, own) : null;
        Map<PiMeasure, ReportedValue> whole =
                MeasurementSetContent.whole(problems, list, ofSet, sources == null ? null : reporting);
        return content.facts(list, whole, reporting, preProductionYears);
    }

    private static Map<PiMeasure, ReportedValue> reported(
            ProblemCollector problems, MeasureList list, List<Measurement> measurements) throws Unusual {
        Map<PiMeasure, ReportedValue> reported = new LinkedHashMap<>(USUAL_MEASUREMENTS * 2);
        for (Measurement each : measurements == null ? List.<Measurement>of() : measurements) {
            PiMeasure measure = list.find(each.measureId());
            if (measure == null || !isTakenBy(measure, each.value())) {
                throw new Unusual();
            }
            if (reported.put(measure, new ReportedValue(NO_PLACE, each.value())) != null) {
                throw new Unusual();
            }
        }
        new ConflictCheck(problems, list.year(), reported).check();
        return reported;
    }

    private static boolean isTakenBy(PiMeasure measure, MeasurementValue value) {
        if (measure.kind() == Kind.COUNTS) {
            return value instanceof MeasurementValue.Counts counts && counts.numerator() <= counts.denominator();
        }
        return value instanceof MeasurementValue.Attested
                || (value instanceof MeasurementValue.Analysis && measure.form() == Form.RISK_ANALYSIS)
                || (value instanceof MeasurementValue.SelfAssessment && measure.form() == Form.SELF_ASSESSMENT);
    }

    /** The sources; null if there are none. */
    private List<UnresolvedSource> sources() throws Unusual {
        if (!json.entersArray()) {
            return null;
        }
        List<UnresolvedSource> found = new ArrayList<>();
        while (json.nextItem()) {
            String cehrtId = null;
            List<Measurement> measurements = null;
            json.enterObject();
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                switch (field) {
                    case "cehrtId" -> cehrtId = json.text();
                    case "measurements" -> measurements = measurements();
                    default -> throw new Unusual();
                }
            }
            found.add(new UnresolvedSource(cehrtId, measurements));
        }
        return found.isEmpty() ? null : found;
    }

    /** The measurements; null if the field is null. */
    private List<Measurement> measurements() throws Unusual {
        if (!json.entersArray()) {
            return null;
        }
        List<Measurement> measurements = new ArrayList<>(USUAL_MEASUREMENTS);
        while (json.nextItem()) {
            String measureId = null;
            MeasurementValue value = null;
            json.enterObject();
            for (String field = json.nextField(); field != null; field = json.nextField()) {
                switch (field) {
                    case "measureId" -> measureId = json.text();
                    case "value" -> value = value();
                    default -> throw new Unusual();
                }
            }
            if (measureId == null || value == null) {
                throw new Unusual();
            }
            measurements.add(new Measurement(measureId, value));
        }
        return measurements;
    }

    private MeasurementValue value() throws Unusual {
        if (json.isBoolean()) {
            return new MeasurementValue.Attested(json.bool());
        }
        json.enterObject();
        String first = json.nextField();
        if (first == null) {
            throw new Unusual();
        }
        return switch (first) {
            case "numerator", "denominator" -> counts(first);
            case "analysis", "riskManagement" -> analysis(first);
            case "completed", "guideEdition" -> selfAssessment(first);
            default -> throw new Unusual();
        };
    }

    private MeasurementValue counts(String first) throws Unusual {
        Long numerator = null;
        Long denominator = null;
        for (String field = first; field != null; field = json.nextField()) {
            switch (field) {
                case "numerator" -> numerator = json.count();
                case "denominator" -> denominator = json.count();
                default -> throw new Unusual();
            }
        }
        if (numerator == null || denominator == null) {
            throw new Unusual();
        }
        return new MeasurementValue.Counts(numerator, denominator);
    }

    private MeasurementValue analysis(String first) throws Unusual {
        Boolean analysis = null;
        Boolean riskManagement = null;
        for (String field = first; field != null; field = json.nextField()) {
            switch (field) {
                case "analysis" -> analysis = json.bool();
                case "riskManagement" -> riskManagement = json.bool();
                default -> throw new Unusual();
            }
        }
        if (analysis == null && riskManagement == null) {
            throw new Unusual();
        }
        return new MeasurementValue.Analysis(answer(analysis), answer(riskManagement));
    }

    private static Answer answer(Boolean part) {
        return part == null ? Answer.NOT_REPORTED : Answer.of(part);
    }

    private MeasurementValue selfAssessment(String first) throws Unusual {
        Boolean completed = null;
        Long guideEdition = null;
        for (String field = first; field != null; field = json.nextField()) {
            switch (field) {
                case "completed" -> completed = json.bool();
                case "guideEdition" -> guideEdition = json.count();
                default -> throw new Unusual();
            }
        }
        if (completed == null || !MeasurementValueReader.isYear(guideEdition)) {
            throw new Unusual();
        }
        return new MeasurementValue.SelfAssessment(completed, guideEdition == null ? null : guideEdition.intValue());
    }
}
