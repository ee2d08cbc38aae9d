package org.mipspi.formats;

/** A document that cannot be read at all: its syntax is broken, or its root is of the wrong kind. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * A document that breaks at a place.
     *
     * @param line line, from 1; 0 where unknown
     * @param column column, from 1; 0 where unknown
     */
    public UnreadableDocument(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line, from 1; 0 where unknown. */
    public int line() {
        return line;
    }

    /** Column, from 1; 0 where unknown. */
    public int column() {
        return column;
    }
}
