package org.mipspi.proof.scenario;

import java.util.function.Function;

/** One thing that a scenario expects of the result of what it gives. */
public final class Expectation {

    private final String field;
    private final int line;
    private final String expected;
    private final TextMatch match;
    private final Function<ObservedResult, String> actual;

    /**
     * An expectation.
     *
     * @param actual reads the actual value; null if there is another kind of result
     */
    public Expectation(
            String field, int line, String expected, TextMatch match, Function<ObservedResult, String> actual) {
        this.field = field;
        this.line = line;
        this.expected = expected;
        this.match = match;
        this.actual = actual;
    }

    /** The field, as the scenario names it: {@code category}, {@code PI_EP_1.points}. */
    public String field() {
        return field;
    }

    /** The key of its entry in {@code then}: {@code PI_EP_1}. */
    public String key() {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    /** Its line in the scenario file. */
    public int line() {
        return line;
    }

    /** The expected value, with the words that state how it is compared. */
    public String expected() {
        return match.inWords(expected);
    }

    /** Compares it with the result. */
    ExpectationResult check(ObservedResult observed) {
        String is = actual.apply(observed);
        return is == null
                ? new ExpectationResult(field, line, expected(), observed.summary(), TextMatch.SAME, false)
                : new ExpectationResult(field, line, expected(), is, match, match.holds(expected, is));
    }
}
