package org.mipspi.proof.scenario.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder of scenarios as tests of JUnit Jupiter: a container for each file, and in it a test for each scenario and
 * year, with its line; and a container for the recorded answers of whole submissions, if there are any. A project's
 * test class extends this one, and its constructor names the folder:
 *
 * <pre>{@code
 * class OurScenariosTest extends RuleScenarios {
 *     OurScenariosTest() { super(Path.of("src/test/scenarios")); }
 * }
 * }</pre>
 */
public abstract class RuleScenarios {

    private final Path scenarios;
    private final Path rules;

    /**
     * Runs the scenarios of a folder against the built-in rules of mips-pi.
     *
     * @param scenarios the folder, relative to the project
     */
    protected RuleScenarios(Path scenarios) {
        this(scenarios, null);
    }

    /**
     * Runs the scenarios of a folder against your own rules.
     *
     * @param scenarios the folder of scenarios, relative to the project
     * @param rules the folder of rule files; null for the built-in rules of mips-pi
     */
    protected RuleScenarios(Path scenarios, Path rules) {
        this.scenarios = scenarios;
        this.rules = rules;
    }

    /** Whether a coverage gap that {@code accepted-gaps.yaml} does not list is a failure. The default is no. */
    protected boolean requiresCoverage() {
        return false;
    }

    /**
     * The tests.
     *
     * @throws AssertionError with every finding in every file, if the scenarios or the rules cannot be used
     * @throws IOException if a file cannot be read
     */
    @TestFactory
    public Stream<DynamicNode> scenarios() throws IOException {
        RulesUnderTest held = RulesUnderTest.read(scenarios, rules);
        Stream<DynamicNode> tests = Stream.concat(held.files(), held.recorded());
        return requiresCoverage() ? Stream.concat(tests, Stream.of(held.coverage())) : tests;
    }
}
