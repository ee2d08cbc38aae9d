package org.mipspi.spark.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.BestPeriod;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.EntityTallies;
import org.mipspi.measures.PeriodTallies;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.report.MeasuresJson;
import org.mipspi.measures.visits.LookAlikes;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.spark.OutputFolder;
import org.mipspi.spark.Packed;
import org.mipspi.spark.SharedRules;
import org.mipspi.spark.access.JudgedPartition.Figures;
import org.mipspi.spark.access.JudgedPartition.Periods;

/**
 * Counts PI_PEA_1 from visits and writes into a folder: {@code measures.json} as {@code count patients} writes it, the account
 * if it is wanted, and {@code summary.json}, which ends with the notes of the account of the service. Visits meet by their ids in
 * a first shuffle, and by reporting entity and patient in a second one. {@code docs/spark.md} describes it.
 */
public final class PatientAccessCounting {

    /** The measures in the folder of a result. */
    public static final String MEASURES = "measures.json";

    /** The folder of the account: one line of JSON for each patient of each reporting entity, in order. */
    public static final String ACCOUNT = "account";

    private final JavaSparkContext spark;
    private final SharedRules rules;

    /** Counting by these rules. */
    public PatientAccessCounting(JavaSparkContext spark, SharedRules rules) {
        this.spark = spark;
        this.rules = rules;
    }

    /**
     * What to count.
     *
     * @param given what the caller states about the visits
     * @param by who reports the counts together
     * @param bestPeriod whether each entity is counted for the period of the year in which it has the best rate
     * @param account whether the account is written; patients are then judged twice
     */
    public record Request(RecordInput.Given given, ReportingLevel by, boolean bestPeriod, boolean account) {}

    /**
     * What was counted.
     *
     * @param records the counts
     * @param summary the figures of all patients
     */
    public record Result(CountedRecords records, CountSummary summary) {}

    /**
     * Counts.
     *
     * @param paths files, folders and patterns, on any file system that Spark has
     * @param partitions in how many partitions; 0 for as many as suit the size of the files
     * @param folder where the result is written
     * @param overwrite whether an earlier result in the folder is replaced
     * @throws IOException if the files cannot be listed or the folder cannot be written
     * @throws NotVisits if the files are something else than visits
     * @throws RecordsRefused if anything in the visits cannot be read, or there are none; nothing is written
     */
    public Result files(List<String> paths, Request request, int partitions, String folder, boolean overwrite)
            throws IOException, NotVisits, RecordsRefused {
        OutputFolder output = new OutputFolder(folder, spark.hadoopConfiguration(), Set.of(MEASURES, ACCOUNT));
        output.check(overwrite);
        spark.setJobDescription("mips-pi: read the visits");
        VisitsInput input = VisitsInput.read(spark, paths, request.given(), request.by(), rules, partitions);
        spark.setJobDescription("mips-pi: bring visits together");
        Broadcast<Packed<CountPlan>> plan = input.plan();
        JavaRDD<String> byVisit = ByKey.visits(input.lines(), input.partitions());
        long repeated = repeated(byVisit, plan);
        Broadcast<Packed<LinkedIds>> linked = spark.broadcast(new Packed<>(input.linkedIds()));
        JavaRDD<String> byPatient = ByKey.patients(
                byVisit.mapPartitions(lines -> VisitsOnce.byPatient(
                        lines, plan.value().value(), linked.value().value())),
                input.partitions());
        List<BestPeriod> best = List.of();
        if (request.bestPeriod()) {
            spark.setJobDescription("mips-pi: compare periods");
            best = bestPeriods(byPatient, plan, linked, request.given().year());
        }
        spark.setJobDescription("mips-pi: count patients");
        Periods periods = periods(best, input.read().period());
        EntityTallies tallies = new EntityTallies();
        CountSummary summary = new CountSummary();
        Broadcast<Packed<Periods>> shared = spark.broadcast(new Packed<>(periods));
        for (Packed<Figures<EntityTallies>> packed : byPatient
                .mapPartitions(lines -> List.of(new Packed<>(
                                judged(lines, plan, linked).count(shared.value().value())))
                        .iterator())
                .collect()) {
            Figures<EntityTallies> figures = packed.value();
            refuseIfAny(figures);
            tallies.add(figures.tallies());
            summary.add(figures.summary());
        }
        CountedRecords counted = new CountedRecords(
                tallies.counts(periods),
                best,
                request.bestPeriod() ? input.read().headerPeriod() : null,
                null,
                new LookAlikes(0, List.of()),
                input.visits(),
                repeated,
                input.read().timesInUtc());
        output.clear();
        if (request.account()) {
            spark.setJobDescription("mips-pi: write the account");
            byPatient
                    .mapPartitions(lines ->
                            judged(lines, plan, linked).account(shared.value().value()))
                    .saveAsTextFile(output.table(ACCOUNT));
        }
        spark.setJobDescription(null);
        output.write(MEASURES, file -> MeasuresJson.write(file, counted.counts(), request.bestPeriod()));
        output.complete(file -> summary(file, counted, summary, request.bestPeriod()));
        return new Result(counted, summary);
    }

    private static JudgedPartition judged(
            java.util.Iterator<String> lines, Broadcast<Packed<CountPlan>> plan, Broadcast<Packed<LinkedIds>> linked) {
        return new JudgedPartition(lines, plan.value().value(), linked.value().value());
    }

    private static void summary(OutputStream file, CountedRecords counted, CountSummary summary, boolean withPeriods)
            throws IOException {
        try (AccountJson json = new AccountJson(file)) {
            json.end(counted, summary, withPeriods);
        }
    }

    /** How many visits repeat another one with the same content. */
    private static long repeated(JavaRDD<String> byVisit, Broadcast<Packed<CountPlan>> plan) throws RecordsRefused {
        long repeated = 0;
        long total = 0;
        List<VisitsOnce.Twice> twice = new ArrayList<>();
        for (Packed<VisitsOnce.Repeats> packed : byVisit.mapPartitions(lines -> List.of(new Packed<>(
                                VisitsOnce.repeats(lines, plan.value().value())))
                        .iterator())
                .collect()) {
            repeated += packed.value().count();
            total += packed.value().total();
            twice.addAll(packed.value().problems());
        }
        if (total > 0) {
            throw new RecordsRefused(
                    twice.stream()
                            .sorted(Comparator.comparing(VisitsOnce.Twice::line))
                            .limit(RecordsRefused.MOST_KEPT)
                            .map(VisitsOnce.Twice::problem)
                            .sorted(Comparator.comparing(problem -> problem.place()))
                            .toList(),
                    total);
        }
        return repeated;
    }

    private static List<BestPeriod> bestPeriods(
            JavaRDD<String> byPatient, Broadcast<Packed<CountPlan>> plan, Broadcast<Packed<LinkedIds>> linked, int year)
            throws RecordsRefused {
        PeriodTallies tallies = new PeriodTallies(year);
        for (Packed<Figures<PeriodTallies>> packed : byPatient
                .mapPartitions(lines -> List.of(
                                new Packed<>(judged(lines, plan, linked).search()))
                        .iterator())
                .collect()) {
            refuseIfAny(packed.value());
            tallies.add(packed.value().tallies());
        }
        return tallies.best();
    }

    private static void refuseIfAny(Figures<?> figures) throws RecordsRefused {
        if (figures.refused() != null) {
            throw new RecordsRefused(List.of(figures.refused()), 1);
        }
    }

    private static Periods periods(List<BestPeriod> best, PerformancePeriod otherwise) {
        Map<ReportingEntity, PerformancePeriod> byEntity = new HashMap<>();
        best.forEach(each -> byEntity.put(each.entity(), each.best().period()));
        return new Periods(byEntity, otherwise);
    }
}
