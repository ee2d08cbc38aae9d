package org.mipspi.spark.lines;

import org.apache.spark.api.java.JavaRDD;

/** The submissions of a job, counted before they are decided, so that a result can be compared with what it was made from. */
public interface Submissions {

    /**
     * How many there are.
     *
     * @param lines lines of files or rows of a table
     * @param blank how many of them are blank and have no answer
     */
    record Count(long lines, long blank) {}

    /**
     * Counts them.
     *
     * @throws NotSubmissions if the input is something else than submissions
     */
    Count count() throws NotSubmissions;

    /** Those that are not blank, in partitions. To be called after {@link #count()}. */
    JavaRDD<SourceLine> lines();
}
