package org.mipspi.proof.scenario.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;

/** What a project of others sees of its scenarios; src/it runs two such projects. */
class RuleScenariosTest {

    private static final String SUREFIRE = "surefire.test.class.path";

    private static final String SCENARIOS =
            """
            scenarios:
              - name: Half of e-Prescribing is half of its points
                years: 2025-2026
                basis: derived
                given: {PI_EP_1: 100/200}
                then: {category: 95}
              - name: This one is wrong
                years: 2026
                basis: derived
                given: {as: base}
                then:
                  outcome: SCORED
                  category: 99
                  bonus: 6
            """;

    @TempDir
    Path folder;

    /** As a project extends it. */
    private static final class Suite extends RuleScenarios {

        private final boolean coverage;

        Suite(Path scenarios, Path rules, boolean coverage) {
            super(scenarios, rules);
            this.coverage = coverage;
        }

        @Override
        protected boolean requiresCoverage() {
            return coverage;
        }
    }

    private List<DynamicNode> nodes(boolean coverage) throws IOException {
        return new Suite(folder, null, coverage).scenarios().toList();
    }

    private static List<DynamicTest> tests(DynamicNode file) {
        return ((DynamicContainer) file)
                .getChildren()
                .map(DynamicTest.class::cast)
                .toList();
    }

    private static String failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "";
        } catch (Throwable e) {
            assertThat(e).isInstanceOf(AssertionError.class);
            return e.getMessage();
        }
    }

    @Test
    void eachFileIsAContainerAndEachScenarioInAYearATest() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("some")).resolve("a.yaml"), SCENARIOS);
        List<DynamicNode> files = nodes(false);
        assertThat(files).extracting(DynamicNode::getDisplayName).containsExactly("some/a.yaml");
        List<DynamicTest> tests = tests(files.get(0));
        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly(
                        "Half of e-Prescribing is half of its points [2025]",
                        "Half of e-Prescribing is half of its points [2026]",
                        "This one is wrong [2026]");
        assertThat(tests.subList(0, 2)).extracting(RuleScenariosTest::failure).containsOnly("");
        assertThat(failure(tests.get(2)))
                .isEqualTo(
                        folder
                                + """
                        /some/a.yaml:7: This one is wrong [2026]: failed
                          line 13, category
                            expected 99
                            actual   100
                          line 14, bonus
                            expected 6
                            actual   0""");
        assertThatThrownBy(() -> tests.get(2).getExecutable().execute())
                .extracting("expected.value", "actual.value")
                .containsExactly("category: 99\nbonus: 6", "category: 100\nbonus: 0");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aTestHasItsLineWhereAnEditorCanOpenIt() throws IOException {
        Files.writeString(folder.resolve("a b.yaml"), SCENARIOS);
        String before = System.clearProperty(SUREFIRE);
        try {
            DynamicNode file = nodes(false).get(0);
            URI uri = folder.resolve("a b.yaml").toUri();
            assertThat(file.getTestSourceUri()).contains(URI.create(uri + "?line=1"));
            assertThat(tests(file).get(2).getTestSourceUri()).contains(URI.create(uri + "?line=7"));
        } finally {
            if (before != null) {
                System.setProperty(SUREFIRE, before);
            }
        }
    }

    @Test
    void aSuiteThatCannotRunFailsWithEveryFinding() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SCENARIOS.replace("category", "categories"));
        assertThatThrownBy(() -> nodes(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "the scenarios cannot be run", folder + "/a.yaml:6:12: ", folder + "/a.yaml:13:7: ");
    }

    @Test
    void aMissingOrEmptyFolderFails() {
        assertThatThrownBy(() -> nodes(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no scenario");
        assertThatThrownBy(() -> new Suite(folder.resolve("none"), null, false).scenarios())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such folder: " + folder.resolve("none"));
    }

    @Test
    void scenariosRunAgainstTheGivenRules() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (TextFile file : RuleFolder.builtIn()) {
            Files.createDirectories(rules.resolve(file.path()).getParent());
            Files.writeString(rules.resolve(file.path()), file.text());
        }
        Path wrong = rules.resolve("electronic-prescribing/e-prescribing.drl");
        Files.writeString(wrong, Files.readString(wrong).replace("numerator ", "numerater "));
        Files.writeString(folder.resolve("a.yaml"), SCENARIOS);
        assertThatThrownBy(() -> new Suite(folder, rules, false).scenarios())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "the rules cannot be used", rules + "/electronic-prescribing/e-prescribing.drl:");
    }

    @Test
    void recordedAnswersAreTestsToo() throws IOException {
        Path own = Path.of("src/main/resources/scenarios/golden");
        Path golden = Files.createDirectory(folder.resolve("golden"));
        Files.copy(own.resolve("zero-2026.json"), golden.resolve("a.json"));
        Files.copy(own.resolve("zero-2026.answer.json"), golden.resolve("a.answer.json"));
        Files.copy(own.resolve("zero-2026.json"), golden.resolve("b.json"));
        Files.copy(own.resolve("reweighted-2026.answer.json"), golden.resolve("b.answer.json"));
        Files.copy(own.resolve("zero-2026.json"), golden.resolve("c.json"));
        List<DynamicNode> nodes = nodes(false);
        assertThat(nodes).extracting(DynamicNode::getDisplayName).containsExactly("golden");
        List<DynamicTest> tests = tests(nodes.get(0));
        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("golden/a.json", "golden/b.json", "golden/c.json");
        assertThat(failure(tests.get(0))).isEmpty();
        assertThat(failure(tests.get(1)))
                .startsWith(folder
                        + "/golden/b.json: the answer differs from the recorded answer\n  --- golden/b.answer.json\n")
                .contains("+  \"outcome\" : \"ZERO\",");
        assertThat(failure(tests.get(2))).isEqualTo(folder + "/golden/c.json: no answer is recorded yet");
    }

    @Test
    void aGapFailsIfCoverageIsRequired() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SCENARIOS);
        List<DynamicNode> nodes = nodes(true);
        assertThat(nodes).extracting(DynamicNode::getDisplayName).containsExactly("a.yaml", "coverage");
        assertThat(failure((DynamicTest) nodes.get(1)))
                .contains("\nattestations/safer-guide.drl:50: never fired: SAFER_GUIDE: PI_PPHI_2 is attested No");
    }
}
