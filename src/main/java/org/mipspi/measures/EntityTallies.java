package org.mipspi.measures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * Counts the patients of each reporting entity. Patients are added in the order of entities; those of one stretch of that order
 * can be counted by themselves, and the tallies of adjacent stretches added.
 */
public final class EntityTallies implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<EntityTally> tallies = new ArrayList<>();

    /** The patients of one entity. */
    private static final class EntityTally implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ReportingEntity entity;
        private long numerator;
        private long denominator;
        private boolean isEligible;

        EntityTally(ReportingEntity entity) {
            this.entity = entity;
        }

        void add(CountedPatient patient) {
            switch (patient.judged().result()) {
                case COUNTED -> {
                    numerator++;
                    denominator++;
                }
                case DENOMINATOR_ONLY -> denominator++;
                case NOT_SEEN -> {
                    // The patient is counted nowhere.
                }
            }
            isEligible |= patient.judged().visits().stream()
                    .anyMatch(visit -> visit.standing() != EncounterStanding.NOT_ELIGIBLE);
        }

        void add(EntityTally other) {
            numerator += other.numerator;
            denominator += other.denominator;
            isEligible |= other.isEligible;
        }
    }

    /** Adds a patient of the last entity, or of one that comes after it. */
    public void add(CountedPatient patient) {
        last(patient.entity()).add(patient);
    }

    /** Adds the patients of the stretch that follows. */
    public void add(EntityTallies later) {
        later.tallies.forEach(tally -> last(tally.entity).add(tally));
    }

    private EntityTally last(ReportingEntity entity) {
        if (tallies.isEmpty() || !tallies.get(tallies.size() - 1).entity.equals(entity)) {
            tallies.add(new EntityTally(entity));
        }
        return tallies.get(tallies.size() - 1);
    }

    /**
     * The counts of each entity that has an encounter with a MIPS eligible clinician, in order.
     *
     * @param periods the performance period of each entity
     */
    public List<MeasureCount> counts(Function<ReportingEntity, PerformancePeriod> periods) {
        return tallies.stream()
                .filter(tally -> tally.isEligible && !tally.entity.equals(ReportingEntity.NONE))
                .map(tally ->
                        new MeasureCount(tally.entity, periods.apply(tally.entity), tally.numerator, tally.denominator))
                .toList();
    }
}
