package org.mipspi.spark.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * What is known of the lines in a stretch of bytes that can begin and end inside a line. Counts of adjacent stretches
 * {@linkplain #and add up} to the count of both, wherever the text was cut.
 *
 * @param lineFeeds how many line feeds it has
 * @param blank how many whole lines between two of its line feeds are blank
 * @param first what is before the first line feed; all of it if there is none
 * @param last what is after the last line feed; all of it if there is none
 * @param afterLast where {@code last} begins, in bytes from the start of the stretch; 0 if there is no line feed
 */
record LineCount(long lineFeeds, long blank, Piece first, Piece last, long afterLast) implements Serializable {

    /** A stretch of no bytes. */
    static final LineCount NONE = new LineCount(0, 0, Piece.EMPTY, Piece.EMPTY, 0);

    /**
     * A piece of a line.
     *
     * @param length its length in bytes
     * @param isBlank whether it has spaces, tabs and carriage returns only
     */
    record Piece(long length, boolean isBlank) implements Serializable {

        private static final Piece EMPTY = new Piece(0, true);

        private Piece and(Piece next) {
            return new Piece(length + next.length, isBlank && next.isBlank);
        }

        /** Whether it is a blank line if it is a whole one. A line that is too long is not, whatever it has. */
        private boolean isBlankLine() {
            return isBlank && length <= QppJsonReader.MAX_BYTES;
        }
    }

    /** Counts all bytes of a stream. */
    static LineCount of(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long lineFeeds = 0;
        long blank = 0;
        long position = 0;
        long lineStart = 0;
        boolean isBlank = true;
        Piece first = null;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (b == '\n') {
                    Piece line = new Piece(position + i - lineStart, isBlank);
                    if (first == null) {
                        first = line;
                    } else if (line.isBlankLine()) {
                        blank++;
                    }
                    lineFeeds++;
                    lineStart = position + i + 1;
                    isBlank = true;
                } else if (isBlank && b != ' ' && b != '\t' && b != '\r') {
                    isBlank = false;
                }
            }
            position += read;
        }
        Piece last = new Piece(position - lineStart, isBlank);
        return new LineCount(lineFeeds, blank, first == null ? last : first, last, lineStart);
    }

    /** The count of this stretch and the next one together. */
    LineCount and(LineCount next) {
        if (lineFeeds == 0 && next.lineFeeds == 0) {
            Piece both = last.and(next.first);
            return new LineCount(0, 0, both, both, 0);
        }
        if (lineFeeds == 0) {
            return new LineCount(
                    next.lineFeeds, next.blank, first.and(next.first), next.last, last.length() + next.afterLast);
        }
        if (next.lineFeeds == 0) {
            return new LineCount(lineFeeds, blank, first, last.and(next.first), afterLast);
        }
        boolean isJoinBlank = last.and(next.first).isBlankLine();
        return new LineCount(
                lineFeeds + next.lineFeeds,
                blank + next.blank + (isJoinBlank ? 1 : 0),
                first,
                next.last,
                afterLast + last.length() + next.afterLast);
    }

    /** How many lines a whole file of this count has. The end of the file ends a line that has bytes. */
    long lines() {
        return lineFeeds + (last.length() > 0 ? 1 : 0);
    }

    /** How many of them are blank. */
    long blankLines() {
        long atStart = lineFeeds > 0 && first.isBlankLine() ? 1 : 0;
        long atEnd = last.length() > 0 && last.isBlankLine() ? 1 : 0;
        return blank + atStart + atEnd;
    }
}
