package org.mipspi.formats.submission;

import java.util.Set;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Bool;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.ShownValue;

/** Reads the value of a measurement in the form that its measure takes. */
final class MeasurementValueReader {

    private static final Set<String> COUNTS = Set.of("numerator", "denominator");
    private static final Set<String> ANALYSIS_PARTS = Set.of("analysis", "riskManagement");
    private static final Set<String> SELF_ASSESSMENT_PARTS = Set.of("completed", "guideEdition");

    private final FieldReader fields;
    private final ProblemCollector problems;

    MeasurementValueReader(FieldReader fields) {
        this.fields = fields;
        this.problems = fields.problems();
    }

    /** The value; if the measure does not take it, which is a problem, null or for an object an unusable value. */
    MeasurementValue read(PiMeasure measure, DocumentNode value) {
        if (measure.kind() == Kind.COUNTS) {
            return counts(measure, value);
        }
        if (value instanceof Bool attested) {
            return new MeasurementValue.Attested(attested.value());
        }
        if (value.place().xpath() != null) {
            // In XML an attestation is a code, not a JSON boolean or object.
            return wrong(measure, value, "Y or N");
        }
        if (measure.form() == Form.RISK_ANALYSIS && value instanceof Obj parts) {
            return analysis(measure, parts);
        }
        if (measure.form() == Form.SELF_ASSESSMENT && value instanceof Obj parts) {
            return selfAssessment(measure, parts);
        }
        return wrong(measure, value, "true or false");
    }

    private MeasurementValue counts(PiMeasure measure, DocumentNode value) {
        checkFields(measure, value, COUNTS);
        Long numerator = value instanceof Obj counts ? whole(counts.get("numerator")) : null;
        Long denominator = value instanceof Obj counts ? whole(counts.get("denominator")) : null;
        if (numerator == null || denominator == null) {
            String name = numerator == null ? "numerator" : "denominator";
            DocumentNode count = value instanceof Obj counts ? counts.get(name) : value;
            String owner = value instanceof Obj ? "The " + name + " of " + measure : "The value of " + measure;
            return wrong(owner, count, value, "a numerator and a denominator, both whole numbers");
        }
        Obj counts = (Obj) value;
        DocumentPlace numeratorPlace = counts.get("numerator").place();
        DocumentPlace denominatorPlace = counts.get("denominator").place();
        checkNotNegative(measure, "numerator", numerator, numeratorPlace);
        checkNotNegative(measure, "denominator", denominator, denominatorPlace);
        if (numerator >= 0 && denominator >= 0 && numerator > denominator) {
            problems.addPair(
                    Code.NUMERATOR_EXCEEDS_DENOMINATOR,
                    numeratorPlace,
                    denominatorPlace,
                    "The numerator of " + measure + ", " + numerator + ", is larger than the denominator, "
                            + denominator + ". Correct one of the two");
        }
        return new MeasurementValue.Counts(numerator, denominator);
    }

    private void checkFields(PiMeasure measure, DocumentNode value, Set<String> known) {
        if (value instanceof Obj object && !known.containsAll(object.keys())) {
            for (String key : object.keys()) {
                if (!known.contains(key)) {
                    fields.unknown(object.place(key), object, known, "the value of " + measure, true);
                }
            }
        }
    }

    private void checkNotNegative(PiMeasure measure, String name, long count, DocumentPlace place) {
        if (count < 0) {
            problems.add(
                    Code.NEGATIVE_COUNT,
                    place,
                    "The " + name + " of " + measure + " is " + count + ". Expected 0 or more");
        }
    }

    private MeasurementValue analysis(PiMeasure measure, Obj parts) {
        checkFields(measure, parts, ANALYSIS_PARTS);
        DocumentNode analysis = parts.get("analysis");
        DocumentNode riskManagement = parts.get("riskManagement");
        boolean booleans = (analysis == null || analysis instanceof Bool)
                && (riskManagement == null || riskManagement instanceof Bool);
        if (!booleans || (analysis == null && riskManagement == null) || !ANALYSIS_PARTS.containsAll(parts.keys())) {
            return wrong(
                    measure, parts, "true or false, or an object with analysis and riskManagement, each true or false");
        }
        return new MeasurementValue.Analysis(answer(analysis), answer(riskManagement));
    }

    private MeasurementValue selfAssessment(PiMeasure measure, Obj parts) {
        checkFields(measure, parts, SELF_ASSESSMENT_PARTS);
        DocumentNode guideEdition = parts.get("guideEdition");
        Long year = whole(guideEdition);
        boolean isYear = (guideEdition == null || year != null) && isYear(year);
        if (!(parts.get("completed") instanceof Bool completed)
                || !isYear
                || !SELF_ASSESSMENT_PARTS.containsAll(parts.keys())) {
            return wrong(
                    measure,
                    parts,
                    "true or false, or an object with completed (true or false) and guideEdition (a year)");
        }
        return new MeasurementValue.SelfAssessment(completed.value(), year == null ? null : year.intValue());
    }

    /** Whether a guide can have this edition; null, which is none, counts as one. */
    static boolean isYear(Long guideEdition) {
        return guideEdition == null || (guideEdition >= 1 && guideEdition <= 9999);
    }

    private static Answer answer(DocumentNode part) {
        return part == null ? Answer.NOT_REPORTED : Answer.of(((Bool) part).value());
    }

    private static Long whole(DocumentNode node) {
        return node instanceof Num number ? number.whole() : null;
    }

    private MeasurementValue wrong(PiMeasure measure, DocumentNode value, String expected) {
        return wrong("The value of " + measure, value, value, expected);
    }

    /**
     * Adds the problem of a value.
     *
     * @param name what is wrong: the value or a part of it
     * @param found what the document has there; null if it is missing
     * @param value the whole value, at whose place the problem is reported
     */
    private MeasurementValue wrong(String name, DocumentNode found, DocumentNode value, String expected) {
        String form = found instanceof Text && found.place().xpath() == null ? "the text " : "";
        String shown = found == null ? "missing" : form + ShownValue.of(found);
        String without = form.isEmpty() ? "" : ", without quotes";
        fields.invalid(Code.WRONG_VALUE_TYPE, value, name + " is " + shown + ". Expected " + expected + without);
        return value instanceof Obj ? new MeasurementValue.Unusable() : null;
    }
}
