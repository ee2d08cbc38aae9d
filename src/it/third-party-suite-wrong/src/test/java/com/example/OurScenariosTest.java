package com.example;

import java.nio.file.Path;
import org.mipspi.scenario.junit.RuleScenarios;

class OurScenariosTest extends RuleScenarios {
    OurScenariosTest() { super(Path.of("src/test/scenarios")); }
}
