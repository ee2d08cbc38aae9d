package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;

/** Scenario files that cannot be run; every fault is listed. */
public final class ScenariosInvalid extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> faults;

    /** One exception for all that was found. */
    public ScenariosInvalid(List<Finding> faults) {
        super(faults.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** What was found, in the order of files and lines. */
    public List<Finding> faults() {
        return faults;
    }
}
