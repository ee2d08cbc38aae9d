package org.mipspi.rules.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The performance years in which a rule is in force, as written in {@code @years}: {@code 2026-}, {@code 2024-2025},
 * {@code 2025}, or several of these with commas.
 *
 * @param text as written
 * @param ranges the ranges, an open end being {@link Integer#MAX_VALUE}
 */
public record Years(String text, List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})(-(\\d{4})?)?");

    /** From one year to another, both included. */
    public record Range(int from, int to) {}

    /**
     * Reads the years of a rule.
     *
     * @throws IllegalArgumentException if the text is not of the form above
     */
    public static Years parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + text + "' names no performance years; write 2026-, 2024-2025, "
                        + "2025, or several of these with commas");
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null
                    ? from
                    : matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
            if (to < from) {
                throw new IllegalArgumentException("'" + text + "' ends before it begins");
            }
            ranges.add(new Range(from, to));
        }
        return new Years(text, List.copyOf(ranges));
    }

    /** Whether a rule with these years is in force in the given performance year. */
    public boolean contains(int year) {
        return ranges.stream().anyMatch(range -> range.from() <= year && year <= range.to());
    }

    @Override
    public String toString() {
        return text;
    }
}
