package org.mipspi.files;

/**
 * A line of a file that is not blank.
 *
 * @param number its line number, from 1; blank lines count
 * @param bytes its bytes without the line feed; null if it is longer than a line may be
 */
public record TextLine(long number, byte[] bytes) {

    /** How many bytes of it are in memory. */
    public int length() {
        return bytes == null ? 0 : bytes.length;
    }
}
