package org.mipspi.proof.scenario;

import java.nio.file.Path;
import org.mipspi.proof.scenario.junit.RuleScenarios;

/** Runs every scenario of this build, as other projects run theirs. */
class ScenariosTest extends RuleScenarios {

    ScenariosTest() {
        super(Path.of("src/main/resources/scenarios"));
    }
}
