package org.mipspi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads text line by line, in limited memory whatever the length of a line. */
public final class LineReader {

    /** Most blank lines in a row of a file of records. Nobody writes more on purpose. */
    public static final int MOST_BLANK = 1_000_000;

    private final InputStream in;
    private final int longest;
    private final long most;
    private final long mostBlank;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private int newline = -1;
    private long number;
    private long blank;
    private long offset;
    private boolean whole = true;

    /**
     * A reader that is not started yet.
     *
     * @param in the lines, in UTF-8
     * @param longest most bytes of a line; a longer line is read, but not kept
     * @param most most lines that are read, including blank lines
     */
    public LineReader(InputStream in, int longest, long most) {
        this(in, longest, most, Long.MAX_VALUE);
    }

    private LineReader(InputStream in, int longest, long most, long mostBlank) {
        this.in = in;
        this.longest = longest;
        this.most = most;
        this.mostBlank = mostBlank;
    }

    /**
     * A reader of any number of lines, of which at most {@link #MOST_BLANK} in a row are blank.
     *
     * @param in the lines, in UTF-8
     * @param longest most bytes of a line; a longer line is read, but not kept
     */
    public static LineReader ofRecords(InputStream in, int longest) {
        return new LineReader(in, longest, Long.MAX_VALUE, MOST_BLANK);
    }

    /**
     * A reader of part of a file of records, from the beginning of a line on.
     *
     * @param most most lines that are read, including blank lines
     */
    public static LineReader ofRecords(InputStream in, int longest, long most) {
        return new LineReader(in, longest, most, MOST_BLANK);
    }

    /** More than {@link #MOST_BLANK} blank lines in a row. The message is a sentence without its end. */
    public static final class TooManyBlankLines extends IOException {
        private static final long serialVersionUID = 1L;

        public TooManyBlankLines() {
            super(String.format(Locale.ROOT, "more than %,d blank lines in a row, the limit, follow", MOST_BLANK));
        }
    }

    /**
     * The next line that is not blank; null at the end or at the limit of lines.
     *
     * @throws TooManyBlankLines if the reader bounds them
     */
    public TextLine next() throws IOException {
        long before = blank;
        while (number < most && (position < limit || fill())) {
            TextLine line = line();
            if (line.bytes() == null || !isBlank(line.bytes())) {
                return line;
            }
            blank++;
            if (blank - before > mostBlank) {
                throw new TooManyBlankLines();
            }
        }
        return null;
    }

    /** Whether the limit of lines is reached and more lines follow. */
    public boolean isBeyond() throws IOException {
        return number >= most && (position < limit || fill());
    }

    /** How many lines were read so far, including blank lines. */
    public long read() {
        return number;
    }

    /** How many of them were blank. */
    public long blank() {
        return blank;
    }

    /** The end of the last line that was read, in bytes from the start. */
    public long offset() {
        return offset;
    }

    /** Whether the last line that was read ended with a line feed, not with the end of the text. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the next line can be read without waiting. */
    public boolean isReady() {
        return findNewline();
    }

    private TextLine line() throws IOException {
        number++;
        ByteArrayOutputStream earlier = null;
        boolean tooLong = false;
        while (!findNewline()) {
            earlier = earlier == null ? new ByteArrayOutputStream(limit - position) : earlier;
            tooLong |= earlier.size() + limit - position > longest;
            if (tooLong) {
                earlier.reset();
            } else {
                earlier.write(buffer, position, limit - position);
            }
            offset += limit - position;
            if (!fill()) {
                whole = false;
                return new TextLine(number, tooLong ? null : earlier.toByteArray());
            }
        }
        TextLine line = new TextLine(number, tooLong ? null : upToNewline(earlier));
        offset += newline + 1 - position;
        position = newline + 1;
        newline = -1;
        return line;
    }

    private byte[] upToNewline(ByteArrayOutputStream earlier) {
        int before = earlier == null ? 0 : earlier.size();
        int length = newline - position;
        if (before + length > longest) {
            return null;
        }
        byte[] line = new byte[before + length];
        if (before > 0) {
            System.arraycopy(earlier.toByteArray(), 0, line, 0, before);
        }
        System.arraycopy(buffer, position, line, before, length);
        return line;
    }

    private boolean findNewline() {
        for (int i = Math.max(position, newline); newline < position && i < limit; i++) {
            if (buffer[i] == '\n') {
                newline = i;
            }
        }
        return newline >= position;
    }

    private boolean fill() throws IOException {
        position = 0;
        newline = -1;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
