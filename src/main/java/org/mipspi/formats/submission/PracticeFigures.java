package org.mipspi.formats.submission;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mipspi.domain.facts.Practice;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem.Code;

/** Checks that the figures of a practice can be true together. */
final class PracticeFigures {

    private static final List<String> COUNTS =
            List.of("hospitalBasedClinicians", "ascBasedClinicians", "nonPatientFacingClinicians");

    private final Practice practice;
    private final Function<String, DocumentPlace> places;
    private final ProblemCollector problems;

    /**
     * A check.
     *
     * @param places the place of each figure that was given, by its name
     */
    PracticeFigures(Practice practice, Function<String, DocumentPlace> places, ProblemCollector problems) {
        this.practice = practice;
        this.places = places;
        this.problems = problems;
    }

    /** All figures are 0 or more, so that no difference of two of them can overflow. */
    void check() {
        Long clinicians = practice.clinicians();
        if (clinicians != null && clinicians == 0) {
            impossible("clinicians", "clinicians is 0. A practice has at least 1. Correct the number, or leave it out");
            return;
        }
        Long exempt = practice.exemptClinicians();
        Long qualifying = practice.qualifyingClinicians();
        boolean notTooMany = checkAtMost(clinicians, qualifying, "qualifyingClinicians");
        long largest = 0;
        String largestName = null;
        List<Long> counts = Arrays.asList(
                practice.hospitalBasedClinicians(),
                practice.ascBasedClinicians(),
                practice.nonPatientFacingClinicians());
        for (int i = 0; i < counts.size(); i++) {
            Long count = counts.get(i);
            if (checkAtMost(clinicians, count, COUNTS.get(i)) && count != null && count > largest) {
                largest = count;
                largestName = COUNTS.get(i);
            }
        }
        boolean possible = checkAtMost(clinicians, exempt, "exemptClinicians");
        long others = exempt == null ? 0 : exempt;
        if (possible && clinicians != null && others > clinicians - largest) {
            impossible(
                    "exemptClinicians",
                    sum(largestName, largest, others) + ". Together they are more than clinicians, which is "
                            + clinicians + ". Correct the figures");
        }
        if (notTooMany && qualifying != null && qualifying - largest < others) {
            impossible(
                    "qualifyingClinicians",
                    "qualifyingClinicians is " + qualifying + ", but " + sum(largestName, largest, others)
                            + ", and all of these qualify. Correct the figures");
        }
    }

    private static String sum(String largestName, long largest, long others) {
        return largestName == null
                ? "exemptClinicians is " + others
                : largestName + " is " + largest + " and exemptClinicians, who are not among them, is " + others;
    }

    private boolean checkAtMost(Long clinicians, Long count, String name) {
        if (clinicians == null || count == null || count <= clinicians) {
            return true;
        }
        impossible(
                name,
                name + " is " + count + ", more than clinicians, which is " + clinicians + ". Correct one of the two");
        return false;
    }

    private void impossible(String name, String message) {
        problems.add(Code.INVALID_FORMAT, places.apply(name), message);
    }
}
