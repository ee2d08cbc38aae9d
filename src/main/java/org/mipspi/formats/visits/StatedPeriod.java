package org.mipspi.formats.visits;

import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;

/**
 * The performance period of an input.
 *
 * @param period the period
 * @param header the first header that states it; null if only the command does
 */
public record StatedPeriod(PerformancePeriod period, RecordPlace header) {}
