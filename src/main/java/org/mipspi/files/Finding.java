package org.mipspi.files;

/**
 * Something wrong in a rule file.
 *
 * @param file path of the file within the rules folder
 * @param line line, from 1; 0 where it concerns the whole file
 * @param column column, from 1; 0 where it concerns the whole line
 * @param message what is wrong
 * @param hint what to do about it, or null
 */
public record Finding(String file, int line, int column, String message, String hint) {

    /** {@code file:line:column: message}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
