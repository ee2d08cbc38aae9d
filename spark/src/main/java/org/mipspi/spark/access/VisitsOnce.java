package org.mipspi.spark.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.RepeatedVisits;

/** The visits of a partition in which the lines of each visit meet: each visit once. */
final class VisitsOnce {

    private VisitsOnce() {}

    /**
     * What repeats.
     *
     * @param count how many records repeat another one with the same content
     * @param problems the first visits that are given twice with different content, in the order of their lines
     * @param total how many such visits there are
     */
    record Repeats(long count, List<Twice> problems, long total) implements Serializable {}

    /** A visit that is given twice, with its line, by which one machine would find it. */
    record Twice(String line, RecordProblem problem) implements Serializable {}

    /** What repeats among these lines. */
    static Repeats repeats(Iterator<String> lines, CountPlan plan) {
        List<Twice> problems = new ArrayList<>();
        String[] current = {null};
        long[] total = {0};
        RepeatedVisits repeated = new RepeatedVisits(problem -> {
            total[0]++;
            if (problems.size() < RecordsRefused.MOST_KEPT) {
                problems.add(new Twice(current[0], problem));
            }
        });
        while (lines.hasNext()) {
            current[0] = lines.next();
            repeated.isRepeated(plan.texts().ofVisit(current[0]));
        }
        return new Repeats(repeated.count(), problems, total[0]);
    }

    /** The lines of each visit by reporting entity and patient. */
    static Iterator<String> byPatient(Iterator<String> lines, CountPlan plan, LinkedIds linked) {
        RepeatedVisits repeated = new RepeatedVisits(problem -> {});
        return new FlatIterator<>(lines, line -> {
            Visit visit = plan.texts().ofVisit(line);
            return repeated.isRepeated(visit)
                    ? List.of()
                    : plan.texts().byPatient(visit, plan.level(), linked.patient(visit.patient()));
        });
    }
}
