package org.mipspi.batch;

/**
 * A line of a batch that holds something.
 *
 * @param number its place in the batch, from 1, blank lines counted
 * @param json its bytes without the line feed; null where it is longer than a submission may be
 */
public record BatchLine(long number, byte[] json) {

    /** How many bytes are kept of it. */
    public int length() {
        return json == null ? 0 : json.length;
    }
}
