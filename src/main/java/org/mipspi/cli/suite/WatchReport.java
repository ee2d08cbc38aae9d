package org.mipspi.cli.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.golden.GoldenResult;
import picocli.CommandLine.Help.Ansi.Style;

/** What changed since the previous run of a suite: newly failing, newly passing, still failing. */
public final class WatchReport {

    /** Most results that are shown under one heading. */
    private static final int MAX_SHOWN = 10;

    private final Terminal terminal;
    private final SuiteOptions suite;

    /** A report on the runs of a suite. */
    public WatchReport(Terminal terminal, SuiteOptions suite) {
        this.terminal = terminal;
        this.suite = suite;
    }

    /**
     * Prints the changes.
     *
     * @param before the previous run; null if there is none
     * @param now the run to report
     */
    public void print(SuiteRun before, SuiteRun now) {
        Set<String> known = before == null ? Set.of() : failing(before);
        show(before == null ? "failing" : "newly failing", now, key -> !known.contains(key));
        passing(now, known);
        show("still failing", now, known::contains);
    }

    /** Identifies a scenario without its line, which can change while the scenario stays the same. */
    private static String key(ScenarioResult result) {
        return result.year() + " " + result.scenario().file() + ": "
                + result.scenario().name();
    }

    private static String key(GoldenResult result) {
        return result.golden().path();
    }

    private static Set<String> failing(SuiteRun run) {
        Set<String> keys = new HashSet<>();
        run.failed().forEach(result -> keys.add(key(result)));
        run.changed().forEach(result -> keys.add(key(result)));
        return keys;
    }

    private void show(String heading, SuiteRun now, Predicate<String> which) {
        List<ScenarioResult> failed =
                now.failed().stream().filter(result -> which.test(key(result))).toList();
        List<GoldenResult> changed =
                now.changed().stream().filter(result -> which.test(key(result))).toList();
        int all = failed.size() + changed.size();
        head(heading, all);
        suite.print(terminal, failed.subList(0, Math.min(MAX_SHOWN, failed.size())));
        int left = Math.max(0, MAX_SHOWN - failed.size());
        changed.stream().limit(left).forEach(result -> terminal.out()
                .println(terminal.failed(suite.inScenarios(result)) + "\n"));
        tail(all);
    }

    private void passing(SuiteRun now, Set<String> known) {
        List<String> passing = Stream.concat(
                        now.results().stream()
                                .filter(result -> result.passed() && known.contains(key(result)))
                                .map(result -> suite.inScenarios(result.title())),
                        now.recorded().stream()
                                .filter(result -> result.passed() && known.contains(key(result)))
                                .map(result -> suite.inScenarios(result.golden().path())))
                .toList();
        head("newly passing", passing.size());
        passing.stream().limit(MAX_SHOWN).forEach(title -> terminal.out()
                .println(terminal.styled("✓ ", Style.fg_green) + title));
        tail(passing.size());
    }

    private void head(String heading, int count) {
        if (count > 0) {
            terminal.out().println(heading + " (" + count + ")");
        }
    }

    private void tail(int count) {
        if (count > MAX_SHOWN) {
            terminal.out().println("  and " + (count - MAX_SHOWN) + " more\n");
        }
    }
}
