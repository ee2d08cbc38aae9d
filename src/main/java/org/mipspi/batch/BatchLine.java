package org.mipspi.batch;

/**
 * A line of a batch that is not blank.
 *
 * @param number its line number, from 1; blank lines count
 * @param json its bytes without the line feed; null if it is longer than a submission may be
 */
public record BatchLine(long number, byte[] json) {

    /** How many bytes of it are in memory. */
    public int length() {
        return json == null ? 0 : json.length;
    }
}
