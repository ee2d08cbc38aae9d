package org.mipspi.domain.records;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Health information of a visit that became available to the clinician at one time, and when the patient could reach it in
 * each of the four ways. Times are dates in the time zone of the practice, because timely access is counted in days.
 * The patient includes a representative whom the patient authorized: a way is open to a patient as soon as it is open to one
 * of them.
 *
 * @param available when it became available to the clinician; null if that is not known of a visit without a date
 * @param view when the patient could view it online; null if that was not provided
 * @param download when the patient could download it; null if that was not provided
 * @param transmit when the patient could transmit it to a third party; null if that was not provided
 * @param api when any application of the patient's choice could reach it; null if that was not provided
 */
public record ReleasedInformation(
        LocalDate available, LocalDate view, LocalDate download, LocalDate transmit, LocalDate api) {

    /** Whether the patient could reach it in some way before it became available to the clinician. */
    public boolean isReachedEarly() {
        return available != null
                && Stream.of(view, download, transmit, api).anyMatch(way -> way != null && way.isBefore(available));
    }
}
