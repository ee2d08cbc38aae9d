package org.mipspi.formats.visits;

/** How the lines of one file are written. */
interface LineForm {

    /**
     * The fields of the next line; null if it has none: it is blank, names columns, or cannot be read, which is a problem.
     *
     * @param line a line without its end
     */
    FieldTexts read(String line, LineProblems problems);

    /** Whether each visit may state again what the header does. */
    boolean repeatsHeader();
}
