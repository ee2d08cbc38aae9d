package org.mipspi.measures;

/** Nobody watches. */
public final class NoProgress implements CountedRecords.Progress {

    @Override
    public void reading(long bytes) {}

    @Override
    public void judging(long visits) {}

    @Override
    public void step(long by) {}
}
