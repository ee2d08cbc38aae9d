package org.mipspi.domain.records;

import java.time.LocalDate;

/**
 * Health information of a visit that became available to the clinician at one time, and when the patient could reach it in
 * each of the four ways. Times are dates in the time zone of the practice, because timely access is counted in days.
 *
 * @param available when it became available to the clinician; null if that is not known of a visit without a date
 * @param view when the patient could view it online; null if that was not provided
 * @param download when the patient could download it; null if that was not provided
 * @param transmit when the patient could transmit it to a third party; null if that was not provided
 * @param api when any application of the patient's choice could reach it; null if that was not provided
 */
public record ReleasedInformation(
        LocalDate available, LocalDate view, LocalDate download, LocalDate transmit, LocalDate api) {}
