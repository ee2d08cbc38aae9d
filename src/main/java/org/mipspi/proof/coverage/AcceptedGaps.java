package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The gaps of a suite that no scenario can close.
 *
 * @param reasons why each is accepted, by the gap's name
 */
public record AcceptedGaps(Map<String, String> reasons) {

    /** The file of a scenarios folder that lists them; a folder without one accepts none. */
    public static final String FILE = "accepted-gaps.yaml";

    /**
     * Reads the accepted gaps among the files of a scenarios folder.
     *
     * @throws ScenariosInvalid with every fault of their file
     */
    public static AcceptedGaps read(List<TextFile> sources) throws ScenariosInvalid {
        List<Finding> faults = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (TextFile source : sources) {
            if (source.path().equals(FILE)) {
                read(new YamlFile(FILE, faults), source.text(), reasons);
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenariosInvalid(faults);
        }
        return new AcceptedGaps(reasons);
    }

    private static void read(YamlFile file, String text, Map<String, String> reasons) {
        YamlFields root = file.fields(file.root(text), "the file");
        if (root == null) {
            return;
        }
        for (Node item : file.items(root.require("accepted", "the file"), "accepted")) {
            YamlFields fields = file.fields(item, "an accepted gap");
            if (fields != null) {
                String gap = file.text(fields.require("gap", "an accepted gap"), "gap");
                String reason = file.text(fields.require("reason", "an accepted gap"), "reason");
                fields.end("an accepted gap", "gap and reason");
                if (gap != null && reason != null && reasons.put(gap, reason) != null) {
                    file.fault(item, "this gap is accepted twice");
                }
            }
        }
        root.end("the file", "accepted");
    }
}
