package com.example;

import org.mipspi.proof.scenario.junit.RuleScenarios;




import java.nio.file.Path;

class OurScenariosTest extends RuleScenarios {
    OurScenariosTest() { super(Path.of("src/test/scenarios")); }
}
