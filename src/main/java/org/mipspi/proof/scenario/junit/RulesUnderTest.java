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
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.golden.GoldenFolder;
import org.mipspi.proof.scenario.golden.GoldenResult;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Rules and the scenarios that test them, as JUnit tests.
 *
 * @param folder the folder of the scenarios
 * @param suite the scenarios
 * @param golden the submissions with recorded answers
 * @param accepted the gaps that the scenarios may leave
 * @param rules the rules, compiled
 */
record RulesUnderTest(
        Path folder, ScenarioSuite suite, List<GoldenSubmission> golden, AcceptedGaps accepted, RuleSet rules) {

    /** Reads both. Findings in their files are one failure that lists them all. */
    static RulesUnderTest read(Path folder, Path rules) throws IOException {
        List<TextFile> files = ScenarioFolder.read(existing(folder));
        try {
            RuleSet inForce =
                    rules == null ? RuleSet.builtIn() : RuleSet.of(rules.toString(), RuleFolder.read(existing(rules)));
            ScenarioSuite suite = SuiteReader.read(files, inForce.catalog());
            List<GoldenSubmission> golden = GoldenFolder.read(folder);
            if (suite.scenarios().isEmpty() && golden.isEmpty()) {
                Assertions.fail("no scenarios (*.yaml) in " + folder.toAbsolutePath());
            }
            inForce.compileAll();
            return new RulesUnderTest(folder, suite, golden, AcceptedGaps.read(files), inForce);
        } catch (ScenariosInvalid e) {
            return Assertions.fail(list("the scenarios cannot be run", folder, e.findings()));
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
        ScenarioRunner runner = new ScenarioRunner(rules, null);
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

    /** A container for the recorded answers, if there are any. */
    Stream<DynamicNode> recorded() {
        DecisionService service = new DecisionService(rules);
        Stream<DynamicTest> tests = golden.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.path(), source(each.path(), 1), () -> check(each.check(service))));
        return golden.isEmpty() ? Stream.of() : Stream.of(DynamicContainer.dynamicContainer("golden", tests));
    }

    /**
     * The place of a test, which an IDE opens. Null under Surefire, because Surefire 3.5.3 ignores tests that have a
     * place, and their failures would go unnoticed.
     */
    private URI source(String file, int line) {
        boolean surefire = System.getProperty("surefire.test.class.path") != null;
        return surefire ? null : URI.create(folder.resolve(file).toUri() + "?line=" + line);
    }

    /** People read the message. An IDE compares expected and actual line by line. */
    private void check(ScenarioResult result) {
        if (!result.passed()) {
            assertionFailure()
                    .message(folder + "/" + result)
                    .expected(values(result, ExpectationResult::expected))
                    .actual(values(result, ExpectationResult::actual))
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

    private static String values(ScenarioResult result, Function<ExpectationResult, String> value) {
        return result.differences().stream()
                .map(field -> field.field() + ": " + value.apply(field))
                .collect(joining("\n"));
    }

    /**
     * Checks that the scenarios leave only accepted gaps. It runs them again because the other tests may run in any
     * order.
     */
    DynamicTest coverage() {
        return DynamicTest.dynamicTest("coverage", () -> {
            CoverageObserver coverage = new CoverageObserver(rules.catalog());
            new ScenarioRunner(rules, coverage).run(suite.scenarios()).forEach(result -> {});
            CoverageReport report = CoverageReport.of(coverage, accepted);
            if (!report.open().isEmpty()) {
                Assertions.fail(report.open().stream()
                        .map(gap -> "\n" + gap.place() + ": " + gap.name())
                        .collect(joining(
                                "",
                                "write a scenario, or accept the gap in " + ScenarioFolder.ACCEPTED_GAPS + ":",
                                "")));
            }
        });
    }
}
