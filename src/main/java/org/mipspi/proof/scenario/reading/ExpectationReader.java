package org.mipspi.proof.scenario.reading;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.AnswerText;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ObservedResult;
import org.mipspi.proof.scenario.TextMatch;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the {@code then} of scenarios with submissions and checks that answers have every name in it. */
public final class ExpectationReader {

    public static final List<String> OBJECTIVES = List.of(
            "electronicPrescribing",
            "healthInformationExchange",
            "providerToPatientExchange",
            "publicHealthAndClinicalDataExchange");

    private static final String ALLOWED =
            "outcome, category, beforeCap, bonus, finalScorePoints, weights, picked, sets, "
                    + "unmet, exemptions, redistributions, warnings, withoutWarnings, refused, unreadable, in, "
                    + "and the ids of requirements, objectives and measures of its years";

    private final YamlFile file;
    private final ScenarioIds ids;
    private final YamlFields then;
    private final ExpectationCollector<Decision> expectations;

    private ExpectationReader(YamlFile file, ScenarioIds ids, YamlFields then) {
        this.file = file;
        this.ids = ids;
        this.then = then;
        this.expectations = new ExpectationCollector<>(
                file, observed -> observed instanceof ObservedResult.Decided decided ? decided.decision() : null);
    }

    /** The expectations. Answers of at least one of these years must have each id. */
    static List<Expectation> read(YamlFile file, ScenarioIds ids, YamlFields then, List<Integer> years) {
        ExpectationReader reader = new ExpectationReader(file, ids, then);
        reader.scores();
        reader.lists();
        reader.refusal();
        reader.byId(years);
        then.end("then", ALLOWED);
        return reader.expectations.all();
    }

    private void scores() {
        scalar("outcome", ExpectedForm.OUTCOME, decision -> decision.outcome());
        scalar("category", ExpectedForm.WHOLE_OR_NULL, decision -> decision.score()
                .category());
        scalar("beforeCap", ExpectedForm.WHOLE_OR_NULL, decision -> decision.score()
                .beforeCap());
        scalar("bonus", ExpectedForm.WHOLE_OR_NULL, decision -> decision.score().bonus());
        scalar("finalScorePoints", ExpectedForm.FINAL_SCORE_POINTS, decision -> decision.score()
                .finalScorePoints()
                .toPlainString());
        scalar("weights", ExpectedForm.WEIGHTS, AnswerText::weights);
        scalar("picked", ExpectedForm.WHOLE_OR_NONE, AnswerText::picked);
    }

    private void scalar(String key, ExpectedForm form, Function<Decision, Object> actual) {
        expectations.scalar(then, key, key, form, decision -> String.valueOf(actual.apply(decision)));
    }

    private void lists() {
        expectations.list(then, "sets", "sets", ExpectedForm.WHOLE_OR_ASIDE, null, AnswerText::sets);
        expectations.list(
                then,
                "unmet",
                "unmet",
                ExpectedForm.requirement(ids.requirements()),
                Comparator.comparing(ids.requirements()::indexOf),
                AnswerText::unmet);
        expectations.list(
                then,
                "exemptions",
                "exemptions",
                ExpectedForm.EXEMPTION,
                Comparator.naturalOrder(),
                AnswerText::exemptions);
        expectations.list(
                then,
                "redistributions",
                "redistributions",
                ExpectedForm.REDISTRIBUTION,
                null,
                AnswerText::redistributions);
        expectations.each(then, "warnings", ExpectedForm.WARNING, TextMatch.LISTED, AnswerText::warnings);
        expectations.each(then, "withoutWarnings", ExpectedForm.WARNING, TextMatch.NOT_LISTED, AnswerText::warnings);
    }

    private void refusal() {
        Node refused = then.take("refused");
        if (refused != null) {
            String expected = String.join(", ", expectations.texts(refused, "refused", ExpectedForm.PROBLEM));
            if (refused instanceof SequenceNode list && list.getValue().isEmpty()) {
                file.report(refused, "refused is empty; list the problems, such as MISSING_FIELD /category");
            }
            boolean related = expected.contains(" beside ");
            expectations.add(
                    "refused",
                    refused,
                    expected,
                    TextMatch.SAME_LIST,
                    observed -> observed instanceof ObservedResult.Refused refusal ? refusal.list(related) : null);
        }
        Node unreadable = then.take("unreadable");
        if (unreadable != null) {
            String expected = file.text(unreadable, "unreadable");
            expectations.add(
                    "unreadable",
                    unreadable,
                    expected,
                    TextMatch.PART,
                    observed -> observed instanceof ObservedResult.NotRead ? observed.summary() : null);
        }
    }

    private void byId(List<Integer> years) {
        for (String key : then.keys()) {
            if (ids.requirements().contains(key)) {
                requirement(key, then.take(key));
            } else if (OBJECTIVES.contains(key)) {
                objective(key, then.take(key));
            } else if (years.stream().anyMatch(year -> ids.isAnswered(key, year))) {
                measure(key, then.take(key));
            }
        }
    }

    private void requirement(String id, Node node) {
        YamlFields fields = node instanceof MappingNode ? file.fields(node, id) : null;
        Node standing = fields == null ? node : fields.require("status", id);
        if (standing != null) {
            String expected = expectations.matching(standing, id, ExpectedForm.STANDING);
            expectations.expect(id, standing, expected, TextMatch.SAME, decision -> AnswerText.standing(decision, id));
        }
        if (fields != null) {
            expectations.part(fields, "because", id + ".because", decision -> AnswerText.because(decision, id));
            fields.end(id, "status and because");
        }
    }

    private void objective(String id, Node node) {
        YamlFields fields = parts(node, id);
        if (fields != null) {
            objective(fields, id, "points", Objective::points);
            objective(fields, id, "maximum", Objective::maximum);
            fields.end(id, "points and maximum");
        }
    }

    private YamlFields parts(Node node, String id) {
        YamlFields fields = file.fields(node, id);
        if (fields != null && fields.next() == null) {
            file.report(node, id + " expects nothing; add one of its fields, or remove it");
        }
        return fields;
    }

    private void objective(YamlFields fields, String id, String part, Function<Objective, Object> actual) {
        expectations.scalar(
                fields,
                part,
                id + "." + part,
                ExpectedForm.WHOLE,
                decision -> AnswerText.objective(decision, id, actual));
    }

    private void measure(String id, Node node) {
        if (!(node instanceof MappingNode)) {
            String expected = expectations.matching(node, id, ExpectedForm.ABSENT);
            expectations.expect(
                    id,
                    node,
                    expected,
                    TextMatch.SAME,
                    decision -> AnswerText.measure(decision, id, measure -> "present"));
            return;
        }
        YamlFields fields = parts(node, id);
        measure(fields, id, "status", ExpectedForm.MEASURE_STATUS, MeasureScore::status);
        measure(fields, id, "points", ExpectedForm.WHOLE_OR_NONE, MeasureScore::points);
        measure(fields, id, "maximum", ExpectedForm.WHOLE_OR_NONE, MeasureScore::maximum);
        measure(fields, id, "rate", ExpectedForm.RATE, AnswerText::rate);
        measure(fields, id, "formula", ExpectedForm.TEXT, MeasureScore::formula);
        fields.end(id, "status, points, maximum, rate and formula");
    }

    private void measure(
            YamlFields fields, String id, String part, ExpectedForm form, Function<MeasureScore, Object> actual) {
        expectations.scalar(fields, part, id + "." + part, form, decision -> AnswerText.measure(decision, id, actual));
    }
}
