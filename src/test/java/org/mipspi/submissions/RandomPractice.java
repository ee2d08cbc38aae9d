package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the practice of a submission, with figures on and beside the thresholds of reweighting. */
final class RandomPractice {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final RandomChoice choice;

    RandomPractice(RandomChoice choice) {
        this.choice = choice;
    }

    ObjectNode clinician() {
        ObjectNode clinician = JSON.objectNode();
        if (choice.oneIn(4)) {
            clinician
                    .putArray("specialStatuses")
                    .add(choice.pick("hospitalBased", "ascBased", "smallPractice", "nonPatientFacing"));
        } else if (choice.coin()) {
            clinician.putArray("specialStatuses");
        }
        if (choice.oneIn(6)) {
            clinician.put(
                    "hardship",
                    choice.pick(
                            "decertifiedEhr",
                            "insufficientInternet",
                            "extremeCircumstances",
                            "lackOfControlOverCehrt"));
        } else if (choice.oneIn(4)) {
            clinician.putNull("hardship");
        }
        if (!choice.oneIn(4)) {
            clinician.set("practice", practice());
        }
        return clinician;
    }

    private ObjectNode practice() {
        ObjectNode practice = JSON.objectNode();
        long clinicians = choice.pick(15L, 16L, 16L, 20L, 40L, 100L, 101L, 1L, 1L, 200L, choice.huge());
        if (!choice.oneIn(5)) {
            practice.put("clinicians", clinicians);
        }
        if (choice.oneIn(3)) {
            practice.put("patientFacingEncounters", choice.pick(0L, 99L, 100L, 101L, 101L, 2000L, choice.huge()));
        }
        if (choice.oneIn(3)) {
            practice.set("servicesByPlaceOfService", services());
        }
        if (choice.oneIn(3)) {
            practice.put("hospitalBasedClinicians", aroundThreeQuarters(clinicians));
        }
        if (choice.oneIn(3)) {
            practice.put("nonPatientFacingClinicians", aroundThreeQuarters(clinicians));
        }
        long asc = choice.pick(clinicians, clinicians, clinicians - 1, clinicians / 2, 0L);
        if (choice.oneIn(3)) {
            practice.put("ascBasedClinicians", Math.max(0, asc));
        }
        if (choice.oneIn(3)) {
            practice.put(
                    "exemptClinicians",
                    Math.max(0, choice.pick(clinicians - asc, clinicians, clinicians - 1, 0L, clinicians - asc + 1)));
        }
        makePossible(practice, clinicians);
        return practice;
    }

    /** No count is more than the clinicians; those who qualify are at least as many as is certain, and at most all. */
    private void makePossible(ObjectNode practice, long clinicians) {
        long largest = 0;
        for (String name : List.of("hospitalBasedClinicians", "ascBasedClinicians", "nonPatientFacingClinicians")) {
            if (practice.has(name)) {
                practice.put(name, Math.min(clinicians, practice.get(name).longValue()));
                largest = Math.max(largest, practice.get(name).longValue());
            }
        }
        long exempt = practice.path("exemptClinicians").longValue();
        if (exempt > clinicians - largest) {
            exempt = clinicians - largest;
            practice.put("exemptClinicians", exempt);
        }
        if (choice.oneIn(5)) {
            long certain = largest + exempt;
            practice.put("qualifyingClinicians", choice.pick(certain, clinicians, Math.max(certain, clinicians - 1)));
        }
    }

    private long aroundThreeQuarters(long all) {
        long exactly = all - all / 4;
        return Math.max(0, choice.pick(exactly, exactly, exactly + 1, exactly - 1, all, 0L));
    }

    private ObjectNode services() {
        ObjectNode services = JSON.objectNode();
        String pos = choice.pick("19", "21", "22", "23", "24");
        long elsewhere = choice.pick(25L, 25L, 24L, 26L, 0L, choice.huge());
        services.put(choice.pick("11", "02"), elsewhere);
        long there = elsewhere > 1000 ? elsewhere : choice.pick(75L, 75L, 74L, 0L);
        if (choice.oneIn(3)) {
            services.put(pos, there / 2);
            services.put(choice.pick("19", "21", "22", "23"), there - there / 2);
        } else if (!choice.oneIn(10)) {
            services.put(pos, there);
        }
        return services;
    }
}
