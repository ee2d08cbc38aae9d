package org.mipspi.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.domain.measures.PiMeasure.Kind;

/**
 * A measure as the catalog shows it.
 *
 * @param value the kind of its value, in the words of measure files
 * @param years the supported performance years whose list has it, in ascending order
 * @param exclusions ids of the exclusions from it
 * @param levels ids of its levels of active engagement
 */
public record CatalogMeasure(
        String id,
        String title,
        String value,
        String objective,
        List<Integer> years,
        @JsonInclude(Include.NON_EMPTY) List<String> exclusions,
        @JsonInclude(Include.NON_EMPTY) List<String> levels) {

    /** The wanted measures of a catalog, in the order in which answers list them. */
    public static List<CatalogMeasure> of(Catalog catalog, CatalogFilter wanted) {
        return catalog.measures().measures().stream()
                .filter(wanted::matches)
                .map(CatalogMeasure::of)
                .toList();
    }

    private static CatalogMeasure of(PiMeasure measure) {
        return new CatalogMeasure(
                measure.id(),
                measure.title(),
                value(measure),
                measure.objective(),
                measure.years().stream().sorted().toList(),
                attached(measure, Kind.EXCLUSION),
                attached(measure, Kind.LEVEL));
    }

    private static String value(PiMeasure measure) {
        if (measure.kind() == Kind.COUNTS) {
            return "counts";
        }
        return measure.form() == Form.PLAIN
                ? "yes/no"
                : measure.form() == Form.RISK_ANALYSIS ? "risk analysis" : "self-assessment";
    }

    private static List<String> attached(PiMeasure measure, Kind kind) {
        return measure.attached().stream()
                .filter(attached -> attached.kind() == kind)
                .map(PiMeasure::id)
                .toList();
    }
}
