package org.mipspi.api.records;

/** A body that is not records at all. The message states what was found and what to do, in sentences. */
public final class UnreadableRecords extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecords(String message) {
        super(message, null, false, false);
    }
}
