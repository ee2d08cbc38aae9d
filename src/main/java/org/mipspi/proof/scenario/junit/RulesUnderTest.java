package org.mipspi.proof.scenario.junit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.AssertionFailureBuilder.assertionFailure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.mipspi.decision.DecisionService;
import org.mipspi.files.TextFile;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.coverage.CoverageObserver;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.scenario.FieldResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.golden.GoldenFolder;
import org.mipspi.proof.scenario.golden.GoldenResult;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.ScenarioSuite;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Rules and the scenarios that they are held to, as tests.
 *
 * @param folder that of the scenarios
 * @param suite the scenarios
 * @param golden the submissions whose answers are recorded
 * @param accepted the gaps that they may leave
 * @param rules the rules, compiled
 */
record RulesUnderTest(
        Path folder, ScenarioSuite suite, List<GoldenSubmission> golden, AcceptedGaps accepted, RuleSet rules) {

    /** Reads both; what is wrong in their files is a failure, told all at once. */
    static RulesUnderTest read(Path folder, Path rules) throws IOException {
        List<TextFile> files = ScenarioFolder.read(existing(folder));
        try {
            ScenarioSuite suite = ScenarioSuite.read(files);
            List<GoldenSubmission> golden = GoldenFolder.read(folder);
            if (suite.scenarios().isEmpty() && golden.isEmpty()) {
                Assertions.fail("no scenario (*.yaml) in " + folder.toAbsolutePath());
            }
            RuleSet inForce =
                    rules == null ? RuleSet.builtIn() : RuleSet.of(rules.toString(), RuleFolder.read(existing(rules)));
            inForce.compileAll();
            return new RulesUnderTest(folder, suite, golden, AcceptedGaps.read(files), inForce);
        } catch (ScenariosInvalid e) {
            return Assertions.fail(list("the scenarios cannot be run", folder, e.faults()));
        } catch (RulesInvalid e) {
            return Assertions.fail(list("the rules cannot be used", rules, e.findings()));
        }
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            Assertions.fail("no such folder: " + folder.toAbsolutePath());
        }
        return folder;
    }

    private static String list(String what, Path folder, List<?> places) {
        return places.stream().map(place -> "\n" + folder + "/" + place).collect(joining("", what + ":", ""));
    }

    /** A container for each file. */
    Stream<DynamicNode> files() {
        ScenarioRunner runner = new ScenarioRunner(new DecisionService(rules));
        Map<String, List<Scenario>> byFile =
                suite.scenarios().stream().collect(Collectors.groupingBy(Scenario::file, LinkedHashMap::new, toList()));
        return byFile.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        source(file.getKey(), 1),
                        file.getValue().stream().flatMap(scenario -> tests(runner, scenario))));
    }

    private Stream<DynamicTest> tests(ScenarioRunner runner, Scenario scenario) {
        return scenario.years().stream()
                .map(year -> DynamicTest.dynamicTest(
                        scenario.name() + " [" + year + "]",
                        source(scenario.file(), scenario.line()),
                        () -> check(runner.run(scenario, year))));
    }

    /** A container for the recorded answers; none where there are none. */
    Stream<DynamicNode> recorded() {
        DecisionService service = new DecisionService(rules);
        Stream<DynamicTest> tests = golden.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.path(), source(each.path(), 1), () -> check(each.check(service))));
        return golden.isEmpty() ? Stream.of() : Stream.of(DynamicContainer.dynamicContainer("golden", tests));
    }

    /**
     * The place of a test, which an IDE opens. Null, for none, under Surefire, which opens nothing: its 3.5.3 takes no
     * notice of a test that has one, and a failure would pass unseen.
     */
    private URI source(String file, int line) {
        boolean surefire = System.getProperty("surefire.test.class.path") != null;
        return surefire ? null : URI.create(folder.resolve(file).toUri() + "?line=" + line);
    }

    /** The message is for people; expected and actual, line by line, are for the comparison that an IDE offers. */
    private void check(ScenarioResult result) {
        if (!result.passed()) {
            assertionFailure()
                    .message(folder + "/" + result)
                    .expected(values(result, FieldResult::expected))
                    .actual(values(result, FieldResult::actual))
                    .includeValuesInMessage(false)
                    .buildAndThrow();
        }
    }

    private void check(GoldenResult result) {
        if (!result.passed()) {
            assertionFailure()
                    .message(folder + "/" + result)
                    .expected(result.golden().recorded())
                    .actual(result.actual())
                    .includeValuesInMessage(false)
                    .buildAndThrow();
        }
    }

    private static String values(ScenarioResult result, Function<FieldResult, String> value) {
        return result.differences().stream()
                .map(field -> field.field() + ": " + value.apply(field))
                .collect(joining("\n"));
    }

    /** That the scenarios leave no gap but those accepted. Runs them once more: the other tests may run in any order. */
    DynamicTest coverage() {
        return DynamicTest.dynamicTest("coverage", () -> {
            CoverageObserver coverage = new CoverageObserver(rules.catalogue());
            new ScenarioRunner(new DecisionService(rules, coverage))
                    .run(suite.scenarios())
                    .forEach(result -> {});
            CoverageReport report = CoverageReport.of(coverage, accepted);
            if (!report.open().isEmpty()) {
                Assertions.fail(report.open().stream()
                        .map(gap -> "\n" + gap.place() + ": " + gap.name())
                        .collect(joining("", "write a scenario, or accept the gap in " + AcceptedGaps.FILE + ":", "")));
            }
        });
    }
}
