package org.mipspi.formats.qppjson;

import com.fasterxml.jackson.core.JsonLocation;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.text.JsonSyntax;
import org.mipspi.formats.text.Utf8Check;

/** Says in plain words why a document is not a submission in JSON. The parser's own messages are for programmers. */
final class JsonFault {

    private static final JsonSyntax SYNTAX = new JsonSyntax("document", "performanceYear", QppJsonReader.LIMITS);

    static final String NO_OBJECT =
            "The document is not a JSON object. A submission begins with {. Send QPP JSON, or QRDA III in XML";

    private JsonFault() {}

    /** The error of the parser at this place, as the sender of the document sees it. */
    static UnreadableDocument of(String parsers, JsonLocation place, byte[] document) {
        UnreadableDocument whole = ofWhole(document);
        if (whole != null) {
            return whole;
        }
        return new UnreadableDocument(SYNTAX.fault(parsers), place.getLineNr(), Math.max(1, place.getColumnNr()));
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
}
