package org.mipspi.cli.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.terminal.BatchProgress;
import org.mipspi.cli.terminal.ComparisonReport;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.OutputFile;
import org.mipspi.proof.comparison.ComparisonRun;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.YearOutcome;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;
import picocli.CommandLine.ParseResult;

/** {@code test --compare}: scores a file of submissions under the rules of two years. It runs no scenarios. */
final class CompareYearsAction {

    private static final Set<String> OPTIONS = Set.of("--compare", "--rules", "--json");

    private final Terminal terminal;
    private final SuiteOptions suite;
    private final List<Integer> years;
    private final Path json;

    /**
     * A comparison.
     *
     * @param suite its folder argument is the file of submissions; its rules are used
     * @param years the two years
     * @param json file to write the results to as JSON, or null
     */
    CompareYearsAction(Terminal terminal, SuiteOptions suite, List<Integer> years, Path json) {
        this.terminal = terminal;
        this.suite = suite;
        this.years = years;
        this.json = json;
    }

    int call(ParseResult arguments) throws IOException {
        String misuse = misuse(arguments);
        if (misuse != null) {
            terminal.err().println("mips-pi: " + Terminal.printable(misuse));
            return ExitCode.USAGE;
        }
        if (terminal.isMissing(suite.rulesFolder())) {
            return ExitCode.USAGE;
        }
        try {
            RuleSet rules = suite.rules();
            rules.compileAll();
            return compare(rules);
        } catch (RulesInvalid e) {
            suite.print(terminal, e);
            return ExitCode.NO;
        }
    }

    /** What is wrong with the arguments, or null. */
    private String misuse(ParseResult arguments) throws IOException {
        List<String> others = arguments.matchedOptions().stream()
                .map(option -> option.longestName())
                .filter(name -> !OPTIONS.contains(name))
                .toList();
        if (!others.isEmpty()) {
            return "--compare cannot be combined with " + String.join(" and ", others)
                    + ". Only --rules and --json go with it";
        }
        MeasureLists measures = MeasureFiles.builtIn();
        if (years.size() != 2
                || !measures.years().containsAll(years)
                || years.get(0).equals(years.get(1))) {
            return "--compare was given the years " + years + ". Expected two different years of "
                    + measures.yearsInWords();
        }
        if (suite.folder() == null) {
            return "--compare was given no submissions. Name a file of QPP submissions in JSON, one per line, or - for"
                    + " standard input";
        }
        return lines().misuse(json);
    }

    private SubmissionFile lines() {
        return new SubmissionFile(suite.folder().toString());
    }

    private int compare(RuleSet rules) throws IOException {
        ComparisonRun run = new ComparisonRun(rules, years.get(0), years.get(1));
        try (InputStream source = lines().open();
                BatchProgress progress = BatchProgress.of(terminal, "compare", source)) {
            InputStream lines = lines().lines(source);
            ComparisonTally tally;
            if (json == null) {
                tally = run.run(lines, document -> {}, progress);
            } else {
                tally = compare(run, lines, rules, progress);
            }
            progress.close();
            new ComparisonReport(terminal, lines().name(), years.get(0), years.get(1)).print(tally);
            return tally.unmoved(YearOutcome.Kind.FAULT) > 0 ? ExitCode.FAULT : ExitCode.DONE;
        }
    }

    private ComparisonTally compare(ComparisonRun run, InputStream lines, RuleSet rules, BatchProgress progress)
            throws IOException {
        try (OutputStream file = OutputFile.open(json);
                ComparisonJson out = new ComparisonJson(file, rules.release(), years.get(0), years.get(1))) {
            ComparisonTally tally = run.run(lines, out, progress);
            out.end(tally);
            return tally;
        }
    }
}
