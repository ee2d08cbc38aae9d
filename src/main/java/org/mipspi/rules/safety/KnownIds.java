package org.mipspi.rules.safety;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.text.DrlFile;

/**
 * The ids that rules of one folder may write.
 *
 * @param requirements ids of the requirements that its rules decide
 * @param measures the measure lists
 */
public record KnownIds(Set<String> requirements, MeasureLists measures) {

    /** The ids of a folder. */
    public static KnownIds of(Collection<DrlFile> files, MeasureLists measures) {
        Set<String> requirements = new TreeSet<>();
        for (DrlFile file : files) {
            for (DrlFile.Rule rule : file.rules()) {
                String decided = Requirement.decidedBy(rule.name(), rule.then());
                if (decided != null) {
                    requirements.add(decided);
                }
            }
        }
        return new KnownIds(requirements, measures);
    }

    /** The ids of rules that were read. */
    public static KnownIds of(Catalog catalog) {
        return new KnownIds(
                catalog.requirements().stream().map(Requirement::id).collect(Collectors.toSet()), catalog.measures());
    }

    List<String> measureIds() {
        return measures.measureIds();
    }
}
