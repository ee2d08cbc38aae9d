package org.mipspi.proof.scenario.reading;

import java.util.List;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;

/**
 * The ids that scenarios can name: those of the rules that they test.
 *
 * @param measures the measure lists
 * @param requirements ids of the requirements, in the order of answers
 * @param statements ids of all statements that rules decide, the requirements included
 */
record ScenarioIds(MeasureLists measures, List<String> requirements, List<String> statements) {

    static ScenarioIds of(Catalog rules) {
        return new ScenarioIds(
                rules.measures(),
                rules.requirements().stream().map(Requirement::id).toList(),
                rules.rules().stream().map(Rule::requirement).distinct().toList());
    }

    List<Integer> years() {
        return measures.years();
    }

    /** Whether a key is the id of a measure, an exclusion or a level in any year. */
    boolean isMeasure(String key) {
        return measures.find(key) != null;
    }

    /** Whether answers of that year contain a measure with this id. Exclusions and levels are not measures in answers. */
    boolean isAnswered(String key, int year) {
        PiMeasure measure = measures.supports(year) ? measures.of(year).find(key) : null;
        return measure != null && (measure.kind() == Kind.COUNTS || measure.kind() == Kind.ATTESTATION);
    }
}
