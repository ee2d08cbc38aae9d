package org.mipspi.formats;

import java.util.Set;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.formats.DocumentNode.Bool;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem.Code;

/** Reads the value of a measurement as its measure takes it. */
final class MeasurementValueReader {

    private static final Set<String> ANALYSIS_PARTS = Set.of("analysis", "riskManagement");
    private static final Set<String> SELF_ASSESSMENT_PARTS = Set.of("completed", "guideEdition");

    private final FieldReader problems;

    MeasurementValueReader(FieldReader problems) {
        this.problems = problems;
    }

    /** The value, or null where it is not what the measure takes, which is found fault with. */
    MeasurementValue read(PiMeasure measure, DocumentNode value) {
        if (measure.kind() == Kind.COUNTS) {
            return counts(value);
        }
        if (value instanceof Bool attested) {
            return new MeasurementValue.Attested(attested.value());
        }
        if (value.place().xpath() != null) {
            // An answer in XML is a code: it has neither the words of JSON nor its objects.
            return wrong(value, "takes Y or N");
        }
        if (measure == PiMeasure.PI_PPHI_1 && value instanceof Obj parts) {
            return analysis(parts);
        }
        if (measure == PiMeasure.PI_PPHI_2 && value instanceof Obj parts) {
            return selfAssessment(parts);
        }
        return wrong(value, "takes true or false");
    }

    private MeasurementValue counts(DocumentNode value) {
        Long numerator = value instanceof Obj counts ? whole(counts.get("numerator")) : null;
        Long denominator = value instanceof Obj counts ? whole(counts.get("denominator")) : null;
        if (numerator == null || denominator == null) {
            return wrong(value, "takes a numerator and a denominator, both whole numbers");
        }
        Obj counts = (Obj) value;
        DocumentPlace numeratorPlace = counts.get("numerator").place();
        DocumentPlace denominatorPlace = counts.get("denominator").place();
        if (numerator < 0) {
            problems.add(Code.NEGATIVE_COUNT, numeratorPlace, "the numerator is below zero");
        }
        if (denominator < 0) {
            problems.add(Code.NEGATIVE_COUNT, denominatorPlace, "the denominator is below zero");
        }
        if (numerator >= 0 && denominator >= 0 && numerator > denominator) {
            problems.addPair(
                    Code.NUMERATOR_EXCEEDS_DENOMINATOR,
                    numeratorPlace,
                    denominatorPlace,
                    "the numerator " + numerator + " is larger than the denominator " + denominator);
        }
        return new MeasurementValue.Counts(numerator, denominator);
    }

    private MeasurementValue analysis(Obj parts) {
        DocumentNode analysis = parts.get("analysis");
        DocumentNode riskManagement = parts.get("riskManagement");
        boolean booleans = (analysis == null || analysis instanceof Bool)
                && (riskManagement == null || riskManagement instanceof Bool);
        if (!booleans || (analysis == null && riskManagement == null) || !ANALYSIS_PARTS.containsAll(parts.keys())) {
            return wrong(parts, "takes true or false, or an object of analysis and riskManagement, each true or false");
        }
        return new MeasurementValue.Analysis(answer(analysis), answer(riskManagement));
    }

    private MeasurementValue selfAssessment(Obj parts) {
        DocumentNode guideEdition = parts.get("guideEdition");
        Long year = whole(guideEdition);
        boolean isYear = guideEdition == null || (year != null && year >= 1 && year <= 9999);
        if (!(parts.get("completed") instanceof Bool completed)
                || !isYear
                || !SELF_ASSESSMENT_PARTS.containsAll(parts.keys())) {
            return wrong(
                    parts, "takes true or false, or an object of completed (true or false) and guideEdition (a year)");
        }
        return new MeasurementValue.SelfAssessment(completed.value(), year == null ? null : year.intValue());
    }

    private static Answer answer(DocumentNode part) {
        return part == null ? Answer.NOT_REPORTED : Answer.of(((Bool) part).value());
    }

    private static Long whole(DocumentNode node) {
        return node instanceof Num number ? number.whole() : null;
    }

    private MeasurementValue wrong(DocumentNode value, String message) {
        problems.invalid(Code.WRONG_VALUE_TYPE, value, message);
        return null;
    }
}
