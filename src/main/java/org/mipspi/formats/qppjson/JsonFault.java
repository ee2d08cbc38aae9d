package org.mipspi.formats.qppjson;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.text.Utf8Check;

/** Says in plain words why a document is not a submission in JSON. The parser's own messages are for programmers. */
final class JsonFault {

    /** What a message of the parser contains, and what to say instead; {@code %s} is its first group. */
    private record Translation(Pattern parsers, String ours) {

        static Translation of(String parsers, String ours) {
            return new Translation(Pattern.compile(parsers, Pattern.DOTALL), ours);
        }
    }

    private static final List<Translation> TRANSLATIONS = List.of(
            Translation.of(
                    "end-of-input",
                    "The document ends in the middle. It may have been cut off. Send the whole document"),
            Translation.of("Duplicate field '(.*)'", "The field '%s' is given twice in one object. Keep one"),
            Translation.of(
                    "'}' .*start field name", "There is a comma after the last field of an object. Remove the comma"),
            Translation.of(
                    "start field name", "The name of a field is not in double quotes. Write it as \"performanceYear\""),
            Translation.of("colon to separate", "A colon is missing after the name of a field. Add it"),
            Translation.of("comma to separate", "A comma is missing between two entries. Add it"),
            Translation.of("token 'NaN|Infinity", "NaN and Infinity are not numbers in JSON. Write a number, or null"),
            Translation.of(
                    "Unrecognized token '([^']*)'",
                    "The word %s is not in quotes. Put texts in double quotes, and write true, false and null in small"
                            + " letters"),
            Translation.of("comment", "The document has a comment, which JSON does not allow. Remove it"),
            Translation.of(
                    "unquoted character.*code ([0-9]+)",
                    "A text contains a line break or another control character (code %s). Write it as \\n or remove it"),
            Translation.of(
                    "character escape '(.)'",
                    "A text contains \\%s, which is not an escape of JSON. Write \\\\ for a single backslash"),
            Translation.of(
                    "[Nn]umeric value|number", "A number is not written as in JSON. Write it plainly, such as 180"),
            Translation.of(
                    "close marker '(.)'", "There is a %s without its beginning. Remove it, or add what is missing"),
            Translation.of(
                    "nesting depth",
                    "Objects and lists are nested deeper than " + QppJsonReader.MAX_DEPTH + ", the limit"),
            Translation.of("Number value length", "A number is longer than 100 digits, the limit"),
            Translation.of("String value length", "A text is longer than 100000 characters, the limit"),
            Translation.of("Name length", "The name of a field is longer than 1000 characters, the limit"),
            Translation.of("code ([0-9]+)", "The document is not text: it contains a control character (code %s)"),
            Translation.of("UTF-", "The document is not UTF-8 text. Save it as UTF-8"));

    static final String NO_OBJECT =
            "The document is not a JSON object. A submission begins with {. Send QPP JSON, or QRDA III in XML";

    private JsonFault() {}

    /** The error of the parser at this place, as the sender of the document sees it. */
    static UnreadableDocument of(String parsers, JsonLocation place, byte[] document) {
        UnreadableDocument whole = ofWhole(document);
        if (whole != null) {
            return whole;
        }
        return new UnreadableDocument(translated(parsers), place.getLineNr(), Math.max(1, place.getColumnNr()));
    }

    /** What is wrong with the encoding of a document; null if it is UTF-8. JSON is exchanged in UTF-8 only (RFC 8259). */
    static UnreadableDocument ofEncoding(byte[] document) {
        if (isWide(document)) {
            return new UnreadableDocument(
                    "The document is UTF-16 or UTF-32 text, or not text. JSON is UTF-8. Save it as UTF-8", 1, 1);
        }
        Utf8Check text = Utf8Check.of(document);
        if (!text.isInvalid()) {
            return null;
        }
        UnreadableDocument whole = ofWhole(document);
        return whole == null ? new UnreadableDocument(text.message(), text.line(), text.column()) : whole;
    }

    /** What is wrong with the kind of a document, to judge by its beginning; null if it begins as a submission does. */
    static UnreadableDocument ofWhole(byte[] document) {
        int at = 0;
        while (at < document.length && (" \t\r\n".indexOf(document[at]) >= 0 || isMark(document, at))) {
            at++;
        }
        if (at == document.length) {
            return new UnreadableDocument("The document is empty. Send a submission, which is a JSON object", 1, 1);
        }
        String found =
                switch (document[at]) {
                    case '[' ->
                        "The document is a list. A submission is a JSON object, which begins with {."
                                + " Send each submission by itself, or as one line each in a batch";
                    case '<' ->
                        "The document begins with <, as XML does. Send JSON, or send QRDA III as application/xml";
                    case 0x1f -> "The document is compressed with gzip. Send it uncompressed";
                    case 'P' ->
                        document.length > at + 3 && document[at + 1] == 'K' && document[at + 2] == 3
                                ? "The document is a zip file. Send the submission in it"
                                : NO_OBJECT;
                    case '{' -> null;
                    default -> NO_OBJECT;
                };
        return found == null || isWide(document) ? null : new UnreadableDocument(found, 1, 1);
    }

    private static boolean isMark(byte[] document, int at) {
        return at < 3
                && document.length > 2
                && (document[0] & 0xff) == 0xef
                && (document[1] & 0xff) == 0xbb
                && (document[2] & 0xff) == 0xbf;
    }

    /** Whether the document is UTF-16 or UTF-32, to judge by its first bytes. */
    private static boolean isWide(byte[] document) {
        return document.length > 1
                && (document[0] == 0
                        || document[1] == 0
                        || (document[0] & 0xff) == 0xfe && (document[1] & 0xff) == 0xff
                        || (document[0] & 0xff) == 0xff && (document[1] & 0xff) == 0xfe);
    }

    private static String translated(String parsers) {
        for (Translation translation : TRANSLATIONS) {
            Matcher found = translation.parsers().matcher(parsers);
            if (found.find()) {
                return found.groupCount() == 0
                        ? translation.ours()
                        : translation.ours().formatted(ShownValue.plain(found.group(1)));
            }
        }
        return "The document is not well-formed JSON at this place. Correct the text here or just before";
    }
}
