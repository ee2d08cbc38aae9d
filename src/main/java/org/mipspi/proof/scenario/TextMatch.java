package org.mipspi.proof.scenario;

import java.util.List;

/** How an expected text is compared with the actual one. */
public enum TextMatch {
    /** They are the same. */
    SAME(""),
    /** Both are the same list, separated by commas. */
    SAME_LIST(""),
    /** The actual text contains the expected one. */
    PART("... "),
    /**
     * The actual text is a list separated by commas. The expected text is an item of it, or the part of an item before
     * its colon.
     */
    LISTED(""),
    /** The opposite of {@link #LISTED}. */
    NOT_LISTED("not ");

    private final String words;

    TextMatch(String words) {
        this.words = words;
    }

    /** The expected text, with the words that state how it is compared. */
    String inWords(String expected) {
        return words + expected;
    }

    /** The expected text, without the words that state how it is compared. */
    public String withoutWords(String inWords) {
        return inWords.substring(words.length());
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

    /** The items of the actual list that match the expected text, with or without the part after their colon. */
    public static List<String> named(String expected, String actual) {
        return items(actual).stream()
                .filter(item -> item.equals(expected) || item.startsWith(expected + ":"))
                .toList();
    }
}
