package org.mipspi.api.records;

/** How a count ended. */
public enum CountEnd {
    /** It was answered. */
    COUNTED,
    /** Something in the records is wrong. */
    REFUSED,
    /** The body is not records at all. */
    UNREADABLE,
    /** There are too many bytes, as they were sent or decompressed. */
    TOO_LARGE,
    /** It took too much time. */
    TOO_LONG,
    /** The caller is gone. */
    ABANDONED,
    /** The service stops. */
    GOING_DOWN,
    /** An error of the service. */
    FAULT
}
