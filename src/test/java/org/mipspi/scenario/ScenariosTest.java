package org.mipspi.scenario;

import java.nio.file.Path;
import org.mipspi.scenario.junit.RuleScenarios;

/** Runs every scenario of this build, as other projects run theirs. */
class ScenariosTest extends RuleScenarios {

    ScenariosTest() {
        super(Path.of("src/test/resources/scenarios"));
    }
}
