package org.mipspi.spark.access;

/** The input is not visits in the plain form. The message tells what it is and what to do. */
public final class NotVisits extends Exception {

    private static final long serialVersionUID = 1L;

    NotVisits(String message) {
        super(message);
    }
}
