package org.mipspi.batch;

import java.time.Duration;

/**
 * How much one batch may be.
 *
 * @param lines most lines, blank ones counted
 * @param time longest that it may take
 */
public record BatchLimits(long lines, Duration time) {

    /** No limit but a year: for a person's own files. */
    public static final BatchLimits NONE = new BatchLimits(Long.MAX_VALUE, Duration.ofDays(365));
}
