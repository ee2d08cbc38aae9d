package org.mipspi.rules.text;

import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;

/** Rule files that cannot be used; every finding is listed. */
public final class RulesInvalid extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** One exception for all that was found. */
    public RulesInvalid(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** What was found, in the order of files and lines. */
    public List<Finding> findings() {
        return findings;
    }
}
