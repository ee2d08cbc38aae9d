package org.mipspi.proof.scenario;

import java.util.List;

/** How an expected text is held against the actual one. */
public enum ExpectedText {
    /** They are the same. */
    SAME(""),
    /** They are the same list, with commas. */
    SAME_LIST(""),
    /** The expected is a part of the actual. */
    PART("... "),
    /** The actual is a list with commas, and the expected, or the expected with a colon and more, is an item of it. */
    LISTED(""),
    /** The opposite of {@link #LISTED}. */
    NOT_LISTED("not ");

    private final String words;

    ExpectedText(String words) {
        this.words = words;
    }

    /** What is expected, in words that say how. */
    String told(String expected) {
        return words + expected;
    }

    /** What is expected, without the words that say how. */
    public String untold(String told) {
        return told.substring(words.length());
    }

    boolean holds(String expected, String actual) {
        return switch (this) {
            case SAME, SAME_LIST -> expected.equals(actual);
            case PART -> actual.contains(expected);
            case LISTED -> !named(expected, actual).isEmpty();
            case NOT_LISTED -> named(expected, actual).isEmpty();
        };
    }

    /** The items of such a list. */
    public static List<String> items(String list) {
        return list.equals(AnswerText.NONE) ? List.of() : List.of(list.split(", "));
    }

    /** The items of the actual list that the expected names, with or without what follows its colon. */
    public static List<String> named(String expected, String actual) {
        return items(actual).stream()
                .filter(item -> item.equals(expected) || item.startsWith(expected + ":"))
                .toList();
    }
}
