package org.mipspi.formats;

import java.util.regex.Pattern;

/** Texts as messages show them that may be an id in the wrong place: by their form, unless they are clearly no id. */
public final class ShownForm {

    /** What begins with a date is not an id, and can be shown. */
    private static final Pattern LIKE_A_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "([T ][0-9]{1,2}(:[0-9]{1,2}){0,2}([.,][0-9]{1,12})?(Z|z|[+-][0-9:]{1,6})?)?");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern OTHER = Pattern.compile("[^9A /:.,;+-]");

    /** Longest part of a text whose form is made, in characters. */
    private static final int LONGEST = 100;

    private ShownForm() {}

    /** A text that should be a time, as the middle of a sentence that begins with its field. */
    public static String ofTime(String text) {
        if (text.isBlank()) {
            return "is empty";
        }
        return LIKE_A_TIME.matcher(text).matches()
                ? "is " + '"' + text + '"'
                : "has the form " + ShownValue.quoted(of(text));
    }

    /** A text with 9 for each digit, A for each letter, and ? for what a time does not have. */
    public static String of(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        String digits = DIGIT.matcher(start).replaceAll("9");
        return OTHER.matcher(LETTER.matcher(digits).replaceAll("A")).replaceAll("?");
    }
}
