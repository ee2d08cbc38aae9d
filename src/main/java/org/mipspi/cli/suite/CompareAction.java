package org.mipspi.cli.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.terminal.BatchProgress;
import org.mipspi.cli.terminal.ComparisonReport;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.OutputFile;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonRun;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.YearOutcome;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.proof.report.ComparisonText;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.ParseResult;

/**
 * {@code test --compare}, {@code --compare-rules} and {@code --compare-readings}: scores a file of submissions under the rules of
 * two years, of two rule folders, or under two alternatives of open readings. It runs no scenarios.
 */
final class CompareAction {

    /** The name of the built-in rules in place of a folder. */
    private static final String BUILT_IN = "built-in";

    private final Terminal terminal;
    private final SuiteOptions suite;
    private final List<Integer> years;
    private final List<String> folders;
    private final List<NamedAlternative> alternatives;
    private final Path json;

    /**
     * A comparison.
     *
     * @param suite its folder argument is the file of submissions; its rules are used
     * @param years the two years; empty if something else is compared
     * @param folders the two rule folders; empty if something else is compared
     * @param alternatives the two alternatives of readings; empty if something else is compared
     * @param json file to write the results to as JSON, or null
     */
    CompareAction(
            Terminal terminal,
            SuiteOptions suite,
            List<Integer> years,
            List<String> folders,
            List<NamedAlternative> alternatives,
            Path json) {
        this.terminal = terminal;
        this.suite = suite;
        this.years = years;
        this.folders = folders;
        this.alternatives = alternatives;
        this.json = json;
    }

    int call(ParseResult arguments) throws IOException {
        String misuse = misuse(arguments);
        if (misuse != null) {
            terminal.err().println("mips-pi: " + Terminal.printable(misuse));
            return ExitCode.USAGE;
        }
        if (terminal.isMissing(suite.rulesFolder())
                || folders.stream()
                        .anyMatch(folder -> !folder.equals(BUILT_IN) && terminal.isMissing(Path.of(folder)))) {
            return ExitCode.USAGE;
        }
        if (!folders.isEmpty()) {
            ComparedRules before = folder(folders.get(0));
            ComparedRules after = folder(folders.get(1));
            return before == null || after == null ? ExitCode.NO : compare(before, after);
        }
        try {
            RuleSet rules = suite.rules();
            String unknown = unknownAlternative(rules);
            if (unknown != null) {
                terminal.err().println("mips-pi: " + Terminal.printable(unknown));
                return ExitCode.USAGE;
            }
            rules.compileAll();
            return alternatives.isEmpty()
                    ? compare(ComparedRules.ofYear(rules, years.get(0)), ComparedRules.ofYear(rules, years.get(1)))
                    : compare(
                            ComparedRules.ofReading(rules, alternatives.get(0)),
                            ComparedRules.ofReading(rules, alternatives.get(1)));
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    /** Why the rules cannot be read by one of the alternatives, or null. */
    private String unknownAlternative(RuleSet rules) {
        return alternatives.stream()
                .map(named -> rules.catalog().readings().problem(named.reading(), named.alternative()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The rules of a folder, read and compiled; null if they are not valid. Prints what is wrong in them. */
    private ComparedRules folder(String name) throws IOException {
        if (name.equals(BUILT_IN)) {
            return ComparedRules.ofFolder(name, RuleSet.builtIn());
        }
        try {
            RuleSet rules = RuleSet.of(name, RuleFolder.read(Path.of(name)));
            rules.compileAll();
            return ComparedRules.ofFolder(name, rules);
        } catch (RulesInvalid e) {
            e.findings().forEach(finding -> terminal.out().println(name + "/" + finding));
            return null;
        }
    }

    /** What is wrong with the arguments, or null. */
    private String misuse(ParseResult arguments) throws IOException {
        String option = option();
        Set<String> allowed = folders.isEmpty() ? Set.of(option, "--rules", "--json") : Set.of(option, "--json");
        List<String> others = arguments.matchedOptions().stream()
                .map(each -> each.longestName())
                .filter(name -> !allowed.contains(name))
                .toList();
        if (!others.isEmpty()) {
            return option + " cannot be combined with " + String.join(" and ", others) + ". Only "
                    + (folders.isEmpty() ? "--rules and --json go" : "--json goes") + " with it";
        }
        MeasureLists measures = MeasureFiles.builtIn();
        if (!folders.isEmpty() && (folders.size() != 2 || folders.get(0).equals(folders.get(1)))) {
            return "--compare-rules was given " + folders + ". Expected two different rule folders; " + BUILT_IN
                    + " names the built-in rules";
        }
        if (!alternatives.isEmpty()
                && (alternatives.size() != 2 || alternatives.get(0).equals(alternatives.get(1)))) {
            return "--compare-readings was given " + alternatives + ". Expected two different alternatives, such as"
                    + " PERIOD_DAYS=BOTH_ENDS PERIOD_DAYS=ONE_END";
        }
        if (option.equals("--compare")
                && (years.size() != 2
                        || !measures.years().containsAll(years)
                        || years.get(0).equals(years.get(1)))) {
            return "--compare was given the years " + years + ". Expected two different years of "
                    + measures.yearsInWords();
        }
        if (suite.folder() == null) {
            return option + " was given no submissions. Name a file of QPP submissions in JSON, one per line, or - for"
                    + " standard input";
        }
        return lines().misuse(json);
    }

    private String option() {
        return !alternatives.isEmpty() ? "--compare-readings" : folders.isEmpty() ? "--compare" : "--compare-rules";
    }

    private SubmissionFile lines() {
        return new SubmissionFile(suite.folder().toString());
    }

    private int compare(ComparedRules before, ComparedRules after) throws IOException {
        ComparisonRun run = new ComparisonRun(before, after);
        try (InputStream source = lines().open();
                BatchProgress progress = BatchProgress.of(terminal, "compare", source)) {
            InputStream lines = lines().lines(source);
            ComparisonTally tally;
            if (json == null) {
                tally = run.run(lines, document -> {}, progress);
            } else {
                tally = compare(run, lines, before, after, progress);
            }
            progress.close();
            new ComparisonText(new ComparisonReport(terminal), lines().name(), before, after).write(tally);
            return tally.unmoved(YearOutcome.Kind.FAULT) > 0 ? ExitCode.FAULT : ExitCode.DONE;
        }
    }

    private ComparisonTally compare(
            ComparisonRun run, InputStream lines, ComparedRules before, ComparedRules after, BatchProgress progress)
            throws IOException {
        try (OutputStream file = OutputFile.open(json);
                ComparisonJson out = new ComparisonJson(file, before, after)) {
            ComparisonTally tally = run.run(lines, out, progress);
            out.end(tally);
            return tally;
        }
    }
}
