package org.mipspi.formats;

import java.util.regex.Pattern;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Bool;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Text;

/** Values as messages show them: shortened, and without any digits that could be a TIN or an NPI. */
public final class ShownValue {

    /** Longest part of a text that is shown, in characters. */
    static final int MAX_LENGTH = 40;

    /** As many digits as a TIN has, or more, also in groups. */
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{Nd}(?:[ ._/-]?\\p{Nd}){8,}");

    /** Object identifiers have many digits, but few in each part. */
    private static final Pattern OID = Pattern.compile("[0-2](?:\\.[0-9]{1,8}){3,}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private ShownValue() {}

    /** A value of a document: a text in quotes, a number, true or false, or the kind of anything else. */
    public static String of(DocumentNode node) {
        if (node instanceof Text text) {
            return quoted(text.value());
        }
        if (node instanceof Invalid invalid) {
            return quoted(invalid.value());
        }
        if (node instanceof Bool bool) {
            return Boolean.toString(bool.value());
        }
        if (node instanceof Num number) {
            return number(number);
        }
        return node instanceof Arr ? "a list" : node instanceof DocumentNode.Null ? "null" : "an object";
    }

    /** A text in quotes. */
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /** A text without quotes, such as the name of a field. */
    public static String plain(String text) {
        // Cut first, so that a long text costs no more than a short one; with some digits more, so that none are left.
        boolean isLong = text.codePointCount(0, text.length()) > MAX_LENGTH;
        String start = isLong ? text.substring(0, Math.min(text.length(), 4 * MAX_LENGTH)) : text;
        String printable = UNPRINTABLE.matcher(start).replaceAll(" ");
        String masked = OID.matcher(printable).matches()
                ? printable
                : IDENTIFIER.matcher(printable).replaceAll("(digits not shown)");
        return isLong
                ? masked.substring(
                                0,
                                masked.offsetByCodePoints(
                                        0, Math.min(MAX_LENGTH, masked.codePointCount(0, masked.length()))))
                        + "..."
                : masked;
    }

    private static String number(Num number) {
        // Its precision is compared first: 1e999999999 must not be written out.
        boolean isShort =
                number.value().precision() <= 8 && Math.abs(number.value().scale()) <= 8;
        String text = isShort ? number.value().toPlainString() : "";
        return isShort && text.replaceAll("[^0-9]", "").length() <= 8 ? text : "a number of many digits";
    }
}
