package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a submission says of its practice, figures lying on or beside the thresholds of reweighting. */
final class RandomPractice {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Chance chance;

    RandomPractice(Chance chance) {
        this.chance = chance;
    }

    ObjectNode clinician() {
        ObjectNode clinician = JSON.objectNode();
        if (chance.oneIn(4)) {
            clinician
                    .putArray("specialStatuses")
                    .add(chance.pick("hospitalBased", "ascBased", "smallPractice", "nonPatientFacing"));
        } else if (chance.coin()) {
            clinician.putArray("specialStatuses");
        }
        if (chance.oneIn(6)) {
            clinician.put(
                    "hardship",
                    chance.pick(
                            "decertifiedEhr",
                            "insufficientInternet",
                            "extremeCircumstances",
                            "lackOfControlOverCehrt"));
        } else if (chance.oneIn(4)) {
            clinician.putNull("hardship");
        }
        if (!chance.oneIn(4)) {
            clinician.set("practice", practice());
        }
        return clinician;
    }

    private ObjectNode practice() {
        ObjectNode practice = JSON.objectNode();
        long clinicians = chance.pick(15L, 16L, 16L, 20L, 40L, 100L, 101L, 0L, 1L, 200L, chance.huge());
        if (!chance.oneIn(5)) {
            practice.put("clinicians", clinicians);
        }
        if (chance.oneIn(3)) {
            practice.put("patientFacingEncounters", chance.pick(0L, 99L, 100L, 101L, 101L, 2000L, chance.huge()));
        }
        if (chance.oneIn(3)) {
            practice.set("servicesByPlaceOfService", services());
        }
        if (chance.oneIn(3)) {
            practice.put("hospitalBasedClinicians", aroundThreeQuarters(clinicians));
        }
        if (chance.oneIn(3)) {
            practice.put("nonPatientFacingClinicians", aroundThreeQuarters(clinicians));
        }
        long asc = chance.pick(clinicians, clinicians, clinicians - 1, clinicians / 2, 0L);
        if (chance.oneIn(3)) {
            practice.put("ascBasedClinicians", Math.max(0, asc));
        }
        if (chance.oneIn(3)) {
            practice.put(
                    "exemptClinicians",
                    Math.max(0, chance.pick(clinicians - asc, clinicians, clinicians - 1, 0L, clinicians - asc + 1)));
        }
        return practice;
    }

    private long aroundThreeQuarters(long all) {
        long exactly = all - all / 4;
        return Math.max(0, chance.pick(exactly, exactly, exactly + 1, exactly - 1, all, 0L));
    }

    private ObjectNode services() {
        ObjectNode services = JSON.objectNode();
        String pos = chance.pick("19", "21", "22", "23", "24");
        long elsewhere = chance.pick(25L, 25L, 24L, 26L, 0L, chance.huge());
        services.put(chance.pick("11", "02"), elsewhere);
        long there = elsewhere > 1000 ? elsewhere : chance.pick(75L, 75L, 74L, 0L);
        if (chance.oneIn(3)) {
            services.put(pos, there / 2);
            services.put(chance.pick("19", "21", "22", "23"), there - there / 2);
        } else if (!chance.oneIn(10)) {
            services.put(pos, there);
        }
        return services;
    }
}
