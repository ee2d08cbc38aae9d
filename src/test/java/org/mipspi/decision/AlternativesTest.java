package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.OpenReadings.Change;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.Readings;
import org.mipspi.secondreading.Alternative;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.ObjectiveFigures;
import org.mipspi.secondreading.Difference;
import org.mipspi.secondreading.DocumentReader;
import org.mipspi.secondreading.SubmissionScorer;
import org.mipspi.submissions.RandomSubmissions;

/** The rules and the second reading decide alike under each alternative of the open readings, too. */
class AlternativesTest {

    private static final int SUBMISSIONS = 1_200;
    private static final int SHOWN = 5;
    private static final long SEED = 20_260_606;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuleSet rules = RuleSet.builtIn();
    private final Map<Alternative, DecisionService> services = new EnumMap<>(Alternative.class);
    private final List<String> disagreements = new ArrayList<>();

    /** The alternatives that changed the outcome or the score of some submission. */
    private final Set<Alternative> changing = new HashSet<>();

    @Test
    void rulesAndPlainCodeAgreeUnderEachAlternative() throws Exception {
        Readings readings = rules.catalog().readings();
        for (Alternative alternative : Alternative.values()) {
            NamedAlternative named = new NamedAlternative(alternative.reading(), alternative.name());
            services.put(alternative, new DecisionService(rules.with(readings.with(rules.choice(), List.of(named)))));
        }
        RandomSubmissions random = new RandomSubmissions(SEED);
        for (int i = 0; i < SUBMISSIONS; i++) {
            compare(JSON.writeValueAsBytes(random.acceptable()));
        }
        assertThat(disagreements.size())
                .as(() -> String.join("\n\n", disagreements.subList(0, Math.min(SHOWN, disagreements.size()))))
                .isZero();
        assertThat(changing).containsExactlyInAnyOrder(Alternative.values());
    }

    private void compare(byte[] document) throws Exception {
        Submission submission = DocumentReader.read(JSON.readTree(document));
        AnswerFigures taken = SubmissionScorer.score(submission);
        List<String> expected = new ArrayList<>();
        int compared = 0;
        for (Alternative alternative : Alternative.values()) {
            if (!alternative.isOpen(taken.performanceYear())) {
                continue;
            }
            compared++;
            AnswerFigures plain = SubmissionScorer.score(submission, alternative);
            DecisionService.Result.Decided byRules =
                    (DecisionService.Result.Decided) services.get(alternative).decide(document, false);
            List<String> differences =
                    Difference.between(decisive(plain), decisive(WithoutProse.of(byRules.decision())));
            if (!differences.isEmpty()) {
                disagree(alternative + ": " + String.join("\n", differences), document);
            }
            if (plain.outcome() != taken.outcome()
                    || !Objects.equals(plain.score().category(), taken.score().category())) {
                changing.add(alternative);
                expected.add(alternative.reading() + " " + alternative + " " + plain.outcome() + " "
                        + plain.score().category());
            }
        }
        Decision decision = ((DecisionService.Result.Decided) new DecisionService(rules)
                        .decide(SubmissionReader.read(document, rules.catalog().measures()), false, true))
                .decision();
        List<String> told = decision.readings().open().stream()
                .map(AlternativesTest::text)
                .sorted()
                .toList();
        if (!told.equals(expected.stream().sorted().toList())
                || decision.readings().compared() != compared
                || decision.readings().holds() != expected.isEmpty()) {
            disagree("told " + told + " of " + decision.readings().compared() + ", expected " + expected, document);
        }
    }

    private static ObjectiveFigures decisive(ObjectiveFigures objective) {
        return new ObjectiveFigures(
                objective.id(),
                objective.points(),
                objective.maximum(),
                objective.measures().stream()
                        .map(measure -> new MeasureFigures(
                                measure.measureId(),
                                measure.status(),
                                measure.counts(),
                                measure.maximum(),
                                measure.points(),
                                null,
                                measure.statement()))
                        .toList());
    }

    private static String text(Change change) {
        return change.reading() + " " + change.alternative() + " " + change.outcome() + " " + change.category();
    }

    private void disagree(String how, byte[] document) {
        disagreements.add(how + "\n" + new String(document, StandardCharsets.UTF_8));
    }

    /**
     * The figures without formulas, which {@link DifferentialTest} compares, and without the statements that an answer rests
     * on, which the specification does not give for an alternative.
     */
    private static AnswerFigures decisive(AnswerFigures figures) {
        return new AnswerFigures(
                figures.submissionId(),
                figures.performanceYear(),
                figures.outcome(),
                figures.score(),
                figures.weights(),
                figures.requirements(),
                figures.exemptions(),
                figures.objectives().stream().map(AlternativesTest::decisive).toList(),
                figures.redistributions(),
                figures.warnings().stream()
                        .filter(warning -> warning.code() != Warning.Code.INTERPRETATION)
                        .toList(),
                figures.measurementSets());
    }
}
