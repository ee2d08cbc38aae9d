package org.mipspi.spark.access;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.formats.visits.FileHeaders;
import org.mipspi.formats.visits.StatedPeriod;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.measures.input.RecordForms;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.visits.LinkedPatients;
import org.mipspi.measures.visits.NoRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.VisitTexts;
import org.mipspi.spark.Packed;
import org.mipspi.spark.SharedRules;
import org.mipspi.spark.lines.InputFile;
import org.mipspi.spark.lines.LineParts;
import org.mipspi.spark.lines.NotSubmissions;

/**
 * The visits of an input. The driver reads the beginnings of the files; the executors read all of them once for problems and ids
 * of the same patient, and a second time for the visits.
 */
final class VisitsInput {

    private final JavaSparkContext spark;
    private final Broadcast<SerializableConfiguration> configuration;
    private final RecordInput.Given given;
    private final FoundProblems problems = new FoundProblems();
    private final List<VisitFile> files = new ArrayList<>();
    private final List<FoundProblems> ofHeaders = new ArrayList<>();
    private final List<List<VisitPart>> parts = new ArrayList<>();
    private final int partitions;
    private Broadcast<Packed<CountPlan>> plan;
    private LinkedPatients linked;
    private StatedPeriod period;
    private RecordInput.Read read;
    private long visits;

    private VisitsInput(JavaSparkContext spark, RecordInput.Given given, int partitions) {
        this.spark = spark;
        this.configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        this.given = given;
        this.partitions = partitions;
    }

    /** Receives problems only. */
    private static final class Problems implements Records {

        private FoundProblems found;

        Problems(FoundProblems found) {
            this.found = found;
        }

        @Override
        public void patient(String id) {
            throw new IllegalStateException("a header has no patients");
        }

        @Override
        public void visit(Visit visit) {
            throw new IllegalStateException("a header has no visits");
        }

        @Override
        public void samePatient(String id, String other, RecordPlace place) {
            throw new IllegalStateException("a header has no patients");
        }

        @Override
        public void lookAlike(String id, String other, RecordPlace place) {
            throw new IllegalStateException("a header has no patients");
        }

        @Override
        public void problem(RecordProblem problem) {
            found.add(problem);
        }
    }

    /**
     * Reads an input, all but the visits themselves.
     *
     * @param paths files, folders and patterns
     * @param partitions in how many partitions; 0 for as many as suit the size of the files
     * @throws NotVisits if it is something else than visits
     * @throws RecordsRefused if anything in it cannot be read, or there are no records
     */
    static VisitsInput read(
            JavaSparkContext spark,
            List<String> paths,
            RecordInput.Given given,
            ReportingLevel level,
            SharedRules rules,
            int partitions)
            throws IOException, NotVisits, RecordsRefused {
        Configuration hadoop = spark.hadoopConfiguration();
        List<VisitFile> files = VisitFile.of(paths, hadoop);
        List<InputFile> text = new ArrayList<>();
        List<InputFile> compressed = new ArrayList<>();
        for (VisitFile each : files) {
            (each.isCompressed(hadoop) ? compressed : text).add(each.file());
        }
        int number = partitions > 0
                ? partitions
                : LineParts.suitable(spark, InputFile.bytes(text), InputFile.bytes(compressed));
        VisitsInput input = new VisitsInput(spark, given, number);
        input.readHeaders(files, level, rules);
        input.cut(text, compressed);
        input.readLines();
        return input;
    }

    private void readHeaders(List<VisitFile> all, ReportingLevel level, SharedRules rules)
            throws IOException, NotVisits, RecordsRefused {
        Configuration hadoop = spark.hadoopConfiguration();
        Map<String, VisitFile> byName = new HashMap<>();
        all.forEach(file -> byName.put(file.name(), file));
        RecordFiles records =
                RecordFiles.of(all.stream().map(file -> file.record(hadoop)).toList());
        Problems sink = new Problems(problems);
        RecordForms forms = new RecordForms(records);
        boolean areReadable = forms.areReadable(sink);
        if (forms.isFhir()) {
            throw new NotVisits("the files contain FHIR resources. On Spark, only visits (NDJSON or CSV) are counted."
                    + " Count FHIR files with mips-pi count patients");
        }
        List<VisitsHeader> headers = new ArrayList<>();
        Set<Set<LocalDate>> closedDays = new LinkedHashSet<>();
        if (areReadable) {
            FileHeaders found = FileHeaders.read(records, RecordInput.stated(given), sink);
            for (RecordFile file : found.readable()) {
                FoundProblems ofHeader = new FoundProblems();
                sink.found = ofHeader;
                VisitsHeader header = found.of(file);
                headers.add(header);
                closedDays.add(header.closedDays() == null ? Set.of() : header.closedDays());
                ofHeaders.add(ofHeader);
                files.add(byName.get(file.name()));
            }
            this.period = found.period();
        }
        VisitTexts texts = VisitTexts.of(files.stream().map(VisitFile::name).toList(), closedDays);
        plan = spark.broadcast(
                new Packed<>(new CountPlan(List.copyOf(files), headers, texts, level, rules, given.year())));
    }

    private void cut(List<InputFile> text, List<InputFile> compressed) {
        Map<String, Integer> numbers = new HashMap<>();
        for (VisitFile file : files) {
            numbers.put(file.file().path(), numbers.size());
        }
        try {
            LineParts.Cut cut = new LineParts(spark, configuration)
                    .cut(
                            text.stream()
                                    .filter(file -> numbers.containsKey(file.path()))
                                    .toList(),
                            partitions);
            parts.addAll(VisitPart.of(cut.partitions(), numbers));
        } catch (NotSubmissions e) {
            throw new IllegalStateException("lines of any kind can be counted", e);
        }
        compressed.stream()
                .filter(file -> numbers.containsKey(file.path()))
                .forEach(file -> parts.add(new ArrayList<>(List.of(VisitPart.whole(numbers.get(file.path()))))));
    }

    private void readLines() throws RecordsRefused {
        List<PartReport> reports = reports();
        linked = new LinkedPatients(problems::add);
        long timesInUtc = 0;
        int file = -1;
        for (PartReport report : reports) {
            for (; file < report.part().file(); file++) {
                problems.add(ofHeaders.get(file + 1));
            }
            problems.add(report.problems());
            report.links().forEach(link -> linked.link(link.id(), link.other(), link.place()));
            visits += report.visits();
            timesInUtc += report.timesInUtc();
        }
        read = RecordInput.ofVisits(given, new VisitsReader.Report(period, timesInUtc), new Problems(problems));
        problems.refuseIfAny();
        if (visits == 0) {
            throw new NoRecords();
        }
    }

    /** In the order of the files and their lines. */
    private List<PartReport> reports() {
        if (parts.isEmpty()) {
            return List.of();
        }
        Broadcast<Packed<CountPlan>> shared = plan;
        Broadcast<SerializableConfiguration> hadoop = configuration;
        List<PartReport> reports = new ArrayList<>();
        spark.parallelize(parts, parts.size())
                .flatMap(List::iterator)
                .map(part -> {
                    PartReport report = new PartReport(part);
                    report.timesInUtc(
                            shared.value().value().read(part, hadoop.value().value(), report));
                    return new Packed<>(report);
                })
                .collect()
                .forEach(report -> reports.add(report.value()));
        reports.sort((one, other) -> one.part().compareTo(other.part()));
        return reports;
    }

    /** Each visit as a line by its id, in any order. */
    JavaRDD<String> lines() {
        Broadcast<Packed<CountPlan>> shared = plan;
        Broadcast<SerializableConfiguration> hadoop = configuration;
        return spark.parallelize(parts, Math.max(1, parts.size()))
                .flatMap(list -> new ReadVisits(
                        list.iterator(), shared.value().value(), hadoop.value().value()));
    }

    Broadcast<Packed<CountPlan>> plan() {
        return plan;
    }

    /** In how many partitions the visits are counted. */
    int partitions() {
        return partitions;
    }

    /** The ids of the same patients. */
    LinkedIds linkedIds() {
        return new LinkedIds(linked.otherIds());
    }

    /** The performance period, and what else was read besides visits. */
    RecordInput.Read read() {
        return read;
    }

    /** How many visits were read, repeated ones included. */
    long visits() {
        return visits;
    }
}
