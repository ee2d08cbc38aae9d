package org.mipspi.benchmark;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;

/** Section 2 of the scoring specification: which exemptions from the category a practice has. */
final class PlainExemptions {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private PlainExemptions() {}

    /** The ids of those that hold, in the specification's order. */
    static List<String> of(Practice practice) {
        List<String> held = new ArrayList<>(0);
        boolean individual = practice.entityType() == EntityType.INDIVIDUAL;
        Long clinicians = practice.clinicians();
        if (practice.states(SpecialStatus.HOSPITAL_BASED)
                || (individual
                        ? threeQuartersOfServices(practice.servicesByPlaceOfService(), "19", "21", "22", "23")
                        : moreThanThreeQuarters(practice.hospitalBasedClinicians(), clinicians))) {
            held.add("RW-HOSPITAL");
        }
        if (practice.states(SpecialStatus.ASC_BASED)
                || (individual
                        ? threeQuartersOfServices(practice.servicesByPlaceOfService(), "24")
                        : allAscBasedOrExempt(practice))) {
            held.add("RW-ASC");
        }
        if (practice.states(SpecialStatus.SMALL_PRACTICE) || (clinicians != null && clinicians <= 15)) {
            held.add("RW-SMALL");
        }
        Long encounters = practice.patientFacingEncounters();
        if (practice.states(SpecialStatus.NON_PATIENT_FACING)
                || (individual
                        ? encounters != null && encounters <= 100
                        : moreThanThreeQuarters(practice.nonPatientFacingClinicians(), clinicians))) {
            held.add("RW-NONPATIENT");
        }
        if (practice.hardship() != null) {
            held.add("RW-HARDSHIP");
        }
        Long exempt = practice.exemptClinicians();
        if (!individual && exempt != null && exempt > 0 && exempt.equals(clinicians)) {
            held.add("RW-GROUP");
        }
        return held;
    }

    private static boolean threeQuartersOfServices(Map<String, Long> services, String... codes) {
        if (services.isEmpty()) {
            return false;
        }
        BigInteger all = BigInteger.ZERO;
        for (long count : services.values()) {
            all = all.add(BigInteger.valueOf(count));
        }
        BigInteger there = BigInteger.ZERO;
        for (String code : codes) {
            there = there.add(BigInteger.valueOf(services.getOrDefault(code, 0L)));
        }
        return all.signum() > 0 && there.multiply(FOUR).compareTo(all.multiply(THREE)) >= 0;
    }

    private static boolean moreThanThreeQuarters(Long some, Long all) {
        if (some == null || all == null || some == 0 || all == 0) {
            return false;
        }
        // some > 3 x the others, turned round so that no product can overflow
        return all - some <= (some - 1) / 3;
    }

    private static boolean allAscBasedOrExempt(Practice practice) {
        Long based = practice.ascBasedClinicians();
        Long all = practice.clinicians();
        if (based == null || all == null || based == 0) {
            return false;
        }
        long exempt = practice.exemptClinicians() == null ? 0 : practice.exemptClinicians();
        return based == all - exempt;
    }
}
