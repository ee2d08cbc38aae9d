package org.mipspi.proof.scenario;

import java.util.function.Function;

/** One thing that a scenario expects of what becomes of its document. */
public final class Expectation {

    private final String field;
    private final int line;
    private final String expected;
    private final ExpectedText match;
    private final Function<ObservedResult, String> actual;

    /**
     * An expectation.
     *
     * @param actual what there is to hold it against; null of a document of which something else became
     */
    public Expectation(
            String field, int line, String expected, ExpectedText match, Function<ObservedResult, String> actual) {
        this.field = field;
        this.line = line;
        this.expected = expected;
        this.match = match;
        this.actual = actual;
    }

    /** What it is about, as the scenario names it: {@code category}, {@code PI_EP_1.points}. */
    public String field() {
        return field;
    }

    /** The entry of {@code then} that says it: {@code PI_EP_1}. */
    public String key() {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    /** Its line in the scenario file. */
    public int line() {
        return line;
    }

    /** What is expected, in words that the actual is held against. */
    public String expected() {
        return match.told(expected);
    }

    /** Holds it against what became of the document. */
    FieldResult check(ObservedResult observed) {
        String is = actual.apply(observed);
        return is == null
                ? new FieldResult(field, line, expected(), observed.summary(), ExpectedText.SAME, false)
                : new FieldResult(field, line, expected(), is, match, match.holds(expected, is));
    }
}
