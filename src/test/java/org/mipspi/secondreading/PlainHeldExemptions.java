package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainCatalogue.grounds;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.facts.Practice;

/** The exemptions of an answer, in the order of their ids: what holds them, and where that comes from. */
final class PlainHeldExemptions {

    private static final Because ASC =
            Because.of("RW-ASC: the special status is stated", "the special status ascBased is stated");
    static final Grounds ASC_INDIVIDUAL = grounds("RW-ASC: an individual furnishes 75% or more of services in an ASC");
    private static final Grounds ASC_GROUP = grounds("RW-ASC: all of the group are ASC-based or otherwise exempt");
    static final Grounds GROUP = grounds("RW-GROUP: every clinician of the group qualifies on other grounds");
    static final Grounds HARDSHIP = grounds("RW-HARDSHIP: a hardship exception is approved");
    private static final Because HOSPITAL =
            Because.of("RW-HOSPITAL: the special status is stated", "the special status hospitalBased is stated");
    private static final Grounds HOSPITAL_INDIVIDUAL =
            grounds("RW-HOSPITAL: an individual furnishes 75% or more of services in hospitals");
    private static final Grounds HOSPITAL_GROUP = grounds("RW-HOSPITAL: more than 75% of the group are hospital-based");
    private static final Because NON_PATIENT =
            Because.of("RW-NONPATIENT: the special status is stated", "the special status nonPatientFacing is stated");
    static final Grounds NON_PATIENT_INDIVIDUAL =
            grounds("RW-NONPATIENT: an individual has 100 or fewer patient-facing encounters");
    static final Grounds NON_PATIENT_GROUP =
            grounds("RW-NONPATIENT: more than 75% of the group are non-patient facing");
    private static final Because SMALL =
            Because.of("RW-SMALL: the special status is stated", "the special status smallPractice is stated");
    static final Grounds SMALL_FIGURES = grounds("RW-SMALL: the practice has 15 or fewer clinicians");

    private PlainHeldExemptions() {}

    static List<HeldExemption> of(PlainExemptions found) {
        if (!found.any()) {
            return List.of();
        }
        List<HeldExemption> held = new ArrayList<>(6);
        held(held, "RW-ASC", found.ascStated ? ASC : null, found.ascByFigures ? asc(found) : null);
        held(held, "RW-GROUP", null, found.group ? group(found) : null);
        held(held, "RW-HARDSHIP", null, found.hardship ? hardship(found) : null);
        held(
                held,
                "RW-HOSPITAL",
                found.hospitalStated ? HOSPITAL : null,
                found.hospitalByFigures ? hospital(found) : null);
        held(
                held,
                "RW-NONPATIENT",
                found.nonPatientStated ? NON_PATIENT : null,
                found.nonPatientByFigures ? nonPatient(found) : null);
        held(held, "RW-SMALL", found.smallStated ? SMALL : null, found.smallByFigures ? small(found) : null);
        return held;
    }

    /** Holds by either, or both, or not at all. A status that is stated is never less sure than figures: it carries it. */
    private static void held(List<HeldExemption> held, String id, Because stated, Because figures) {
        if (stated == null && figures == null) {
            return;
        }
        Because surer = stated == null ? figures : stated;
        boolean both = stated != null && figures != null;
        String sentence = both ? stated.sentence() + "; " + figures.sentence() : surer.sentence();
        held.add(new HeldExemption(id, sentence, surer.grounds()));
    }

    private static Because group(PlainExemptions found) {
        return new Because(
                found.practice.exemptClinicians() + " of " + found.practice.clinicians()
                        + " clinicians qualify for reweighting",
                GROUP);
    }

    private static Because hardship(PlainExemptions found) {
        return new Because("an application is approved: " + found.practice.hardship(), HARDSHIP);
    }

    private static Because asc(PlainExemptions found) {
        return found.individual
                ? new Because(found.inAsc() + " of " + found.services() + " services are at POS 24", ASC_INDIVIDUAL)
                : new Because(
                        found.ascBasedOrExempt() + " of " + found.practice.clinicians()
                                + " clinicians are ASC-based or otherwise exempt",
                        ASC_GROUP);
    }

    private static Because hospital(PlainExemptions found) {
        Practice practice = found.practice;
        return found.individual
                ? new Because(
                        found.inHospitals() + " of " + found.services() + " services are at POS 19, 21, 22 or 23",
                        HOSPITAL_INDIVIDUAL)
                : new Because(
                        practice.hospitalBasedClinicians() + " of " + practice.clinicians()
                                + " clinicians are hospital-based",
                        HOSPITAL_GROUP);
    }

    private static Because nonPatient(PlainExemptions found) {
        Practice practice = found.practice;
        return found.individual
                ? new Because(
                        "there are " + practice.patientFacingEncounters() + " patient-facing encounters",
                        NON_PATIENT_INDIVIDUAL)
                : new Because(
                        practice.nonPatientFacingClinicians() + " of " + practice.clinicians()
                                + " clinicians are non-patient facing",
                        NON_PATIENT_GROUP);
    }

    private static Because small(PlainExemptions found) {
        return new Because("the practice has " + found.practice.clinicians() + " clinicians", SMALL_FIGURES);
    }
}
