package org.mipspi.formats.text;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.formats.ShownValue;

/** Explains in plain words why a text is not JSON. The parser's own messages are for programmers. */
public final class JsonSyntax {

    /** What a message of the parser contains, and what to write instead; {@code %s} is its first group. */
    private record Translation(Pattern parsers, String ours) {

        static Translation of(String parsers, String ours) {
            return new Translation(Pattern.compile(parsers, Pattern.DOTALL), ours);
        }
    }

    private final String whole;
    private final List<Translation> translations;

    /**
     * Explanations of the faults of one kind of text.
     *
     * @param whole what the text is, such as {@code document} or {@code line}
     * @param field the name of a field that it has
     * @param limits the limits of its parser
     */
    public JsonSyntax(String whole, String field, StreamReadConstraints limits) {
        this.whole = whole;
        this.translations = List.of(
                Translation.of(
                        "end-of-input",
                        "The " + whole + " ends in the middle. It may have been cut off. Send the whole " + whole),
                Translation.of("Duplicate field '(.*)'", "The field '%s' is given twice in one object. Keep one"),
                Translation.of(
                        "'}' .*start field name",
                        "There is a comma after the last field of an object. Remove the comma"),
                Translation.of(
                        "start field name",
                        "The name of a field is not in double quotes. Write it as \"" + field + "\""),
                Translation.of("colon to separate", "A colon is missing after the name of a field. Add it"),
                Translation.of("comma to separate", "A comma is missing between two entries. Add it"),
                Translation.of(
                        "token 'NaN|Infinity", "NaN and Infinity are not numbers in JSON. Write a number, or null"),
                Translation.of(
                        "Unrecognized token '([^']*)'",
                        "The word %s is not in quotes. Put texts in double quotes, and write true, false and null in small"
                                + " letters"),
                Translation.of("comment", "The " + whole + " has a comment, which JSON does not allow. Remove it"),
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
                        "Objects and lists are nested deeper than " + limits.getMaxNestingDepth() + ", the limit"),
                Translation.of(
                        "Number value length",
                        "A number is longer than " + limits.getMaxNumberLength() + " digits, the limit"),
                Translation.of(
                        "String value length",
                        "A text is longer than " + limits.getMaxStringLength() + " characters, the limit"),
                Translation.of(
                        "Name length",
                        "The name of a field is longer than " + limits.getMaxNameLength() + " characters, the limit"),
                Translation.of(
                        "character \\('([!-~])' \\(code",
                        "The " + whole + " has %s where JSON cannot have it. Check what stands before it"),
                Translation.of(
                        "code ([0-9]+)", "The " + whole + " is not text: it contains a control character (code %s)"),
                Translation.of("UTF-", "The " + whole + " is not UTF-8 text. Save it as UTF-8"));
    }

    /** What is wrong and what to do, for a message of the parser. */
    public String fault(String parsers) {
        for (Translation translation : translations) {
            Matcher found = translation.parsers().matcher(parsers);
            if (found.find()) {
                return found.groupCount() == 0
                        ? translation.ours()
                        : translation.ours().formatted(ShownValue.plain(found.group(1)));
            }
        }
        return "The " + whole + " is not well-formed JSON at this place. Correct the text here or just before";
    }
}
