package org.mipspi.formats.text;

/** Finds the first byte of a document that is not UTF-8. Parsers decode ahead, and so do not know its line. */
public final class Utf8Check {

    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    /** How many bytes of the current character are still to come, and the smallest value that the next may have. */
    private int missing;

    private int least;
    private int most;
    private int first;
    private boolean isInvalid;
    private int invalidByte;

    /** The check of a whole document. */
    public static Utf8Check of(byte[] document) {
        Utf8Check check = new Utf8Check();
        check.read(document, 0, document.length);
        check.end();
        return check;
    }

    /** Reads the next bytes. */
    public void read(byte[] bytes, int from, int length) {
        int end = isInvalid ? from : from + length;
        for (int i = from; i < end; i++) {
            byte next = bytes[i];
            if (next >= ' ' && missing == 0) {
                column++;
            } else {
                other(next);
                if (isInvalid) {
                    return;
                }
            }
        }
    }

    /** Ends the document: a character may not be cut off. */
    public void end() {
        if (missing > 0) {
            invalid(first);
        }
    }

    private void other(byte next) {
        int value = next & 0xff;
        if (missing > 0) {
            continued(value);
        } else if (value < 0x80) {
            control(value);
        } else {
            begun(value);
        }
    }

    private void control(int value) {
        boolean isLineEnd = value == '\r' || value == '\n';
        if (value == '\n' && afterReturn && column == 1) {
            // The second half of a Windows line end, which is counted already.
            afterReturn = false;
            return;
        }
        afterReturn = value == '\r';
        line += isLineEnd ? 1 : 0;
        column = isLineEnd ? 1 : column + 1;
    }

    /** The ranges of the second byte leave out overlong forms, surrogates and what is beyond Unicode. */
    private void begun(int value) {
        first = value;
        least = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        most = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        if (value < 0xc2 || value > 0xf4) {
            invalid(value);
        } else {
            missing = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        }
    }

    private void continued(int value) {
        if (value < least || value > most) {
            invalid(first);
            return;
        }
        least = 0x80;
        most = 0xbf;
        missing--;
        column += missing == 0 ? 1 : 0;
    }

    private void invalid(int value) {
        isInvalid = true;
        invalidByte = value;
        missing = 0;
    }

    /** Whether a byte is not UTF-8. */
    public boolean isInvalid() {
        return isInvalid;
    }

    /** The line of that byte, or of what was read last, from 1. */
    public int line() {
        return line;
    }

    /** Its column in characters, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong and what to do. */
    public String message() {
        return "The byte %02X here is not UTF-8. The text is probably in another encoding, such as Windows-1252."
                        .formatted(invalidByte)
                + " Save it as UTF-8";
    }
}
