package org.mipspi.measures;

import java.io.Serializable;
import java.util.List;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * The period of a year in which a reporting entity has the best rate.
 *
 * @param entity who reports
 * @param best the period with the best rate
 * @param runnersUp the periods that come next, best first
 * @param compared how many periods with a patient were compared: every one of the year that is long enough
 */
public record BestPeriod(ReportingEntity entity, RatedPeriod best, List<RatedPeriod> runnersUp, int compared)
        implements Serializable {}
