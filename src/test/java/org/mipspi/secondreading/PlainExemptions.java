package org.mipspi.secondreading;

import java.math.BigInteger;
import java.util.Map;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;

/**
 * Section 2 of the scoring specification: which exemptions from the category a practice has, whether by a status that is
 * stated or by its own figures.
 */
final class PlainExemptions {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    final Practice practice;
    final boolean individual;

    final boolean hospitalStated;
    final boolean hospitalByFigures;
    final boolean ascStated;
    final boolean ascByFigures;
    final boolean smallStated;
    final boolean smallByFigures;
    final boolean nonPatientStated;
    final boolean nonPatientByFigures;
    /** Exactly 75% of a group are non-patient facing, which is read as not enough. */
    final boolean nonPatientAtLimit;

    final boolean hardship;
    final boolean group;

    PlainExemptions(Practice practice) {
        this.practice = practice;
        this.individual = practice.entityType() == EntityType.INDIVIDUAL;
        Long clinicians = practice.clinicians();
        Long nonPatient = practice.nonPatientFacingClinicians();
        Long exempt = practice.exemptClinicians();
        hospitalStated = practice.states(SpecialStatus.HOSPITAL_BASED);
        hospitalByFigures = individual
                ? threeQuarters(inHospitals(), services())
                : moreThanThreeQuarters(practice.hospitalBasedClinicians(), clinicians);
        ascStated = practice.states(SpecialStatus.ASC_BASED);
        ascByFigures = individual ? threeQuarters(inAsc(), services()) : allAscBasedOrExempt();
        smallStated = practice.states(SpecialStatus.SMALL_PRACTICE);
        smallByFigures = clinicians != null && clinicians <= 15;
        nonPatientStated = practice.states(SpecialStatus.NON_PATIENT_FACING);
        nonPatientByFigures = individual
                ? practice.patientFacingEncounters() != null && practice.patientFacingEncounters() <= 100
                : moreThanThreeQuarters(nonPatient, clinicians);
        nonPatientAtLimit = !individual && exactlyThreeQuarters(nonPatient, clinicians);
        hardship = practice.hardship() != null;
        group = !individual && exempt != null && exempt > 0 && exempt.equals(clinicians);
    }

    boolean hospital() {
        return hospitalStated || hospitalByFigures;
    }

    boolean asc() {
        return ascStated || ascByFigures;
    }

    boolean small() {
        return smallStated || smallByFigures;
    }

    boolean nonPatient() {
        return nonPatientStated || nonPatientByFigures;
    }

    boolean any() {
        return hospital() || asc() || small() || nonPatient() || hardship || group;
    }

    /** Services at POS 19, 21, 22 and 23. */
    BigInteger inHospitals() {
        return at("19").add(at("21")).add(at("22")).add(at("23"));
    }

    /** Services at POS 24. */
    BigInteger inAsc() {
        return at("24");
    }

    /** Services wherever they were furnished. */
    BigInteger services() {
        BigInteger all = BigInteger.ZERO;
        for (long count : practice.servicesByPlaceOfService().values()) {
            all = all.add(BigInteger.valueOf(count));
        }
        return all;
    }

    /** Clinicians of a group that are ASC-based or exempt on other grounds. */
    BigInteger ascBasedOrExempt() {
        long exempt = practice.exemptClinicians() == null ? 0 : practice.exemptClinicians();
        return BigInteger.valueOf(practice.ascBasedClinicians()).add(BigInteger.valueOf(exempt));
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
        // some > 3 x the others, turned round so that no product can overflow
        return all - some <= (some - 1) / 3;
    }

    private static boolean exactlyThreeQuarters(Long some, Long all) {
        return some != null && all != null && all > 0 && some % 3 == 0 && all - some == some / 3;
    }

    private boolean allAscBasedOrExempt() {
        Long based = practice.ascBasedClinicians();
        Long all = practice.clinicians();
        if (based == null || all == null || based == 0) {
            return false;
        }
        long exempt = practice.exemptClinicians() == null ? 0 : practice.exemptClinicians();
        return based == all - exempt;
    }
}
