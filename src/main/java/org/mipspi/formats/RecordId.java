package org.mipspi.formats;

/**
 * Which texts are ids in records: those of patients, visits, practices and clinicians. Whether a TIN or an NPI has the form
 * that CMS gives it does not matter for a count.
 */
public final class RecordId {

    /** Most characters of an id. FHIR allows 64 and CMS fewer; exports are not strict. */
    public static final int LONGEST = 200;

    private RecordId() {}

    /** What is wrong with a text as an id, as the end of a sentence that begins with its field; null if nothing is. */
    public static String fault(String text) {
        if (text.codePoints().allMatch(RecordId::isSpace)) {
            return "is empty. Expected 1 to " + LONGEST + " characters";
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return "is longer than " + LONGEST + " characters, the limit";
        }
        return text.codePoints().anyMatch(RecordId::isUnprintable)
                ? "contains a line break, a tab or another control character, or half a character. Remove it"
                : null;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
