package org.mipspi.secondreading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;

/**
 * Section 2 of the scoring specification: which exemptions from the category a practice has, whether by a status that is
 * stated or by its own figures.
 */
final class PracticeExemptions {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private final Practice practice;
    private final boolean hospital;
    private final boolean asc;
    private final boolean small;
    private final boolean nonPatient;

    /** Exactly 75% of a group are non-patient facing, which is read as not enough. */
    final boolean nonPatientAtLimit;

    final boolean hardship;
    final boolean group;

    /** A group in which all clinicians qualify if no clinician is in two of its counts. */
    final boolean mayQualify;

    /** How many counts of an APM Entity would give a group a status, and give it nothing. */
    final int unusedFigures;

    PracticeExemptions(Practice practice, Alternative otherwise) {
        this.practice = practice;
        boolean individual = practice.entityType() == EntityType.INDIVIDUAL;
        boolean apm = practice.entityType() == EntityType.APM;
        Long clinicians = practice.clinicians();
        Long nonPatientFacing = practice.nonPatientFacingClinicians();
        hospital = practice.states(SpecialStatus.HOSPITAL_BASED)
                || (individual
                        ? threeQuarters(inHospitals(), services())
                        : !apm && moreThanThreeQuarters(practice.hospitalBasedClinicians(), clinicians));
        asc = practice.states(SpecialStatus.ASC_BASED)
                || (individual
                        ? threeQuarters(at("24"), services())
                        : !apm
                                && practice.ascBasedClinicians() != null
                                && practice.ascBasedClinicians() > 0
                                && everyoneQualifies());
        small = practice.states(SpecialStatus.SMALL_PRACTICE) || (clinicians != null && clinicians <= 15);
        nonPatient = practice.states(SpecialStatus.NON_PATIENT_FACING)
                || (individual
                        ? practice.patientFacingEncounters() != null && practice.patientFacingEncounters() <= 100
                        : !apm && moreThanThreeQuarters(nonPatientFacing, clinicians))
                || (otherwise == Alternative.AT_LEAST
                        && !individual
                        && !apm
                        && exactlyThreeQuarters(nonPatientFacing, clinicians));
        nonPatientAtLimit = !individual && !apm && exactlyThreeQuarters(nonPatientFacing, clinicians);
        hardship = practice.hardship() != null;
        group = !individual && everyoneQualifies();
        mayQualify = !individual && !group && practice.qualifyingClinicians() == null && mayReachEveryone();
        unusedFigures = !apm || group
                ? 0
                : (moreThanThreeQuarters(practice.hospitalBasedClinicians(), clinicians) ? 1 : 0)
                        + (moreThanThreeQuarters(nonPatientFacing, clinicians) ? 1 : 0);
    }

    boolean hospital() {
        return hospital;
    }

    boolean asc() {
        return asc;
    }

    boolean small() {
        return small;
    }

    boolean nonPatient() {
        return nonPatient;
    }

    boolean any() {
        return hospital || asc || small || nonPatient || hardship || group;
    }

    /** The ids of the exemptions that hold, in order. */
    List<String> ids() {
        if (!any()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(6);
        addIf(asc, "RW-ASC", ids);
        addIf(group, "RW-GROUP", ids);
        addIf(hardship, "RW-HARDSHIP", ids);
        addIf(hospital, "RW-HOSPITAL", ids);
        addIf(nonPatient, "RW-NONPATIENT", ids);
        addIf(small, "RW-SMALL", ids);
        return ids;
    }

    private static void addIf(boolean holds, String id, List<String> ids) {
        if (holds) {
            ids.add(id);
        }
    }

    /** Services at POS 19, 21, 22 and 23. */
    private BigInteger inHospitals() {
        return at("19").add(at("21")).add(at("22")).add(at("23"));
    }

    /** Services at every place of service. */
    private BigInteger services() {
        BigInteger all = BigInteger.ZERO;
        for (long count : practice.servicesByPlaceOfService().values()) {
            all = all.add(BigInteger.valueOf(count));
        }
        return all;
    }

    private BigInteger at(String placeOfService) {
        Map<String, Long> services = practice.servicesByPlaceOfService();
        Long count = services.isEmpty() ? null : services.get(placeOfService);
        return count == null ? BigInteger.ZERO : BigInteger.valueOf(count);
    }

    private static boolean threeQuarters(BigInteger there, BigInteger all) {
        return all.signum() > 0 && there.multiply(FOUR).compareTo(all.multiply(THREE)) >= 0;
    }

    private static boolean moreThanThreeQuarters(Long some, Long all) {
        if (some == null || all == null || some == 0 || all == 0) {
            return false;
        }
        // some > 3 x the others, written so that no product can overflow
        return all - some <= (some - 1) / 3;
    }

    private static boolean exactlyThreeQuarters(Long some, Long all) {
        return some != null && all != null && all > 0 && some % 3 == 0 && all - some == some / 3;
    }

    /** Whether it is sure that each clinician has some ground of reweighting. */
    private boolean everyoneQualifies() {
        Long all = practice.clinicians();
        if (all == null || all == 0) {
            return false;
        }
        if (all.equals(practice.qualifyingClinicians())) {
            return true;
        }
        BigInteger largest = BigInteger.ZERO;
        for (BigInteger count : countsThatMayOverlap()) {
            largest = largest.max(count);
        }
        return largest.add(given(practice.exemptClinicians())).compareTo(BigInteger.valueOf(all)) >= 0;
    }

    private boolean mayReachEveryone() {
        BigInteger sum = given(practice.exemptClinicians());
        for (BigInteger count : countsThatMayOverlap()) {
            sum = sum.add(count);
        }
        Long all = practice.clinicians();
        return all != null && all > 0 && sum.compareTo(BigInteger.valueOf(all)) >= 0;
    }

    private List<BigInteger> countsThatMayOverlap() {
        return List.of(
                given(practice.hospitalBasedClinicians()),
                given(practice.ascBasedClinicians()),
                given(practice.nonPatientFacingClinicians()));
    }

    private static BigInteger given(Long count) {
        return count == null ? BigInteger.ZERO : BigInteger.valueOf(count);
    }
}
