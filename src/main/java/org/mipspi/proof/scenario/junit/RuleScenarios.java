package org.mipspi.proof.scenario.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder of scenarios as tests of JUnit Jupiter: a container for each file, and in it a test for each scenario and
 * year, which knows its line; and one for the recorded answers of whole submissions, if there are any. A project's test class extends this one, and its constructor names the folder:
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
     * The scenarios of a folder, held against the rules that mips-pi carries.
     *
     * @param scenarios the folder, from that of the project on
     */
    protected RuleScenarios(Path scenarios) {
        this(scenarios, null);
    }

    /**
     * The scenarios of a folder, held against rules of one's own.
     *
     * @param scenarios the folder of scenarios, from that of the project on
     * @param rules the folder of rule files; null for the rules that mips-pi carries
     */
    protected RuleScenarios(Path scenarios, Path rules) {
        this.scenarios = scenarios;
        this.rules = rules;
    }

    /** Whether a gap in what the scenarios cover, if {@code accepted-gaps.yaml} does not list it, is a failure too: no. */
    protected boolean requiresCoverage() {
        return false;
    }

    /**
     * The tests.
     *
     * @throws AssertionError with every fault of every file, if scenarios or rules cannot be used
     * @throws IOException if a file cannot be read
     */
    @TestFactory
    public Stream<DynamicNode> scenarios() throws IOException {
        RulesUnderTest held = RulesUnderTest.read(scenarios, rules);
        Stream<DynamicNode> tests = Stream.concat(held.files(), held.recorded());
        return requiresCoverage() ? Stream.concat(tests, Stream.of(held.coverage())) : tests;
    }
}
