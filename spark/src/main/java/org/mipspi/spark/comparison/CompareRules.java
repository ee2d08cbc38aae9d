package org.mipspi.spark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.proof.comparison.YearOutcome.Kind;
import org.mipspi.proof.report.ComparisonText;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.spark.InvalidRuleFolder;
import org.mipspi.spark.JobOptions;
import org.mipspi.spark.SharedRules;
import org.mipspi.spark.SparkProgram;
import org.mipspi.spark.lines.NotSubmissions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that compares rules on Spark. Its options and exit codes are those of {@code test --compare}. */
@Command(
        name = "CompareRules",
        mixinStandardHelpOptions = true,
        description =
                "Scores submissions under two sets of rules on Apache Spark: whose outcome or score moves, by how much and by"
                        + " which rule.",
        footer = {
            "",
            "IN are files of QPP submissions in JSON, one per line; names that end in .gz are gzip files.",
            "Example: mips-pi-spark CompareRules --compare 2025 2026 'in/*.ndjson.gz' -o moved"
        })
public final class CompareRules implements Callable<Integer> {

    /** The name of the built-in rules in place of a folder. */
    private static final String BUILT_IN = "built-in";

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files, folders, or patterns of them")
    private List<String> in;

    @ArgGroup(multiplicity = "1")
    private Sides sides;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Folder to write the documents that moved and the report to; it must not exist")
    private String out;

    @Mixin
    private JobOptions job;

    /** What is compared: one of these. */
    private static final class Sides {

        @Option(
                names = "--compare",
                arity = "2",
                paramLabel = "YEAR",
                description = "The rules of two years; each document is moved to both")
        private List<Integer> years;

        @Option(
                names = "--compare-rules",
                arity = "2",
                paramLabel = "RULES",
                description =
                        "Two rule folders; each document is scored in its own year; 'built-in' names the built-in rules; not with --rules")
        private List<String> folders;

        @Option(
                names = "--compare-readings",
                arity = "2",
                paramLabel = "READING=ALTERNATIVE",
                description = "Two alternatives of an open reading; each document is scored in its own year")
        private List<String> alternatives;
    }

    /** The arguments are wrong; the message tells what was found and what is expected. */
    private static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    CompareRules() {}

    /**
     * Runs the command and ends the program with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(SparkProgram.run(new CompareRules(), arguments));
    }

    @Override
    public Integer call() throws IOException, InvalidRuleFolder {
        List<ComparedSide> compared;
        try {
            compared = compared();
        } catch (Misuse e) {
            System.err.println("mips-pi: " + e.getMessage());
            return ExitCode.USAGE;
        }
        try (SparkSession spark = SparkProgram.session("mips-pi: CompareRules")) {
            return run(new SubmissionComparison(spark, compared.get(0), compared.get(1)), compared);
        }
    }

    private List<ComparedSide> compared() throws IOException, InvalidRuleFolder, Misuse {
        if (job.misuse() != null) {
            throw new Misuse(job.misuse());
        }
        if (sides.folders != null) {
            requireTwo(sides.folders, "--compare-rules", "rule folders; " + BUILT_IN + " names the built-in rules");
            if (job.namesRules()) {
                throw new Misuse("--compare-rules cannot be combined with --rules");
            }
            return List.of(
                    ComparedSide.ofRules(folder(sides.folders.get(0))),
                    ComparedSide.ofRules(folder(sides.folders.get(1))));
        }
        if (sides.years != null) {
            requireTwo(sides.years, "--compare", "years");
            if (!MeasureFiles.builtIn().years().containsAll(sides.years)) {
                throw new Misuse("--compare was given the years " + sides.years + ". Expected two different years of "
                        + MeasureFiles.builtIn().yearsInWords());
            }
            SharedRules shared = job.rules();
            return sides.years.stream()
                    .map(year -> ComparedSide.ofYear(shared, year))
                    .toList();
        }
        requireTwo(sides.alternatives, "--compare-readings", "alternatives");
        SharedRules shared = job.rules();
        return List.of(reading(shared, sides.alternatives.get(0)), reading(shared, sides.alternatives.get(1)));
    }

    private static SharedRules folder(String name) throws IOException, InvalidRuleFolder {
        return SharedRules.ofOrBuiltIn(name.equals(BUILT_IN) ? null : Path.of(name));
    }

    private static ComparedSide reading(SharedRules shared, String named) throws Misuse {
        try {
            NamedAlternative alternative = NamedAlternative.parse(named);
            String unknown =
                    shared.inThisJvm().catalog().readings().problem(alternative.reading(), alternative.alternative());
            if (unknown != null) {
                throw new Misuse(unknown);
            }
            return ComparedSide.ofReading(shared, alternative);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage());
        }
    }

    private static void requireTwo(List<?> given, String option, String what) throws Misuse {
        if (given.size() != 2 || given.get(0).equals(given.get(1))) {
            throw new Misuse(option + " was given " + given + ". Expected two different " + what);
        }
    }

    private Integer run(SubmissionComparison comparison, List<ComparedSide> compared) throws IOException {
        try {
            SubmissionComparison.Result result = comparison.files(in, job.partitions(), out, job.overwrite());
            if (!result.isComplete()) {
                System.err.println("mips-pi: " + out + " is incomplete: some lines were not compared. Run again with"
                        + " --overwrite");
                return ExitCode.FAULT;
            }
            new ComparisonText(
                            System.out::println,
                            String.join(", ", in),
                            compared.get(0).inThisJvm(),
                            compared.get(1).inThisJvm())
                    .write(result.tally());
            return result.tally().unmoved(Kind.FAULT) > 0 ? ExitCode.FAULT : ExitCode.DONE;
        } catch (NotSubmissions e) {
            System.err.println("mips-pi: " + e.getMessage());
            return ExitCode.NO;
        }
    }
}
