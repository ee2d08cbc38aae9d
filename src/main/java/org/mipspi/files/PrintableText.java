package org.mipspi.files;

import java.util.regex.Pattern;

/**
 * Text for people, without the characters that a terminal or a browser would execute instead of showing: control
 * characters (among them the beginnings of escape sequences), characters that change the direction of text, invisible
 * characters and halves of characters. Each is replaced by U+FFFD.
 */
public final class PrintableText {

    private static final String UNPRINTABLE = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNPRINTABLE + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNPRINTABLE + "&&[^\\n\\t]]");
    private static final Pattern IN_JSON = Pattern.compile("[" + UNPRINTABLE + "&&[^\\n\\t\\r]]");

    private PrintableText() {}

    /** A value as part of a line; line breaks and tabs are replaced too. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll("\uFFFD");
    }

    /** Text of several lines; line breaks and tabs stay. */
    public static String lines(String text) {
        return IN_LINES.matcher(text).replaceAll("\uFFFD");
    }

    /** The same JSON with these characters escaped. In JSON they occur only within strings, so the value stays the same. */
    public static String json(String json) {
        return IN_JSON.matcher(json).replaceAll(match -> {
            StringBuilder escaped = new StringBuilder();
            match.group().chars().forEach(unit -> escaped.append("\\\\u").append(String.format("%04x", unit)));
            return escaped.toString();
        });
    }
}
