package org.mipspi.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Scenario files that cannot be run; every fault is listed. */
public final class ScenariosInvalid extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** One exception for all that was found. */
    public ScenariosInvalid(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** What was found, in the order of files and lines. */
    public List<Fault> faults() {
        return faults;
    }
}
