package org.mipspi.spark;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.mipspi.rules.text.RulesInvalid;

/** A folder of rules is not valid. The message has everything that is wrong in it, each with its file; the cause, for programs. */
public final class InvalidRuleFolder extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRuleFolder(Path folder, RulesInvalid invalid) {
        super(
                invalid.findings().stream()
                        .map(finding -> folder + "/" + finding)
                        .collect(Collectors.joining("\n")),
                invalid);
    }
}
