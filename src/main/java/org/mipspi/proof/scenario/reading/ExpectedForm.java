package org.mipspi.proof.scenario.reading;

import java.util.List;
import java.util.stream.Stream;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.formats.Problem;
import org.mipspi.proof.scenario.AnswerText;

/**
 * What a text that a scenario expects must look like.
 *
 * @param pattern the regular expression that the whole text matches
 * @param words the same in words
 */
record ExpectedForm(String pattern, String words) {

    private static final String DIGITS = "0|[1-9]\\d*";
    private static final String POINTER = "(/[^ ]*)?";

    static final ExpectedForm WHOLE = new ExpectedForm(DIGITS, "a whole number");
    static final ExpectedForm WHOLE_OR_NULL = new ExpectedForm(DIGITS + "|null", "a whole number or null");
    static final ExpectedForm WHOLE_OR_NONE =
            new ExpectedForm(DIGITS + "|" + AnswerText.NONE, "a whole number or none");
    static final ExpectedForm WHOLE_OR_ASIDE = new ExpectedForm(DIGITS + "|aside", "a whole number or aside");
    static final ExpectedForm FINAL_SCORE_POINTS =
            new ExpectedForm("(" + DIGITS + ")(\\.\\d*[1-9])?", "a number without trailing zeros, such as 21.75");
    static final ExpectedForm WEIGHTS =
            new ExpectedForm("\\d+/\\d+/\\d+/\\d+", "the four category weights, such as 30/30/15/25");
    static final ExpectedForm RATE =
            new ExpectedForm("[01](\\.\\d{1,6})?|" + AnswerText.NONE, "a rate from 0 to 1, such as 0.5, or none");
    static final ExpectedForm ABSENT = new ExpectedForm(
            AnswerText.ABSENT, AnswerText.ABSENT + ", or a mapping with status, points, maximum, rate or formula");
    static final ExpectedForm TEXT = new ExpectedForm(".+", "a text");
    static final ExpectedForm OUTCOME = oneOf(Outcome.values());
    static final ExpectedForm MEASURE_STATUS = oneOf(MeasureStatus.values());
    static final ExpectedForm EXEMPTION = new ExpectedForm("RW-[A-Z-]+", "the id of an exemption, such as RW-SMALL");
    static final ExpectedForm REDISTRIBUTION = new ExpectedForm(
            "\\w+ -> \\w+: \\d+", "the points that move from one measure to another, such as PI_EP_2 -> PI_EP_1: 10");
    static final ExpectedForm WARNING = new ExpectedForm(
            oneOf(Warning.Code.values()).pattern() + "(:[A-Z0-9_-]+)?",
            oneOf(Warning.Code.values()).words() + ", alone or followed by a colon and a requirement");
    static final ExpectedForm PROBLEM = new ExpectedForm(
            oneOf(Problem.Code.values()).pattern() + " " + POINTER + "( beside " + POINTER + ")?",
            "a code and a pointer, such as MISSING_FIELD /category; the code is "
                    + oneOf(Problem.Code.values()).words());
    static final ExpectedForm STANDING = new ExpectedForm(
            "MET|EXCLUDED|SUPPRESSED|NOT_APPLICABLE|NOT_MET "
                    + oneOf(Reason.values()).pattern() + "|" + AnswerText.ABSENT,
            "MET, EXCLUDED, SUPPRESSED, NOT_APPLICABLE, absent, or NOT_MET followed by "
                    + oneOf(Reason.values()).words());

    static final ExpectedForm COUNT =
            new ExpectedForm("(" + DIGITS + ")/(" + DIGITS + ")", "patients in numerator and denominator, such as 4/5");
    static final ExpectedForm ENCOUNTER = oneOf(CountExpectationReader.STANDINGS);
    static final ExpectedForm PATIENT = oneOf(PatientResult.values());

    /** One of these statements. */
    static ExpectedForm statement(List<String> ids) {
        return new ExpectedForm(String.join("|", ids), "the id of a statement, such as PEA_TIMELY");
    }

    /** One of these requirements. */
    static ExpectedForm requirement(List<String> ids) {
        return new ExpectedForm(String.join("|", ids), "the id of a requirement, such as SAFER_GUIDE");
    }

    private static <E extends Enum<E>> ExpectedForm oneOf(E[] constants) {
        return oneOf(Stream.of(constants).map(Enum::name).toList());
    }

    private static ExpectedForm oneOf(List<String> words) {
        return new ExpectedForm("(" + String.join("|", words) + ")", "one of " + String.join(", ", words));
    }
}
