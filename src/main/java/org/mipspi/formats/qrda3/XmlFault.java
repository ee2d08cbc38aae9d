package org.mipspi.formats.qrda3;

import java.io.CharConversionException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;

/** Says in plain words why a document is not XML. The parser's own messages are for programmers. */
final class XmlFault {

    /** What a message of the parser contains, and what to say instead; {@code %s} is its first group. */
    private record Translation(Pattern parsers, String ours) {

        static Translation of(String parsers, String ours) {
            return new Translation(Pattern.compile(parsers, Pattern.DOTALL), ours);
        }
    }

    private static final String CUT_OFF = "It may have been cut off. Send the whole document";

    private static final List<Translation> TRANSLATIONS = List.of(
            Translation.of(
                    "processing instruction target",
                    "The XML declaration (<?xml ...?>) is not at the beginning. The declaration must come first: remove"
                            + " the blank lines, spaces or other text before it"),
            Translation.of("EOF in prolog", "The document has no root element. " + CUT_OFF),
            Translation.of("expecting a close tag for element <([^>]*)>", "The document ends before </%s>. " + CUT_OFF),
            Translation.of("EOF|end of input", "The document ends in the middle. " + CUT_OFF),
            Translation.of("in prolog; expected '<'", "The document does not begin with <. Expected QRDA III in XML"),
            Translation.of(
                    "close tag (</[^>]*>); expected </([^>]*)>",
                    "The end tag %s does not match the start tag <%s>. Correct one of the two"),
            Translation.of(
                    "multiple roots",
                    "There is a second root element. Send one ClinicalDocument, and each document by itself"),
            Translation.of("in epilog", "There is text after the end of the root element. Remove it"),
            Translation.of("entity \"([^\"]*)\"", "The entity &%s; is not declared. Replace it with its text"),
            Translation.of("Duplicate attribute '([^']*)'", "The attribute %s is given twice in one tag. Keep one"),
            Translation.of(
                    "namespace prefix \"([^\"]*)\"",
                    "The prefix %s is not declared. Declare it with xmlns, or remove it"),
            Translation.of(
                    "Unsupported encoding: ?(.*)",
                    "The XML declaration gives the encoding %s, which is not known. Save the document as UTF-8, and"
                            + " declare UTF-8"),
            Translation.of(
                    "Declared encoding '([^']*)'",
                    "The XML declaration gives the encoding %s, but the document has another one. Save the document as"
                            + " UTF-8, and declare UTF-8"),
            Translation.of(
                    "ascii",
                    "The XML declaration gives the encoding ASCII, but the document has other characters. Save the"
                            + " document as UTF-8, and declare UTF-8"),
            Translation.of("'version'", "The XML declaration gives an unknown version. Write 1.0"),
            Translation.of(
                    "code 0\\)|NULL",
                    "The document contains the character NUL. It is probably UTF-16 without a declaration, or not text."
                            + " Save it as UTF-8"),
            Translation.of(
                    "CTRL-CHAR, code ([0-9]+)",
                    "The control character with the code %s is not allowed in XML. Remove it"),
            Translation.of("missing name", "An & does not begin an entity. Write &amp; instead of &"),
            Translation.of(
                    "after '<'|'<' \\(code 60\\)",
                    "A < does not begin a tag here. Close the tag before it, or write &lt; instead of <"),
            Translation.of("quote", "The value of an attribute is not in quotes. Put it in quotes"),
            Translation.of("'--'", "A comment contains --, which is not allowed. Remove it"),
            Translation.of("'\\]\\]>'", "The text contains ]]>, which is not allowed. Write ]]&gt;"),
            Translation.of("[Cc]haracter reference", "A character reference (&#...;) is not valid. Correct it"),
            Translation.of(
                    "attribute size",
                    "An attribute is longer than " + XmlStream.MAX_ATTRIBUTE_LENGTH + " characters, the limit"),
            Translation.of(
                    "[Aa]ttribute.*limit|limit.*[Aa]ttribute",
                    "A tag has more than " + XmlStream.MAX_ATTRIBUTES + " attributes, the limit"),
            Translation.of("Depth", "Elements are nested deeper than " + XmlStream.MAX_DEPTH + ", the limit"),
            Translation.of(
                    "A tag, comment",
                    "A tag, comment or processing instruction is longer than " + QrdaReader.MAX_PIECE
                            + " bytes, the limit for one of them"));

    private XmlFault() {}

    /** The error of the parser at this place, as the sender of the document sees it. */
    static UnreadableDocument of(XMLStreamException fault, Location place, SizeLimitedStream source) {
        if (source.isCompressed()) {
            return new UnreadableDocument("The document is compressed with gzip. Send it uncompressed", 1, 1);
        }
        if (source.isEmpty()) {
            return new UnreadableDocument("The document is empty. Send a QRDA III document in XML", 1, 1);
        }
        if (isEncoding(fault, source)) {
            return ofEncoding(source);
        }
        int line = place == null ? 0 : place.getLineNumber();
        return new UnreadableDocument(
                translated(String.valueOf(fault.getMessage())),
                line,
                place == null ? 0 : Math.max(1, place.getColumnNumber()));
    }

    /** The error that the document is read as UTF-8 and is not. */
    static UnreadableDocument ofEncoding(SizeLimitedStream source) {
        return new UnreadableDocument(
                source.text().message() + ", or declare its encoding in the XML declaration",
                source.text().line(),
                source.text().column());
    }

    private static boolean isEncoding(XMLStreamException fault, SizeLimitedStream source) {
        return fault.getNestedException() instanceof CharConversionException
                && source.text().isInvalid();
    }

    private static String translated(String parsers) {
        for (Translation translation : TRANSLATIONS) {
            Matcher found = translation.parsers().matcher(parsers);
            if (found.find()) {
                Object[] parts = new Object[found.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = ShownValue.plain(found.group(i + 1));
                }
                return translation.ours().formatted(parts);
            }
        }
        return "The document is not well-formed XML at this place. Correct the tag here or just before";
    }
}
