package org.mipspi.proof.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.ReadingChoice;

/**
 * A submission and the expected answer, or visits and the expected count.
 *
 * @param file path of its file within the scenarios folder
 * @param line the line where it begins; for a row of a table, the line of the row
 * @param name a sentence that states what must hold, unique within the file; for a row, the name of the table, a colon
 *     and the name of the row
 * @param years the performance years that it runs for
 * @param basis where the expected values come from
 * @param readings the alternatives of open readings under which it runs; none of a reading: the one in force
 * @param tags words to select it by
 * @param given what it gives, for any of the years
 * @param then the expectations for each of the years, at least one
 */
public record Scenario(
        String file,
        int line,
        String name,
        List<Integer> years,
        ExpectationBasis basis,
        List<NamedAlternative> readings,
        List<String> tags,
        Given given,
        Map<Integer, List<Expectation>> then) {

    /** Its place, as {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** Whether a text selects this scenario: part of its path or name, or its {@code file:line} as results show it. */
    public boolean isMeantBy(String text) {
        return isEnd(place(), text)
                || isEnd(text, place())
                || (file + ": " + name).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a path, line included, is the end of a longer one. */
    private static boolean isEnd(String path, String end) {
        return ("/" + path).endsWith("/" + end) && end.matches(".*\\.yaml:\\d+");
    }

    /**
     * The alternatives under which it runs.
     *
     * @throws IllegalArgumentException if the rules do not have the alternatives that it names
     */
    public ReadingChoice choice(RuleSet rules) {
        return readings.isEmpty() ? rules.choice() : rules.catalog().readings().with(rules.choice(), readings);
    }

    /** Whether both give the same in at least one year. */
    public boolean repeats(Scenario other) {
        return given != null
                && given.equals(other.given())
                && readings.equals(other.readings())
                && years.stream().anyMatch(other.years()::contains);
    }
}
