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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The arguments of commands that run scenarios: the folder of scenarios and the folder of rules. */
public final class SuiteOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "Folder of scenarios (default: the built-in scenarios); with test --compare, --compare-rules or --compare-readings,"
                            + " the file of submissions")
    private Path folder;

    @Mixin
    private final RulesOption rules = new RulesOption();

    /** Whether a folder that was named does not exist. If so, prints it. */
    boolean isFolderMissing(Terminal terminal) {
        return terminal.isMissing(folder) || rules.isMissing(terminal);
    }

    /** The folder of scenarios; null for the built-in ones. */
    Path folder() {
        return folder;
    }

    /** The folder of rule files; null for the built-in ones. */
    Path rulesFolder() {
        return rules.folder();
    }

    /** The scenario files. */
    List<TextFile> scenarios() throws IOException {
        return folder == null ? ScenarioFolder.builtIn() : ScenarioFolder.read(folder);
    }

    /** The whole submissions with their recorded answers. */
    List<GoldenSubmission> golden() throws IOException {
        return folder == null ? GoldenFolder.builtIn() : GoldenFolder.read(folder);
    }

    /** A place in the folder of scenarios, as a path from the working directory. */
    public String inScenarios(Object place) {
        return (folder == null ? "" : folder + "/") + place;
    }

    /** Prints the findings in scenario files. */
    void print(Terminal terminal, ScenariosInvalid invalid) {
        invalid.findings().forEach(fault -> terminal.out().println(inScenarios(fault)));
    }

    /** Prints the findings in rule files. */
    void print(Terminal terminal, RulesInvalid invalid) {
        rules.print(terminal, invalid);
    }

    /** Prints the failed results. One error in the rules can fail all results of a year; it is printed once, first. */
    void print(Terminal terminal, List<ScenarioResult> failed) {
        Map<String, List<ScenarioResult>> alike = failed.stream()
                .filter(ScenarioResult::faulted)
                .collect(Collectors.groupingBy(
                        result -> result.fault().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        alike.values().removeIf(results -> results.size() == 1);
        alike.forEach((fault, results) -> terminal.out()
                .println(terminal.failed(results.size() + " results fail with: " + Terminal.printable(fault)
                        + "\n  the first is " + inScenarios(results.get(0).title()) + "\n")));
        FailureReport differences = new FailureReport(terminal);
        failed.stream()
                .filter(result -> !alike.containsKey(result.fault().orElse("")))
                .forEach(result ->
                        differences.print(inScenarios(result.scenario().place()), result));
    }

    /** The rules, read and checked. */
    RuleSet rules() throws IOException, RulesInvalid {
        return rules.read();
    }

    /** The rules of these files, compiled for every year. The built-in rules are compiled when the program is built. */
    RuleSet rules(List<TextFile> sources, IncrementalCompiler compiled) throws RulesInvalid {
        if (rules.folder() != null) {
            return RuleSet.of(rules.folder().toString(), sources, compiled);
        }
        RuleSet builtIn = RuleSet.builtIn();
        builtIn.compileAll();
        return builtIn;
    }

    /** The rule files. */
    List<TextFile> ruleSources() throws IOException {
        return rules.folder() == null ? RuleFolder.builtIn() : RuleFolder.read(rules.folder());
    }

    /** Whether neither a folder of rules nor one of scenarios was named. */
    boolean isBuiltIn() {
        return folder == null && rules.folder() == null;
    }

    /** The time stamps of all files in the named folders, which show when a file changes. */
    Set<TextFolder.Stamp> stamps() throws IOException {
        Set<TextFolder.Stamp> stamps = new HashSet<>();
        if (folder != null) {
            stamps.addAll(ScenarioFolder.stamps(folder));
            stamps.addAll(GoldenFolder.stamps(folder));
        }
        if (rules.folder() != null) {
            stamps.addAll(RuleFolder.stamps(rules.folder()));
        }
        return stamps;
    }
}
