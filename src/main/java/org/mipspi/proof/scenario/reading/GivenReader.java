package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.YearTemplate;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code given} of scenarios: a base submission and what differs from it. */
public final class GivenReader {

    private static final String DEFAULT_BASE = "complete";
    private static final String AS_BASE = "base";
    private static final String NOT_DIFFERING = "this does not differ from its base; write 'as: base' if that is meant";
    private static final String DIFFERING = "this differs from its base, and says 'as: base'";
    private static final Pattern COUNTS = Pattern.compile("(-?\\d{1,18})/(-?\\d{1,18})");

    private static final Set<String> CLINICIAN = Set.of("specialStatuses", "hardship", "practice");
    private static final Set<String> PRACTICE = Set.of(
            "clinicians",
            "patientFacingEncounters",
            "servicesByPlaceOfService",
            "hospitalBasedClinicians",
            "ascBasedClinicians",
            "nonPatientFacingClinicians",
            "exemptClinicians");
    private static final Set<String> PRIOR_ENGAGEMENT = Set.of("measureId", "performanceYear", "level");

    /** What a mapping may speak of. */
    private enum Scope {
        SUBMISSION("a submission with sets"),
        SET("a measurement set"),
        BOTH("a submission or its measurement set");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        boolean covers(String key) {
            boolean ofTheSet = SubmissionDraft.isMeasure(key) || SubmissionDraft.SET.contains(key);
            return (ofTheSet && this != SUBMISSION) || (SubmissionDraft.SUBMISSION.contains(key) && this != SET);
        }
    }

    private final YamlFile file;
    private final Map<String, SubmissionDraft> bases;

    public GivenReader(YamlFile file, Map<String, SubmissionDraft> bases) {
        this.file = file;
        this.bases = bases;
    }

    /** The document that a scenario gives. */
    YearTemplate template(YamlFields given) {
        Node document = given.take("document");
        if (document != null) {
            given.end("a given with a whole document", "nothing else");
            return document instanceof ScalarNode text
                    ? YearTemplate.raw(text.getValue())
                    : YearTemplate.of(file.json(document));
        }
        int faults = file.faults();
        SubmissionDraft base = base(given, DEFAULT_BASE);
        boolean asBase = asBase(given);
        SubmissionDraft draft = base.copy();
        Node sets = given.take("sets");
        change(draft, given, sets == null ? Scope.BOTH : Scope.SUBMISSION);
        JsonNode tree = draft.document(sets == null ? List.of(draft) : sets(base, sets));
        // What is misspelt would have differed.
        if (file.faults() == faults && asBase != tree.equals(base.document(List.of(base)))) {
            file.fault(given.node(), asBase ? DIFFERING : NOT_DIFFERING);
        }
        return YearTemplate.of(tree);
    }

    /** A named base submission, which may start from an earlier one. */
    public SubmissionDraft named(YamlFields fields) {
        SubmissionDraft draft = base(fields, null).copy();
        file.text(fields.require("is", "a base"), "is");
        change(draft, fields, Scope.BOTH);
        return draft;
    }

    private List<SubmissionDraft> sets(SubmissionDraft base, Node sets) {
        List<SubmissionDraft> drafts = new ArrayList<>();
        for (Node item : file.items(sets, "sets")) {
            YamlFields fields = file.fields(item, "a set");
            if (fields != null) {
                boolean ownBase = fields.has("base");
                SubmissionDraft draft = (ownBase ? base(fields, null) : base).copy();
                boolean asBase = asBase(fields);
                change(draft, fields, Scope.SET);
                if (!ownBase && asBase != draft.saysTheSameAs(base)) {
                    file.fault(item, asBase ? DIFFERING : NOT_DIFFERING);
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private boolean asBase(YamlFields fields) {
        Node as = fields.take("as");
        if (as != null && !AS_BASE.equals(file.text(as, "as"))) {
            file.fault(as, "as can only be " + AS_BASE);
        }
        return as != null;
    }

    private SubmissionDraft base(YamlFields fields, String otherwise) {
        Node node = fields.take("base");
        String name = node == null ? otherwise : file.text(node, "base");
        SubmissionDraft base = bases.get(name);
        if (base == null && name != null) {
            file.fault(
                    node == null ? fields.node() : node, "there is no base " + name + "; there are " + bases.keySet());
        }
        return base == null ? new SubmissionDraft() : base;
    }

    private void change(SubmissionDraft draft, YamlFields fields, Scope scope) {
        for (Node item : file.items(fields.take("without"), "without")) {
            String key = file.text(item, "an item of without");
            if (key != null && !(scope.covers(key) && draft.takeBack(key))) {
                file.fault(item, "the base says nothing of " + key + " that could be left out here");
            }
        }
        for (String key = fields.next(); key != null; key = fields.next()) {
            Node at = fields.keyNode(key);
            Node value = fields.take(key);
            if (scope.covers(key)) {
                check(key, value);
                draft.say(key, value(key, value));
            } else {
                file.fault(at, key + " is no field of " + scope.words + ", and no measure id that can stand there");
            }
        }
    }

    private JsonNode value(String key, Node value) {
        if (SubmissionDraft.isMeasure(key)) {
            return measured(value);
        }
        return key.equals("aggregate") ? sources(value) : file.json(value);
    }

    /** Several CEHRTs or TINs that report together: of each its measures, and its cehrtId if it has one of its own. */
    private JsonNode sources(Node value) {
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        for (Node item : file.items(value, "aggregate")) {
            YamlFields fields = file.fields(item, "a source of aggregate");
            if (fields != null) {
                Node cehrtId = fields.take("cehrtId");
                ObjectNode source = sources.addObject();
                if (cehrtId != null) {
                    source.set("cehrtId", file.json(cehrtId));
                }
                SubmissionDraft draft = new SubmissionDraft();
                for (String key : fields.keys()) {
                    if (SubmissionDraft.isMeasure(key)) {
                        draft.say(key, measured(fields.take(key)));
                    }
                }
                fields.end("a source of aggregate", "cehrtId and measure ids");
                source.set("measurements", draft.measurements());
            }
        }
        return sources;
    }

    /** Counts may be written 180/200; anything else is sent as it stands. */
    private JsonNode measured(Node value) {
        if (value instanceof ScalarNode scalar) {
            Matcher counts = COUNTS.matcher(scalar.getValue());
            if (counts.matches()) {
                return JsonNodeFactory.instance
                        .objectNode()
                        .put("numerator", Long.parseLong(counts.group(1)))
                        .put("denominator", Long.parseLong(counts.group(2)));
            }
        }
        return file.json(value);
    }

    /** A misspelt field would be ignored by the reader of submissions, and the scenario prove nothing. */
    private void check(String key, Node value) {
        if (key.equals("clinician")) {
            known(value, CLINICIAN);
            if (value instanceof MappingNode clinician) {
                for (NodeTuple tuple : clinician.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode name
                            && name.getValue().equals("practice")) {
                        known(tuple.getValueNode(), PRACTICE);
                    }
                }
            }
        }
        if (key.equals("priorEngagement")) {
            file.items(value, key).forEach(entry -> known(entry, PRIOR_ENGAGEMENT));
        }
    }

    private void known(Node node, Set<String> keys) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key && keys.contains(key.getValue()))) {
                    file.fault(
                            tuple.getKeyNode(),
                            "is no field here; there are "
                                    + keys.stream().sorted().toList());
                }
            }
        }
    }
}
