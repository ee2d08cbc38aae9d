package org.mipspi.spark.lines;

/** The input is not newline-delimited JSON. The message tells what it is, what is expected and what to do. */
public final class NotSubmissions extends Exception {

    private static final long serialVersionUID = 1L;

    NotSubmissions(String message) {
        super(message);
    }
}
