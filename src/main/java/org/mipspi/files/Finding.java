package org.mipspi.files;

/**
 * Something wrong in a file that people write: a rule file or a scenario file.
 *
 * @param file path of the file within its folder
 * @param line line, from 1; 0 if it concerns the whole file
 * @param column column, from 1; 0 if it concerns the whole line
 * @param message what is wrong
 * @param hint what to do about it, or null
 */
public record Finding(String file, int line, int column, String message, String hint) {

    /** {@code file:line:column: message}, which editors and terminals turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
