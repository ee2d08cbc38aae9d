package org.mipspi.domain.records;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a record was read.
 *
 * @param file the file's name within the input, such as {@code visits.ndjson}
 * @param line its line, from 1; 0 for the whole file
 */
public record RecordPlace(String file, long line) implements Comparable<RecordPlace>, Serializable {

    private static final Comparator<RecordPlace> ORDER =
            Comparator.comparing(RecordPlace::file).thenComparingLong(RecordPlace::line);

    @Override
    public int compareTo(RecordPlace other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line}, which editors and terminals turn into a link. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
