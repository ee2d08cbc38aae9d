package org.mipspi.submissions.space;

import static org.mipspi.submissions.space.MeasureValues.ATTESTATIONS;
import static org.mipspi.submissions.space.MeasureValues.CASE_REPORTING;
import static org.mipspi.submissions.space.MeasureValues.ELECTRONIC_PRESCRIBING;
import static org.mipspi.submissions.space.MeasureValues.EXCHANGE;
import static org.mipspi.submissions.space.MeasureValues.IMMUNIZATION;
import static org.mipspi.submissions.space.MeasureValues.LEVELLED_BONUSES;
import static org.mipspi.submissions.space.MeasureValues.PATIENT_ACCESS;
import static org.mipspi.submissions.space.MeasureValues.TEFCA_BONUS;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.CLINICIANS;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.ENTITY;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.PERIOD_AND_CEHRT;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.SERVICES;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.SETS;
import static org.mipspi.submissions.space.PracticeAndPeriodValues.STATUSES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a submission of one performance year may say, and which parts of it are enumerated together. */
public final class SubmissionSpace {

    private SubmissionSpace() {}

    /** Every part of a submission once. */
    public static List<Objective> objectives(int year) {
        List<Objective> objectives = new ArrayList<>(List.of(SETS, ENTITY, STATUSES, SERVICES, CLINICIANS));
        objectives.addAll(ofOneSet(year));
        return objectives;
    }

    /** Every part of a measurement set once. */
    public static List<Objective> ofOneSet(int year) {
        List<Objective> objectives = new ArrayList<>(List.of(
                PERIOD_AND_CEHRT,
                ATTESTATIONS,
                ELECTRONIC_PRESCRIBING,
                EXCHANGE,
                PATIENT_ACCESS,
                IMMUNIZATION,
                CASE_REPORTING));
        objectives.addAll(bonuses(year));
        return objectives;
    }

    /** Without PI_PHCDRR_6 before it was a measure. */
    private static List<Objective> bonuses(int year) {
        return year < 2026
                ? LEVELLED_BONUSES
                : Stream.concat(LEVELLED_BONUSES.stream(), Stream.of(TEFCA_BONUS))
                        .toList();
    }

    /** What is enumerated in every state of all the rest. */
    public static List<Enumeration> enumerations(int year) {
        List<Enumeration> enumerations = new ArrayList<>();
        enumerations.add(Enumeration.whole(SETS, ENTITY, STATUSES));
        enumerations.add(Enumeration.whole(ENTITY, SERVICES));
        enumerations.add(Enumeration.whole(ENTITY, CLINICIANS));
        ofOneSet(year).forEach(objective -> enumerations.add(Enumeration.whole(objective)));
        if (year < 2026) {
            enumerations.add(Enumeration.whole(TEFCA_BONUS));
        }
        enumerations.add(Enumeration.crossed(List.of(ELECTRONIC_PRESCRIBING, EXCHANGE)));
        enumerations.add(Enumeration.crossed(List.of(IMMUNIZATION, CASE_REPORTING)));
        enumerations.add(Enumeration.crossed(bonuses(year)));
        return enumerations;
    }
}
