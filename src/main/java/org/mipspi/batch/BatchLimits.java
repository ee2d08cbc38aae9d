package org.mipspi.batch;

import java.time.Duration;

/**
 * The limits of one batch.
 *
 * @param lines most lines, including blank lines
 * @param time longest run time
 */
public record BatchLimits(long lines, Duration time) {

    /** No limit except a year, for files on the command line. */
    public static final BatchLimits NONE = new BatchLimits(Long.MAX_VALUE, Duration.ofDays(365));
}
