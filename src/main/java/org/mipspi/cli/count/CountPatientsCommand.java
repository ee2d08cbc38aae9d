package org.mipspi.cli.count;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.batch.SubmissionFile;
import org.mipspi.cli.charts.BusinessDaysPlot;
import org.mipspi.cli.charts.ChartFile;
import org.mipspi.cli.suite.RulesOption;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.files.CompleteFile;
import org.mipspi.files.OutputFile;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.TemporaryFolder;
import org.mipspi.files.zip.UnusableFiles;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.MeasureCount;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.report.MeasuresJson;
import org.mipspi.measures.report.SubmissionMeasure;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.rules.compile.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code count patients}: counts PI_PEA_1 from records. */
@Command(
        name = "patients",
        mixinStandardHelpOptions = true,
        description = "Counts PI_PEA_1, Provide Patients Electronic Access, from visits or FHIR bulk files.",
        footer = {
            "",
            "IN is a file of visits (NDJSON or CSV), or a folder or zip of them or of FHIR R4 bulk files; .gz is read too.",
            "Nothing is counted if anything in the records cannot be read. All of it is listed.",
            "Example: mips-pi count patients examples/visits/visits-2026.ndjson --year 2026 --by tin --account account.ndjson"
        })
public final class CountPatientsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "IN", description = "File, folder or zip of records; - is standard input")
    private String in;

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "Performance year")
    private int year;

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "Who reports: clinician (default), tin, virtual-group or apm",
            converter = LevelConverter.class)
    private ReportingLevel by = ReportingLevel.CLINICIAN;

    @Option(
            names = "--period",
            arity = "2",
            paramLabel = "DATE",
            description =
                    "First and last day of the performance period (default: that of the records, or the whole year)")
    private List<LocalDate> period;

    @Option(
            names = "--best-period",
            description =
                    "Count the period of at least 180 days of the year that has the best rate, and list the runners-up")
    private boolean best;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File to write the measures to as JSON (default: standard output)")
    private Path out;

    @Option(names = "--account", paramLabel = "FILE", description = "Write each patient, with where it ended and why")
    private Path account;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Write the measure into this QPP submission, in place of what it reports")
    private Path into;

    @Option(names = "--explain", paramLabel = "PATIENT", description = "Tell why one patient counts or does not")
    private String explain;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw a chart of the business days until access; FILE must end in .svg or .png")
    private Path plot;

    @Option(names = "--problems", paramLabel = "FILE", description = "Write everything wrong in the records to a file")
    private Path problems;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final RulesOption rulesOption = new RulesOption();

    /** The command of a terminal. */
    public CountPatientsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String misuse = misuse();
        if (misuse != null) {
            terminal.err().println("mips-pi: " + Terminal.printable(misuse));
            return ExitCode.USAGE;
        }
        if (rulesOption.isMissing(terminal)) {
            return ExitCode.USAGE;
        }
        RuleSet rules = rulesOption.valid(terminal);
        if (rules == null) {
            return ExitCode.NO;
        }
        if (!rules.catalog().measures().years().contains(year)) {
            terminal.err()
                    .println("mips-pi: there are no rules for " + year + ". Supported years: "
                            + rules.catalog().measures().years().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")));
            return ExitCode.NO;
        }
        RecordInput.Given given = input.read(terminal, year, period());
        if (given == null) {
            return ExitCode.NO;
        }
        try (TemporaryFolder temporary = new TemporaryFolder("mips-pi-count-");
                ProblemReport report = new ProblemReport(terminal, problems)) {
            return count(new AccessRules(rules.ruleBase(year), null), given, temporary.path(), report);
        }
    }

    /** What is wrong with the arguments, or null. This is checked before any work begins. */
    private String misuse() throws IOException {
        if (!in.equals("-") && !Files.exists(Path.of(in))) {
            return "no such file or folder: " + in;
        }
        if (plot != null && !ChartFile.isDrawable(plot)) {
            return "--plot cannot draw " + plot + ". Name a file that ends in .svg or .png";
        }
        if (best && period != null) {
            return "--best-period and --period were given. Choose one of them";
        }
        Path mapping = input.mappingFile();
        if (mapping != null && !Files.isRegularFile(mapping)) {
            return "no such file: " + mapping;
        }
        if (into != null && !Files.isRegularFile(into)) {
            return "no such file: " + into + ". --into names a QPP submission in JSON that is already there";
        }
        if (period != null) {
            String wrong = periodFault();
            if (wrong != null) {
                return wrong;
            }
        }
        List<Path> written = new ArrayList<>();
        Stream.of(out, account, into, plot, problems).forEach(written::add);
        for (Path file : written) {
            String fault = OutputFile.fault(file);
            if (fault != null) {
                return fault;
            }
        }
        written.add(in.equals("-") ? null : Path.of(in));
        written.add(mapping);
        return OutputFile.clash(written);
    }

    private String periodFault() {
        LocalDate start = period.get(0);
        LocalDate end = period.get(1);
        if (end.isBefore(start)) {
            return "--period ends on " + end + ", before it starts on " + start + ". Give the first day first";
        }
        return period().isWithin(year)
                ? null
                : "--period " + start + " " + end + " is not entirely within " + year + ", the performance year";
    }

    private int count(AccessRules rules, RecordInput.Given given, Path temporary, ProblemReport report)
            throws IOException {
        CountSummary summary = new CountSummary();
        List<CountedPatient> explained = new ArrayList<>();
        try (RecordFiles files = files(temporary);
                AccountFile accountFile = new AccountFile(account);
                CountProgress progress = new CountProgress(terminal)) {
            CountedRecords counted = CountedRecords.of(
                    files, new CountedRecords.Request(given, by, best), rules, temporary, report, progress, patient -> {
                        summary.add(patient);
                        accountFile.patient(patient);
                        if (explain != null && PatientStory.isMeant(patient, explain)) {
                            explained.add(patient);
                        }
                    });
            accountFile.complete();
            progress.close();
            return write(counted, summary, explained);
        } catch (RecordsRefused e) {
            report.print(e);
            return ExitCode.NO;
        } catch (UnusableFiles e) {
            report.printUnusable(in.equals("-") ? "standard input" : in, e.getMessage());
            return ExitCode.NO;
        }
    }

    /** Standard input is copied first, because the records are read more than once. */
    private RecordFiles files(Path temporary) throws IOException {
        if (!in.equals("-")) {
            return RecordFiles.of(Path.of(in));
        }
        Path copy = temporary.resolve("standard-input");
        try (OutputStream file = OutputFile.open(copy)) {
            SubmissionFile.standardInput().transferTo(file);
        }
        return RecordFiles.of(copy);
    }

    private PerformancePeriod period() {
        return period == null ? null : new PerformancePeriod(period.get(0), period.get(1));
    }

    private int write(CountedRecords counted, CountSummary summary, List<CountedPatient> explained) throws IOException {
        if (out != null) {
            try (CompleteFile file = new CompleteFile(out)) {
                MeasuresJson.write(file.content(), counted.counts(), best);
                file.complete();
            }
        } else if (explain == null) {
            MeasuresJson.write(terminal.answers(), counted.counts(), best);
        }
        new CountReport(terminal).print(counted, summary);
        if (plot != null) {
            new BusinessDaysPlot(plot).draw(summary);
        }
        PatientStory story = new PatientStory(terminal);
        explained.forEach(story::print);
        boolean isExplained = explain == null || !explained.isEmpty();
        if (!isExplained) {
            terminal.err().println("mips-pi: the records have no patient " + Terminal.printable(explain));
        }
        return putIntoSubmission(counted.counts()) && isExplained ? ExitCode.DONE : ExitCode.NO;
    }

    private boolean putIntoSubmission(List<MeasureCount> counts) throws IOException {
        if (into == null) {
            return true;
        }
        try {
            OutputFile.replace(into, SubmissionMeasure.into(Files.readAllBytes(into), counts));
            return true;
        } catch (SubmissionMeasure.CannotTake e) {
            terminal.err().println("mips-pi: " + Terminal.printable(into + " was not changed: " + e.getMessage()));
            return false;
        }
    }
}
