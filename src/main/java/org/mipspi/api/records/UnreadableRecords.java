package org.mipspi.api.records;

import java.util.Locale;

/** A body that is not records at all. The message states what was found and what to do, in sentences. */
public final class UnreadableRecords extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecords(String message) {
        super(message, null, false, false);
    }

    /**
     * A body that is not records.
     *
     * @param message as of a problem: it begins with a small letter and has no end
     */
    static UnreadableRecords because(String message) {
        return new UnreadableRecords(message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".");
    }
}
