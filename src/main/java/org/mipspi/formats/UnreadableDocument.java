package org.mipspi.formats;

/** The document cannot be read at all: its syntax is broken, or it is not a submission of its format. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * An unreadable document.
     *
     * @param message what is wrong and what is expected
     * @param line line, from 1; 0 if unknown
     * @param column column, from 1; 0 if unknown
     */
    public UnreadableDocument(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line where reading failed, from 1; 0 if unknown. */
    public int line() {
        return line;
    }

    /** The column where reading failed, from 1; 0 if unknown. */
    public int column() {
        return column;
    }
}
