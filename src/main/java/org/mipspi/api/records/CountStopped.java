package org.mipspi.api.records;

/** A count was ended before it was done. It is not an IOException, which readers report as a damaged file. */
public final class CountStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CountEnd why;

    CountStopped(CountEnd why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** Why it was ended. */
    public CountEnd why() {
        return why;
    }
}
