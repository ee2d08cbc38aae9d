package org.mipspi.proof.scenario.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.formats.Problem;
import org.mipspi.proof.scenario.AnswerText;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ExpectedText;
import org.mipspi.proof.scenario.ObservedResult;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code then} of scenarios, and holds every name in it to those that answers have. */
public final class ThenReader {

    private static final String WHOLE = "0|[1-9]\\d*";
    private static final String WHOLE_OR_NULL = WHOLE + "|null";
    private static final String POINTER = "(/[^ ]*)?";
    private static final String STANDING = "MET|EXCLUDED|SUPPRESSED|NOT_APPLICABLE|NOT_MET "
            + Expectations.oneOf(Reason.values()) + "|" + AnswerText.ABSENT;

    private static final Map<String, Requirement> REQUIREMENTS =
            Stream.of(Requirement.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

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
    private final YamlFields then;
    private final Expectations expectations;

    private ThenReader(YamlFile file, YamlFields then) {
        this.file = file;
        this.then = then;
        this.expectations = new Expectations(file);
    }

    /** What is expected, by ids of which answers of some of these years have one each; empty where nothing is. */
    static List<Expectation> read(YamlFile file, YamlFields then, List<Integer> years) {
        ThenReader reader = new ThenReader(file, then);
        reader.scores();
        reader.lists();
        reader.refusal();
        reader.byId(years);
        then.end("then", ALLOWED);
        return reader.expectations.all();
    }

    private void scores() {
        String outcome = Expectations.oneOf(Outcome.values());
        String exact = "(" + WHOLE + ")(\\.\\d*[1-9])?";
        scalar("outcome", outcome, decision -> decision.outcome());
        scalar("category", WHOLE_OR_NULL, decision -> decision.score().category());
        scalar("beforeCap", WHOLE_OR_NULL, decision -> decision.score().beforeCap());
        scalar("bonus", WHOLE_OR_NULL, decision -> decision.score().bonus());
        scalar("finalScorePoints", exact, decision -> decision.score()
                .finalScorePoints()
                .toPlainString());
        scalar("weights", "\\d+/\\d+/\\d+/\\d+", AnswerText::weights);
        scalar("picked", WHOLE + "|" + AnswerText.NONE, AnswerText::picked);
    }

    private void scalar(String key, String pattern, Function<Decision, Object> actual) {
        expectations.scalar(then, key, pattern, decision -> String.valueOf(actual.apply(decision)));
    }

    private void lists() {
        expectations.list(then, "sets", WHOLE + "|aside", null, AnswerText::sets);
        String requirement = Expectations.oneOf(Requirement.values());
        expectations.list(then, "unmet", requirement, Comparator.comparing(Requirement::valueOf), AnswerText::unmet);
        expectations.list(then, "exemptions", "RW-[A-Z-]+", Comparator.naturalOrder(), AnswerText::exemptions);
        expectations.list(then, "redistributions", "\\w+ -> \\w+: \\d+", null, AnswerText::redistributions);
        String warning = Expectations.oneOf(Warning.Code.values()) + "(:[A-Z0-9_-]+)?";
        expectations.each(then, "warnings", warning, ExpectedText.LISTED, AnswerText::warnings);
        expectations.each(then, "withoutWarnings", warning, ExpectedText.NOT_LISTED, AnswerText::warnings);
    }

    private void refusal() {
        Node refused = then.take("refused");
        String pattern = Expectations.oneOf(Problem.Code.values()) + " " + POINTER + "( beside " + POINTER + ")?";
        if (refused != null) {
            String expected = String.join(", ", expectations.texts(refused, "refused", pattern));
            if (expected.isEmpty()) {
                file.fault(refused, "refused names no problem");
            }
            boolean related = expected.contains(" beside ");
            expectations.add(
                    "refused",
                    refused,
                    expected,
                    ExpectedText.SAME_LIST,
                    observed -> observed instanceof ObservedResult.Refused told ? told.list(related) : null);
        }
        Node unreadable = then.take("unreadable");
        if (unreadable != null) {
            String expected = file.text(unreadable, "unreadable");
            expectations.add(
                    "unreadable",
                    unreadable,
                    expected,
                    ExpectedText.PART,
                    observed -> observed instanceof ObservedResult.NotRead ? observed.summary() : null);
        }
    }

    private void byId(List<Integer> years) {
        for (String key : then.keys()) {
            if (REQUIREMENTS.containsKey(key)) {
                requirement(REQUIREMENTS.get(key), then.take(key));
            } else if (OBJECTIVES.contains(key)) {
                objective(key, then.take(key));
            } else if (years.stream().anyMatch(year -> isAnswered(key, year))) {
                measure(key, then.take(key));
            }
        }
    }

    /** Whether answers of that year have a measure of this id; exclusions and levels are none of their own. */
    private static boolean isAnswered(String key, int year) {
        PiMeasure measure = PiMeasure.find(key, year);
        return measure != null && (measure.kind() == Kind.COUNTS || measure.kind() == Kind.ATTESTATION);
    }

    private void requirement(Requirement requirement, Node node) {
        String id = requirement.name();
        YamlFields fields = node instanceof MappingNode ? file.fields(node, id) : null;
        Node standing = fields == null ? node : fields.require("status", id);
        if (standing != null) {
            String expected = expectations.matching(standing, id, STANDING);
            expectations.decided(
                    id, standing, expected, ExpectedText.SAME, decision -> AnswerText.standing(decision, requirement));
        }
        if (fields != null) {
            expectations.part(
                    fields, "because", id + ".because", decision -> AnswerText.because(decision, requirement));
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
            file.fault(node, "nothing is expected of " + id);
        }
        return fields;
    }

    private void objective(YamlFields fields, String id, String part, Function<Objective, Object> actual) {
        expectations.scalar(
                fields, part, id + "." + part, WHOLE, decision -> AnswerText.objective(decision, id, actual));
    }

    private void measure(String id, Node node) {
        if (!(node instanceof MappingNode)) {
            String expected = expectations.matching(node, id, AnswerText.ABSENT);
            expectations.decided(
                    id,
                    node,
                    expected,
                    ExpectedText.SAME,
                    decision -> AnswerText.measure(decision, id, measure -> "present"));
            return;
        }
        YamlFields fields = parts(node, id);
        measure(fields, id, "status", Expectations.oneOf(MeasureStatus.values()), MeasureScore::status);
        measure(fields, id, "points", WHOLE + "|" + AnswerText.NONE, MeasureScore::points);
        measure(fields, id, "maximum", WHOLE + "|" + AnswerText.NONE, MeasureScore::maximum);
        measure(fields, id, "rate", "[01](\\.\\d{1,6})?|" + AnswerText.NONE, AnswerText::rate);
        measure(fields, id, "formula", ".+", MeasureScore::formula);
        fields.end(id, "status, points, maximum, rate and formula");
    }

    private void measure(
            YamlFields fields, String id, String part, String pattern, Function<MeasureScore, Object> actual) {
        expectations.scalar(
                fields, part, id + "." + part, pattern, decision -> AnswerText.measure(decision, id, actual));
    }
}
