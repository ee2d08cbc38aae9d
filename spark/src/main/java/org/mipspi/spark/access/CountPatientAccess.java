package org.mipspi.spark.access;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.mipspi.cli.count.CountReport;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.spark.InvalidRuleFolder;
import org.mipspi.spark.JobOptions;
import org.mipspi.spark.SharedRules;
import org.mipspi.spark.SparkProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that counts PI_PEA_1 on Spark. Its options and exit codes are those of {@code count patients}. */
@Command(
        name = "CountPatientAccess",
        mixinStandardHelpOptions = true,
        description = "Counts PI_PEA_1, Provide Patients Electronic Access, from visits on Apache Spark.",
        footer = {
            "",
            "IN are files of visits, in NDJSON or CSV; gzip files are read too.",
            "Nothing is counted if anything in the visits cannot be read. The first problems are listed.",
            "Example: mips-pi-spark CountPatientAccess visits --year 2026 --by tin -o counts"
        })
public final class CountPatientAccess implements Callable<Integer> {

    private static final int MOST_PRINTED = 100;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files, folders, or patterns of them")
    private List<String> in;

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "Performance year")
    private int year;

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "Who reports: clinician (default), tin, virtual-group or apm")
    private String by = ReportingLevel.CLINICIAN.word();

    @Option(
            names = "--period",
            arity = "2",
            paramLabel = "DATE",
            description =
                    "First and last day of the performance period (default: that of the visits, or the whole year)")
    private List<LocalDate> period;

    @Option(
            names = "--best-period",
            description = "Count the period of at least 180 days of the year that has the best rate")
    private boolean best;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of the practice, such as America/New_York, if the visits do not state it")
    private ZoneId zone;

    @Option(
            names = "--closed-day",
            paramLabel = "DATE",
            description = "A day on which the offices were closed; may be given several times")
    private List<LocalDate> closedDays = new ArrayList<>();

    @Option(names = "--account", description = "Write each patient, with where it ended and why; takes longer")
    private boolean account;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Folder to write the measures and the account to; it must not exist")
    private String out;

    @Mixin
    private JobOptions job;

    CountPatientAccess() {}

    /**
     * Runs the command and ends the program with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(SparkProgram.run(new CountPatientAccess(), arguments));
    }

    @Override
    public Integer call() throws IOException, InvalidRuleFolder {
        String misuse = misuse();
        if (misuse != null) {
            System.err.println("mips-pi: " + misuse);
            return ExitCode.USAGE;
        }
        SharedRules shared = job.rules();
        if (!shared.inThisJvm().catalog().measures().years().contains(year)) {
            System.err.println("mips-pi: there are no rules for " + year);
            return ExitCode.NO;
        }
        try (SparkSession spark = SparkProgram.session("mips-pi: CountPatientAccess")) {
            return run(new PatientAccessCounting(JavaSparkContext.fromSparkContext(spark.sparkContext()), shared));
        }
    }

    /** What is wrong with the arguments, or null. */
    private String misuse() {
        if (ReportingLevel.of(by) == null) {
            return "--by is " + by + ". Expected clinician, tin, virtual-group or apm";
        }
        if (job.misuse() != null) {
            return job.misuse();
        }
        if (best && period != null) {
            return "--best-period and --period were given. Choose one of them";
        }
        if (period != null && period.get(1).isBefore(period.get(0))) {
            return "--period ends on " + period.get(1) + ", before it starts on " + period.get(0)
                    + ". Give the first day first";
        }
        return period == null || period().isWithin(year)
                ? null
                : "--period " + period.get(0) + " " + period.get(1) + " is not entirely within " + year
                        + ", the performance year";
    }

    private PerformancePeriod period() {
        return period == null ? null : new PerformancePeriod(period.get(0), period.get(1));
    }

    private Integer run(PatientAccessCounting counting) throws IOException {
        RecordInput.Given given = new RecordInput.Given(
                year, zone, closedDays.isEmpty() ? null : new TreeSet<>(closedDays), period(), FhirMapping.DEFAULT);
        try {
            print(counting.files(
                    in,
                    new PatientAccessCounting.Request(given, ReportingLevel.of(by), best, account),
                    job.partitions(),
                    out,
                    job.overwrite()));
            return ExitCode.DONE;
        } catch (RecordsRefused e) {
            e.problems().stream()
                    .limit(MOST_PRINTED)
                    .forEach(problem -> System.err.println(problem.place() + ": "
                            + (problem.field() == null ? "" : problem.field() + ": ") + problem.message()));
            System.err.printf(
                    Locale.ROOT,
                    "mips-pi: nothing was counted: %,d %s in the records. Correct them and count again%n",
                    e.total(),
                    e.total() == 1 ? "problem" : "problems");
            return ExitCode.NO;
        } catch (NotVisits e) {
            System.err.println("mips-pi: " + e.getMessage());
            return ExitCode.NO;
        }
    }

    private void print(PatientAccessCounting.Result result) {
        new CountReport(new Terminal(System.out, System.out)).print(result.records(), result.summary());
        System.out.println("  " + out + "/" + PatientAccessCounting.MEASURES
                + (account ? ", " + out + "/" + PatientAccessCounting.ACCOUNT : ""));
    }
}
