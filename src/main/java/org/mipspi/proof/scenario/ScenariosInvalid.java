package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;

/** Scenario files that cannot be run, with every finding. */
public final class ScenariosInvalid extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** One exception for all findings. */
    public ScenariosInvalid(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** The findings, in the order of files and lines. */
    public List<Finding> findings() {
        return findings;
    }
}
