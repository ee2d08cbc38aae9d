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
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The gaps of a suite that are accepted, because no scenario can close them.
 *
 * @param reasons why each gap is accepted, by the name of the gap
 */
public record AcceptedGaps(Map<String, String> reasons) {

    /**
     * Reads the accepted gaps among the files of a scenarios folder.
     *
     * @throws ScenariosInvalid with every fault of their file
     */
    public static AcceptedGaps read(List<TextFile> sources) throws ScenariosInvalid {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (TextFile source : sources) {
            if (ScenarioFolder.is(source, ScenarioFolder.ACCEPTED_GAPS) && source.unreadable() == null) {
                read(new YamlFile(source.path(), findings), source.text(), reasons);
            }
        }
        if (!findings.isEmpty()) {
            throw new ScenariosInvalid(findings);
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
                    file.report(item, "this gap is listed twice; keep one entry");
                }
            }
        }
        root.end("the file", "accepted");
    }
}
