package org.mipspi.scenario;

import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario of this build, each year of it as a test of its own. */
class ScenariosTest {

    private final ScenarioRunner runner = new ScenarioRunner(BuiltInRules.SERVICE);

    @TestFactory
    Stream<DynamicTest> scenarios() throws ScenariosInvalid {
        return ScenarioSuite.read(ScenarioFolder.builtIn()).scenarios().stream()
                .flatMap(scenario -> scenario.years().stream().map(year -> test(scenario, year)));
    }

    private DynamicTest test(Scenario scenario, int year) {
        return DynamicTest.dynamicTest(scenario.file() + ": " + scenario.name() + " [" + year + "]", () -> {
            ScenarioResult result = runner.run(scenario, year);
            Assertions.assertTrue(result.passed(), result::toString);
        });
    }
}
