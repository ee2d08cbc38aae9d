package org.mipspi.proof.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.scope.ReadingsReader;

/** Rules and scenarios mirror each other, so that whoever changes a rule finds what proves it. */
class ScenarioFilesMirrorRuleFilesTest {

    private static final List<String> RULES = RuleFolder.builtIn().stream()
            .filter(file -> !RuleFolder.isMeasureFile(file))
            .map(TextFile::path)
            .filter(path -> !path.equals(ReadingsReader.PATH))
            .map(path -> path.replaceFirst("\\.drl$", ".yaml"))
            .toList();

    private static final List<String> SCENARIOS = ScenarioFolder.builtIn().stream()
            .filter(SuiteReader::holdsScenarios)
            .map(TextFile::path)
            // What is refused never reaches a rule.
            .filter(path -> !path.startsWith("refusals/"))
            .toList();

    @Test
    void everyRuleFileHasItsScenarios() {
        assertThat(SCENARIOS).as("write scenarios/<the rule file's path>.yaml").containsAll(RULES);
    }

    @Test
    void everyScenarioFileHasItsRules() {
        assertThat(RULES).as("scenarios without a rule file of that path").containsAll(SCENARIOS);
    }
}
