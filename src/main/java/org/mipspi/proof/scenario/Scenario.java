package org.mipspi.proof.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A submission and what is expected of its answer.
 *
 * @param file path of its file within the scenarios folder
 * @param line where it begins in that file; of a row of a table the row's line
 * @param name a sentence of what is to hold, unique within the file; of a row the table's name, a colon and the row's
 * @param years performance years that it is run for
 * @param basis where the expected values come from
 * @param tags words to choose it by
 * @param given the document, of any of the years
 * @param then what is expected in each of the years, at least one thing
 */
public record Scenario(
        String file,
        int line,
        String name,
        List<Integer> years,
        ExpectationBasis basis,
        List<String> tags,
        YearTemplate given,
        Map<Integer, List<Expectation>> then) {

    /** Where it stands, as {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** Whether a text asks for this scenario: a part of its path or name, or its {@code file:line} as results show it. */
    public boolean isMeantBy(String text) {
        return isEnd(place(), text)
                || isEnd(text, place())
                || (file + ": " + name).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a path, line included, is the end of a longer one. */
    private static boolean isEnd(String path, String end) {
        return ("/" + path).endsWith("/" + end) && end.matches(".*\\.yaml:\\d+");
    }

    /** Whether both send the same document in some year. */
    public boolean repeats(Scenario other) {
        return given != null && given.equals(other.given()) && years.stream().anyMatch(other.years()::contains);
    }
}
