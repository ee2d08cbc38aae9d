package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.DocumentTemplate;
import org.mipspi.rules.text.Spelling;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code given} of scenarios: a base submission and the differences from it. */
final class GivenSubmissionReader {

    private static final String DEFAULT_BASE = "complete";
    private static final String AS_BASE = "base";
    private static final String NOT_DIFFERING =
            "this is the same as its base; change something, or write 'as: base' to send the base itself";
    private static final String DIFFERING =
            "this differs from its base but has 'as: base'; remove 'as: base' or the changes";
    private static final Pattern COUNTS = Pattern.compile("(-?\\d{1,18})/(-?\\d{1,18})");

    /** What the fields of a mapping can belong to. */
    private enum Scope {
        SUBMISSION("a submission with sets"),
        SET("a measurement set"),
        BOTH("a submission or its measurement set");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        boolean covers(String key, boolean isMeasure) {
            boolean ofTheSet = isMeasure || SubmissionDraft.SET.contains(key);
            return (ofTheSet && this != SUBMISSION) || (SubmissionDraft.SUBMISSION.contains(key) && this != SET);
        }
    }

    private final YamlFile file;
    private final ScenarioIds ids;
    private final Map<String, SubmissionDraft> bases;

    GivenSubmissionReader(YamlFile file, ScenarioIds ids, Map<String, SubmissionDraft> bases) {
        this.file = file;
        this.ids = ids;
        this.bases = bases;
    }

    /** The document that a scenario sends. */
    DocumentTemplate template(YamlFields given) {
        Node document = given.take("document");
        if (document != null) {
            given.end("a given with a whole document", "no other field");
            return document instanceof ScalarNode text
                    ? DocumentTemplate.raw(text.getValue())
                    : DocumentTemplate.of(file.json(document));
        }
        int before = file.findings();
        SubmissionDraft base = base(given, DEFAULT_BASE);
        boolean asBase = asBase(given);
        SubmissionDraft draft = base.copy();
        Node sets = given.take("sets");
        change(draft, given, sets == null ? Scope.BOTH : Scope.SUBMISSION);
        JsonNode tree = draft.document(sets == null ? List.of(draft) : sets(base, sets));
        // After another finding, the comparison would be misleading.
        if (file.findings() == before && asBase != tree.equals(base.document(List.of(base)))) {
            file.report(given.node(), asBase ? DIFFERING : NOT_DIFFERING);
        }
        return DocumentTemplate.of(tree);
    }

    /** A named base submission, which can start from an earlier one. */
    SubmissionDraft named(YamlFields fields) {
        SubmissionDraft draft = base(fields, null).copy();
        file.text(fields.require("is", "a base"), "is");
        Node in = fields.take("in");
        change(draft, fields, Scope.BOTH);
        YamlFields ranges = file.fields(in, "in");
        for (String range : ranges == null ? List.<String>of() : ranges.keys()) {
            Node at = ranges.keyNode(range);
            Set<Integer> years = Set.copyOf(new ScenarioYears(file, ids.years()).read(at));
            YamlFields ofYears = file.fields(ranges.take(range), "what the base has in " + range);
            if (ofYears != null) {
                say(ofYears, Scope.BOTH, (key, value) -> draft.sayIn(years, key, value));
            }
        }
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
                    file.report(item, asBase ? DIFFERING : NOT_DIFFERING);
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private boolean asBase(YamlFields fields) {
        Node as = fields.take("as");
        if (as != null && !AS_BASE.equals(file.text(as, "as"))) {
            file.report(as, "the only value of as is " + AS_BASE);
        }
        return as != null;
    }

    private SubmissionDraft base(YamlFields fields, String otherwise) {
        Node node = fields.take("base");
        String name = node == null ? otherwise : file.text(node, "base");
        SubmissionDraft base = bases.get(name);
        if (base == null && name != null) {
            file.report(
                    node == null ? fields.node() : node,
                    "there is no base " + name + "; the bases are " + String.join(", ", bases.keySet()));
        }
        return base == null ? new SubmissionDraft(ids) : base;
    }

    private void change(SubmissionDraft draft, YamlFields fields, Scope scope) {
        for (Node item : file.items(fields.take("without"), "without")) {
            String key = file.text(item, "an item of without");
            if (key != null && !(scope.covers(key, ids.isMeasure(key)) && draft.takeBack(key))) {
                file.report(item, key + " cannot be left out here, because the base does not have it");
            }
        }
        say(fields, scope, draft::say);
    }

    private void say(YamlFields fields, Scope scope, BiConsumer<String, JsonNode> said) {
        for (String key = fields.next(); key != null; key = fields.next()) {
            Node at = fields.keyNode(key);
            Node value = fields.take(key);
            if (scope.covers(key, ids.isMeasure(key))) {
                KnownFields.check(file, key, value);
                said.accept(key, value(key, value));
            } else {
                String meant = Spelling.nearest(key, List.of(GivenVisitsReader.VISITS));
                file.report(
                        at,
                        key + " is neither a field of " + scope.words + " nor a measure id that is allowed there"
                                + (meant == null ? "" : "; did you mean " + meant + "?"));
            }
        }
    }

    private JsonNode value(String key, Node value) {
        if (ids.isMeasure(key)) {
            return measured(value);
        }
        return key.equals("aggregate") ? sources(value) : file.json(value);
    }

    /** Several CEHRTs or TINs that report together: for each its measures, and its cehrtId if it has its own. */
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
                SubmissionDraft draft = new SubmissionDraft(ids);
                for (String key : fields.keys()) {
                    if (ids.isMeasure(key)) {
                        draft.say(key, measured(fields.take(key)));
                    }
                }
                fields.end("a source of aggregate", "cehrtId and measure ids");
                source.set("measurements", draft.measurements());
            }
        }
        return sources;
    }

    /** Counts can be written 180/200. Anything else is sent unchanged. */
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
}
