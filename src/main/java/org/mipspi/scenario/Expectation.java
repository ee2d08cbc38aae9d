package org.mipspi.scenario;

import java.util.function.Function;

/** One thing that a scenario expects of what becomes of its document. */
public final class Expectation {

    private final String field;
    private final int line;
    private final String expected;
    private final Match match;
    private final Function<Observed, String> actual;

    Expectation(String field, int line, String expected, Match match, Function<Observed, String> actual) {
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

    /** Its line in the scenario file. */
    public int line() {
        return line;
    }

    /** What is expected, in words that the actual is held against. */
    public String expected() {
        return (match == Match.PART ? "... " : match == Match.NOT_LISTED ? "not " : "") + expected;
    }

    /** Holds it against what became of the document. */
    FieldResult check(Observed observed) {
        String is = actual.apply(observed);
        return new FieldResult(field, line, expected(), is, match.holds(expected, is));
    }
}
