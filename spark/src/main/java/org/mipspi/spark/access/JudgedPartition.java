package org.mipspi.spark.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.EntityTallies;
import org.mipspi.measures.PatientAccessCount;
import org.mipspi.measures.PeriodSearch;
import org.mipspi.measures.PeriodTallies;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.PatientsReader;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;

/** The patients of a partition in which lines are in the order of reporting entities and patients. */
final class JudgedPartition {

    private final CountPlan plan;
    private final AccessRules rules;
    private final PatientsReader patients;
    private final TaskContext task = TaskContext.get();

    JudgedPartition(Iterator<String> lines, CountPlan plan, LinkedIds linked) {
        this.plan = plan;
        this.rules = plan.judges();
        this.patients = new PatientsReader(lines, plan.texts(), linked.otherIds());
    }

    /**
     * The performance period of each reporting entity.
     *
     * @param best those of entities that are counted for their best one
     * @param otherwise that of all others
     */
    record Periods(Map<ReportingEntity, PerformancePeriod> best, PerformancePeriod otherwise)
            implements Function<ReportingEntity, PerformancePeriod>, Serializable {

        @Override
        public PerformancePeriod apply(ReportingEntity entity) {
            return best.getOrDefault(entity, otherwise);
        }
    }

    /**
     * The figures of a partition.
     *
     * @param tallies what was counted
     * @param summary the figures of the patients
     * @param refused why the patients cannot be judged; null if they can
     */
    record Figures<T extends Serializable>(T tallies, CountSummary summary, RecordProblem refused)
            implements Serializable {}

    /** Counts the patients. */
    Figures<EntityTallies> count(Periods periods) {
        EntityTallies tallies = new EntityTallies();
        CountSummary summary = new CountSummary();
        try {
            for (PatientVisits patient = next(); patient != null; patient = next()) {
                CountedPatient counted = PatientAccessCount.judge(rules, patient, periods);
                tallies.add(counted);
                summary.add(counted);
            }
            return new Figures<>(tallies, summary, null);
        } catch (RecordsRefused e) {
            return new Figures<>(tallies, summary, e.problems().get(0));
        }
    }

    /** Counts the patients for every performance period of the year. */
    Figures<PeriodTallies> search() {
        PeriodSearch search = new PeriodSearch(rules, plan.year());
        PeriodTallies tallies = new PeriodTallies(plan.year());
        try {
            for (PatientVisits patient = next(); patient != null; patient = next()) {
                tallies.add(search.dated(patient));
            }
            return new Figures<>(tallies, null, null);
        } catch (RecordsRefused e) {
            return new Figures<>(tallies, null, e.problems().get(0));
        }
    }

    /** The line of each patient in the account. */
    Iterator<String> account(Periods periods) {
        return new FlatIterator<>(new Patients(), patient -> {
            CountedPatient counted = PatientAccessCount.judge(rules, patient, periods);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            try (AccountJson json = new AccountJson(line)) {
                json.patient(counted);
            } catch (IOException e) {
                throw new UncheckedIOException("a line in memory cannot fail to be written", e);
            }
            return List.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
        });
    }

    private PatientVisits next() throws RecordsRefused {
        if (task != null && task.isInterrupted()) {
            throw new TaskKilledException("the task was canceled; its counts are not needed");
        }
        try {
            return patients.next();
        } catch (IOException e) {
            throw new UncheckedIOException("lines in memory cannot fail to be read", e);
        }
    }

    /** The patients, who were all judged before. */
    private final class Patients implements Iterator<PatientVisits> {

        private PatientVisits next;

        @Override
        public boolean hasNext() {
            try {
                next = next == null ? JudgedPartition.this.next() : next;
                return next != null;
            } catch (RecordsRefused e) {
                throw new IllegalStateException("a patient was judged before, and cannot be now", e);
            }
        }

        @Override
        public PatientVisits next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            PatientVisits patient = next;
            next = null;
            return patient;
        }
    }
}
