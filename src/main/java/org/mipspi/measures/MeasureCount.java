package org.mipspi.measures;

import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * The counts of PI_PEA_1 of one reporting entity.
 *
 * @param entity who reports
 * @param period the performance period that was counted
 * @param numerator patients who were given timely access every time; 0 to {@code denominator}
 * @param denominator unique patients seen in the performance period
 */
public record MeasureCount(ReportingEntity entity, PerformancePeriod period, long numerator, long denominator) {

    /** CMS's id of the measure. */
    public static final String MEASURE = "PI_PEA_1";
}
