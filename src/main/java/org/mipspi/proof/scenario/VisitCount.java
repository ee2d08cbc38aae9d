package org.mipspi.proof.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.JudgedPatient;
import org.mipspi.measures.JudgedVisit;

/**
 * What the rules conclude about visits, with the parts written as scenarios write them.
 *
 * @param counted each patient once
 * @param patients the patient that an id stands for, by each id
 * @param visits each visit, by id
 */
public record VisitCount(
        List<JudgedPatient> counted, Map<String, JudgedPatient> patients, Map<String, JudgedVisit> visits) {

    /** Judges visits as those of one reporting entity. */
    static VisitCount of(AccessRules rules, GivenVisits.InYear given) {
        PatientIds ids = new PatientIds();
        given.sameIds().forEach(same -> ids.join(same.one(), same.other()));
        Map<String, List<Visit>> byPatient = given.visits().stream()
                .collect(Collectors.groupingBy(
                        visit -> ids.patient(visit.patient()), LinkedHashMap::new, Collectors.toList()));
        VisitCount count = new VisitCount(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        byPatient.values().forEach(visits -> count.add(rules.judge(visits, given.period())));
        return count;
    }

    private void add(JudgedPatient patient) {
        counted.add(patient);
        for (JudgedVisit visit : patient.visits()) {
            patients.put(visit.visit().patient(), patient);
            visits.put(visit.visit().id(), visit);
        }
    }

    /** Numerator and denominator: {@code 4/5}. */
    public String count() {
        long numerator = with(PatientResult.COUNTED);
        return numerator + "/" + (numerator + with(PatientResult.DENOMINATOR_ONLY));
    }

    private long with(PatientResult result) {
        return counted.stream().filter(patient -> patient.result() == result).count();
    }

    /** A part of what is concluded about a patient. */
    public String patient(String id, Function<JudgedPatient, Object> part) {
        return text(part.apply(patients.get(id)));
    }

    /** A part of what is concluded about a visit. */
    public String visit(String id, Function<JudgedVisit, Object> part) {
        return text(part.apply(visits.get(id)));
    }

    private static String text(Object value) {
        return value == null ? AnswerText.NONE : value.toString();
    }

    /** The reasons that hold for a visit beside the first one. */
    public String others(String id) {
        List<JudgedVisit.Reason> others = visits.get(id).others();
        return others.isEmpty()
                ? AnswerText.NONE
                : others.stream().map(reason -> reason.standing().name()).collect(Collectors.joining(", "));
    }

    /** The id of the statement that a rule belongs to, from the rule's name. */
    public static String statement(String rule) {
        return rule.substring(0, rule.indexOf(':'));
    }
}
