package org.mipspi.scenario;

/**
 * Something wrong in a scenario file.
 *
 * @param file path of the file within the scenarios folder
 * @param line line, from 1
 * @param column column, from 1
 * @param message what is wrong, and what to write instead
 */
public record Fault(String file, int line, int column, String message) {

    /** {@code file:line:column: message}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
