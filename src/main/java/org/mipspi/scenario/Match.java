package org.mipspi.scenario;

import java.util.List;

/** How an expected text is held against the actual one. */
enum Match {
    /** They are the same. */
    SAME,
    /** The expected is a part of the actual. */
    PART,
    /** The actual is a list with commas, and the expected, or the expected with a colon and more, is an item of it. */
    LISTED,
    /** The opposite of {@link #LISTED}. */
    NOT_LISTED;

    boolean holds(String expected, String actual) {
        return switch (this) {
            case SAME -> expected.equals(actual);
            case PART -> actual.contains(expected);
            case LISTED -> lists(expected, actual);
            case NOT_LISTED -> !lists(expected, actual);
        };
    }

    private static boolean lists(String expected, String actual) {
        return List.of(actual.split(", ")).stream()
                .anyMatch(item -> item.equals(expected) || item.startsWith(expected + ":"));
    }
}
