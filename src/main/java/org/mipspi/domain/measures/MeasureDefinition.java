package org.mipspi.domain.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.domain.measures.PiMeasure.Kind;

/**
 * A measure as a measure file defines it.
 *
 * @param id CMS's measure id, such as {@code PI_EP_1}
 * @param title a short title
 * @param counted whether it is reported with a numerator and a denominator; otherwise it is answered "Yes" or "No"
 * @param form the form of a "Yes" or "No"
 * @param objective id of its objective; null for a measure of none, such as a required attestation
 * @param option the option of the Health Information Exchange objective, 1 to 3; 0 for none
 * @param years the supported performance years whose list has it
 * @param exclusions ids of the exclusions from it
 * @param exclusionsTogether the years in which several of its exclusions may be claimed together
 * @param preProduction id of the level of pre-production and validation; null if the measure has no levels
 * @param production id of the level of validated data production; null if the measure has no levels
 */
public record MeasureDefinition(
        String id,
        String title,
        boolean counted,
        Form form,
        String objective,
        int option,
        Set<Integer> years,
        List<String> exclusions,
        Set<Integer> exclusionsTogether,
        String preProduction,
        String production) {

    /** All ids that it defines. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(exclusions);
        if (preProduction != null) {
            ids.addAll(List.of(preProduction, production));
        }
        return ids;
    }

    List<PiMeasure> attached(PiMeasure owner) {
        List<PiMeasure> attached = new ArrayList<>();
        for (String exclusion : exclusions) {
            attached.add(new PiMeasure(exclusion, Kind.EXCLUSION, owner, this));
        }
        if (preProduction != null) {
            attached.add(new PiMeasure(preProduction, Kind.LEVEL, owner, this));
            attached.add(new PiMeasure(production, Kind.LEVEL, owner, this));
        }
        return List.copyOf(attached);
    }
}
