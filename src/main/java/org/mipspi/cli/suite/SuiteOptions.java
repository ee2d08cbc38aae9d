package org.mipspi.cli.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.FailureReport;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.golden.GoldenFolder;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of commands that hold scenarios and rules against each other: which of both. */
public final class SuiteOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder of scenarios (default: the built-in scenarios)")
    private Path folder;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule files (default: the built-in rules)")
    private Path rules;

    /** Whether one of the folders that were named is none, which is said. */
    boolean isLackedBy(Terminal terminal) {
        return terminal.lacks(folder) || terminal.lacks(rules);
    }

    /** The folder of scenarios; null for the built-in ones. */
    Path folder() {
        return folder;
    }

    /** The folder of rule files; null for the built-in ones. */
    Path rulesFolder() {
        return rules;
    }

    /** The scenario files. */
    List<TextFile> scenarios() throws IOException {
        return folder == null ? ScenarioFolder.builtIn() : ScenarioFolder.read(folder);
    }

    /** The whole submissions with their recorded answers. */
    List<GoldenSubmission> golden() throws IOException {
        return folder == null ? GoldenFolder.builtIn() : GoldenFolder.read(folder);
    }

    /** Where something of the scenarios' folder stands, as a path from here. */
    public String inScenarios(Object place) {
        return (folder == null ? "" : folder + "/") + place;
    }

    /** Says what is wrong with scenario files. */
    void print(Terminal terminal, ScenariosInvalid invalid) {
        invalid.faults().forEach(fault -> terminal.out().println(inScenarios(fault)));
    }

    /** Says what is wrong with rule files. */
    void print(Terminal terminal, RulesInvalid invalid) {
        invalid.findings().forEach(finding -> terminal.out().println((rules == null ? "" : rules + "/") + finding));
    }

    /** Shows the results that failed. One fault of the rules fails all of a year: it is told once, before all else. */
    void print(Terminal terminal, List<ScenarioResult> failed) {
        Map<String, List<ScenarioResult>> alike = failed.stream()
                .filter(ScenarioResult::faulted)
                .collect(Collectors.groupingBy(
                        result -> result.fault().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        alike.values().removeIf(results -> results.size() == 1);
        alike.forEach((fault, results) -> terminal.out()
                .println(terminal.failed(results.size() + " results come to " + Terminal.printable(fault)
                        + "\n  the first is " + inScenarios(results.get(0).title()) + "\n")));
        FailureReport differences = new FailureReport(terminal);
        failed.stream()
                .filter(result -> !alike.containsKey(result.fault().orElse("")))
                .forEach(result ->
                        differences.print(inScenarios(result.scenario().place()), result));
    }

    /** The rules, read and held to the safe subset. */
    RuleSet rules() throws IOException, RulesInvalid {
        return rules == null ? RuleSet.builtIn() : RuleSet.of(rules.toString(), RuleFolder.read(rules));
    }

    /** The rules of these files, compiled for every year; the built-in ones are when they are built. */
    RuleSet rules(List<TextFile> sources, IncrementalCompiler compiled) throws RulesInvalid {
        if (rules != null) {
            return RuleSet.of(rules.toString(), sources, compiled);
        }
        RuleSet builtIn = RuleSet.builtIn();
        builtIn.compileAll();
        return builtIn;
    }

    /** The rule files. */
    List<TextFile> ruleSources() throws IOException {
        return rules == null ? RuleFolder.builtIn() : RuleFolder.read(rules);
    }

    /** Whether neither rules nor scenarios are in a folder where somebody edits them. */
    boolean isBuiltIn() {
        return folder == null && rules == null;
    }

    /** What tells whether some file of the folders that were named has changed since. */
    Set<TextFolder.Stamp> stamps() throws IOException {
        Set<TextFolder.Stamp> stamps = new HashSet<>();
        if (folder != null) {
            stamps.addAll(ScenarioFolder.stamps(folder));
            stamps.addAll(GoldenFolder.stamps(folder));
        }
        if (rules != null) {
            stamps.addAll(RuleFolder.stamps(rules));
        }
        return stamps;
    }
}
