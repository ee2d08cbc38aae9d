package org.mipspi.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a batch, which shows whether it is newline-delimited JSON at all. Something else would be answered with
 * an error for each of its lines.
 *
 * @param lines the whole batch, from its first byte
 * @param fault what it is instead of newline-delimited JSON; null if it can be run
 */
public record BatchStart(InputStream lines, Fault fault) {

    private static final int LOOKED_AT = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** What a batch can be instead of newline-delimited JSON, with what to do about it. */
    public enum Fault {
        EMPTY("is empty", "Write one submission in JSON on each line"),
        UTF_16("is UTF-16 text", "Convert it to UTF-8: iconv -f UTF-16 -t UTF-8 IN > OUT"),
        GZIP("is compressed with gzip", "Decompress it: gzip -d < IN > OUT"),
        XML("is XML", "A batch has submissions in JSON. Convert QRDA III documents with 'mips-pi convert'"),
        ARRAY("is a JSON array", "Remove the brackets and the commas between the submissions: jq -c '.[]' IN > OUT"),
        PRETTY_PRINTED(
                "has a submission on several lines",
                "Score a single submission with 'mips-pi score' or POST /v1/decisions, or write each submission on one line: "
                        + "jq -c . IN > OUT");

        private final String found;
        private final String remedy;

        Fault(String found, String remedy) {
            this.found = found;
            this.remedy = remedy;
        }

        /**
         * What was found, what is expected, and what to do.
         *
         * @param batch what to call the batch, such as the name of its file
         */
        public String message(String batch) {
            return batch + " " + found + ". Expected newline-delimited JSON in UTF-8: one submission on each line. "
                    + remedy;
        }
    }

    /**
     * Looks at the beginning of a batch. Waits for its first bytes, and for more only if these are {@code {} alone on a
     * line, with which no batch begins.
     *
     * @throws IOException if the bytes cannot be read
     */
    public static BatchStart of(InputStream in) throws IOException {
        BufferedInputStream lines = new BufferedInputStream(in, LOOKED_AT);
        lines.mark(LOOKED_AT);
        byte[] start = new byte[LOOKED_AT];
        int read = 0;
        int more = lines.read(start, 0, LOOKED_AT);
        while (more > 0) {
            read += more;
            boolean open = text(start, read).matches("\\{\\s*") && read < LOOKED_AT;
            more = open ? lines.read(start, read, LOOKED_AT - read) : 0;
        }
        lines.reset();
        return new BatchStart(lines, read == 0 ? Fault.EMPTY : fault(start, read));
    }

    private static Fault fault(byte[] start, int read) {
        int first = start[0] & 0xff;
        int second = read > 1 ? start[1] & 0xff : 0x20;
        if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || first == 0 || second == 0) {
            return Fault.UTF_16;
        }
        if (first == 0x1f && second == 0x8b) {
            return Fault.GZIP;
        }
        String text = text(start, read);
        if (text.startsWith("<")) {
            return Fault.XML;
        }
        if (text.startsWith("[")) {
            return Fault.ARRAY;
        }
        return isOnSeveralLines(text) ? Fault.PRETTY_PRINTED : null;
    }

    /** Whether an object begins on one line and its next line begins with the name of a field. */
    private static boolean isOnSeveralLines(String text) {
        int end = text.indexOf('\n');
        return end > 0
                && text.startsWith("{")
                && text.substring(0, end).stripTrailing().matches("(?s).*[{\\[,]")
                && text.substring(end).strip().startsWith("\"");
    }

    /** The text without what may come before a submission: a byte order mark and blank lines. */
    private static String text(byte[] start, int read) {
        String text = new String(start, 0, read, StandardCharsets.ISO_8859_1);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text).stripLeading();
    }
}
