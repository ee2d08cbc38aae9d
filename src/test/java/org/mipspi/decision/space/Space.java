package org.mipspi.decision.space;

import static org.mipspi.decision.space.Circumstances.CLINICIANS;
import static org.mipspi.decision.space.Circumstances.ENTITY;
import static org.mipspi.decision.space.Circumstances.PERIOD_AND_CEHRT;
import static org.mipspi.decision.space.Circumstances.SERVICES;
import static org.mipspi.decision.space.Circumstances.SETS;
import static org.mipspi.decision.space.Circumstances.STATUSES;
import static org.mipspi.decision.space.Measures.ATTESTATIONS;
import static org.mipspi.decision.space.Measures.CASE_REPORTING;
import static org.mipspi.decision.space.Measures.ELECTRONIC_PRESCRIBING;
import static org.mipspi.decision.space.Measures.EXCHANGE;
import static org.mipspi.decision.space.Measures.IMMUNIZATION;
import static org.mipspi.decision.space.Measures.LEVELLED_BONUSES;
import static org.mipspi.decision.space.Measures.PATIENT_ACCESS;
import static org.mipspi.decision.space.Measures.TEFCA_BONUS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a submission of one performance year may say, and which parts of it are enumerated together. */
final class Space {

    private Space() {}

    /** Every part of a submission once. */
    static List<Objective> objectives(int year) {
        List<Objective> objectives = new ArrayList<>(List.of(SETS, ENTITY, STATUSES, SERVICES, CLINICIANS));
        objectives.addAll(ofOneSet(year));
        return objectives;
    }

    /** Every part of a measurement set once. */
    static List<Objective> ofOneSet(int year) {
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
    static List<Enumeration> enumerations(int year) {
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
