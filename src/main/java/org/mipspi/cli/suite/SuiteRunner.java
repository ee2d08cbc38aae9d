package org.mipspi.cli.suite;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.TextFile;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.text.RulesInvalid;

/** Runs a suite of scenarios, again and again as its files change. Unchanged files are not compiled again. */
final class SuiteRunner {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Terminal terminal;
    private final SuiteOptions suite;
    private final List<NamedAlternative> readings;
    private final Predicate<Scenario> wanted;
    private final Predicate<GoldenSubmission> wantedGolden;
    private final IncrementalCompiler compiled = IncrementalCompiler.withBuiltIn();
    private Catalog scenarioRules;
    private List<TextFile> scenarioSources;
    private ScenarioSuite scenarios;
    private AcceptedGaps accepted;
    private List<TextFile> ruleSources;
    private RuleSet rules;
    private long readNanos;
    private long runNanos;

    /** A runner for the scenarios and recorded answers that match, under the alternatives in force or these. */
    SuiteRunner(
            Terminal terminal,
            SuiteOptions suite,
            List<NamedAlternative> readings,
            Predicate<Scenario> wanted,
            Predicate<GoldenSubmission> wantedGolden) {
        this.terminal = terminal;
        this.suite = suite;
        this.readings = readings;
        this.wanted = wanted;
        this.wantedGolden = wantedGolden;
    }

    /**
     * Runs the suite; empty if files have errors, which are printed.
     *
     * @throws IOException if files cannot be read, or no scenario matches
     */
    Optional<SuiteRun> next() throws IOException {
        long start = System.nanoTime();
        if (!readRules() || !readScenarios(rules)) {
            return Optional.empty();
        }
        ScenarioSuite chosen = scenarios.only(wanted);
        List<GoldenSubmission> golden =
                suite.golden().stream().filter(wantedGolden).toList();
        if (chosen.scenarios().isEmpty() && golden.isEmpty()) {
            throw new IOException(noneOf(scenarios));
        }
        long read = System.nanoTime();
        SuiteRun run = SuiteRun.of(rules, chosen, golden, accepted);
        readNanos = read - start;
        runNanos = System.nanoTime() - read;
        return Optional.of(run);
    }

    /** How long the last run took, as a line of text. */
    String times() {
        return String.format(
                Locale.ROOT,
                "Time: %.2f s to read and compile, %.2f s to run the scenarios",
                readNanos / NANOS_PER_SECOND,
                runNanos / NANOS_PER_SECOND);
    }

    private String noneOf(ScenarioSuite all) {
        int size = all.scenarios().size();
        return size == 0
                ? suite.folder() + " contains no scenarios (*.yaml). Name a folder of scenarios"
                : "none of the " + size + " scenarios matches --only and --tag. Check their values";
    }

    /** Reads the scenarios again if they or the rules have changed; false if they have errors, which are printed. */
    private boolean readScenarios(RuleSet tested) throws IOException {
        List<TextFile> now = suite.scenarios();
        if (now.equals(scenarioSources) && tested.catalog() == scenarioRules) {
            return true;
        }
        boolean valid = true;
        try {
            accepted = AcceptedGaps.read(now);
        } catch (ScenariosInvalid e) {
            suite.print(terminal, e);
            valid = false;
        }
        try {
            scenarios = SuiteReader.read(now, tested.catalog());
        } catch (ScenariosInvalid e) {
            suite.print(terminal, e);
            valid = false;
        }
        scenarioSources = valid ? now : null;
        scenarioRules = tested.catalog();
        return valid;
    }

    /** The rules under the alternatives that the caller chose. */
    private RuleSet chosen(RuleSet inForce) throws IOException {
        try {
            return inForce.with(inForce.catalog().readings().with(inForce.choice(), readings));
        } catch (IllegalArgumentException e) {
            throw new IOException("--reading: " + e.getMessage(), e);
        }
    }

    /** Reads and compiles the rules again if they have changed; false if they have errors, which are printed. */
    private boolean readRules() throws IOException {
        List<TextFile> now = suite.ruleSources();
        if (now.equals(ruleSources)) {
            return true;
        }
        try {
            rules = chosen(suite.rules(now, compiled));
            ruleSources = now;
            return true;
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
            // The ids that scenarios may name come from valid rules. Until then, those of the built-in rules stand in.
            readScenarios(RuleSet.builtIn());
            ruleSources = null;
            return false;
        }
    }
}
