package org.mipspi.proof.scenario.reading;

import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.files.yaml.YamlFile;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields inside the fields of a submission. */
final class KnownFields {

    private static final Set<String> CLINICIAN = Set.of("specialStatuses", "hardship", "practice");
    private static final Set<String> PRACTICE = Set.of(
            "clinicians",
            "patientFacingEncounters",
            "servicesByPlaceOfService",
            "hospitalBasedClinicians",
            "ascBasedClinicians",
            "nonPatientFacingClinicians",
            "exemptClinicians",
            "qualifyingClinicians");
    private static final Set<String> PRIOR_ENGAGEMENT = Set.of("measureId", "performanceYear", "level");

    private KnownFields() {}

    /** The reader of submissions would ignore a misspelled field, and the scenario would prove nothing. */
    static void check(YamlFile file, String key, Node value) {
        if (key.equals("clinician")) {
            known(file, value, CLINICIAN);
            if (value instanceof MappingNode clinician) {
                for (NodeTuple tuple : clinician.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode name
                            && name.getValue().equals("practice")) {
                        known(file, tuple.getValueNode(), PRACTICE);
                    }
                }
            }
        }
        if (key.equals("priorEngagement")) {
            file.items(value, key).forEach(entry -> known(file, entry, PRIOR_ENGAGEMENT));
        }
    }

    private static void known(YamlFile file, Node node, Set<String> keys) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key && keys.contains(key.getValue()))) {
                    file.report(
                            tuple.getKeyNode(),
                            "unknown field; the fields here are "
                                    + keys.stream().sorted().collect(Collectors.joining(", ")));
                }
            }
        }
    }
}
