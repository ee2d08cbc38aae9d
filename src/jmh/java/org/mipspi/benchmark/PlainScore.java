package org.mipspi.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.answer.ScoreAnswer.Unmet;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.ObjectiveFigures;
import org.mipspi.secondreading.SubmissionScorer;

/** The short answer as a plain function: what {@link SubmissionScorer} decides, without a sentence. */
final class PlainScore {

    private PlainScore() {}

    /**
     * Decides a submission.
     *
     * @param release the rules that the answer names
     */
    static ScoreAnswer of(Submission submission, Release release) {
        AnswerFigures figures = SubmissionScorer.score(submission);
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Integer> maximum = new LinkedHashMap<>();
        for (ObjectiveFigures objective : figures.objectives()) {
            if (objective.id().equals(PointsAvailable.PUBLIC_HEALTH)) {
                points.put(objective.id(), objective.points());
                maximum.put(objective.id(), objective.maximum());
                continue;
            }
            for (MeasureFigures measure : objective.measures()) {
                points.put(measure.measureId(), measure.points());
                maximum.put(measure.measureId(), measure.maximum());
            }
        }
        List<Unmet> unmet = figures.requirements().stream()
                .filter(requirement -> requirement.status() == Standing.Status.NOT_MET)
                .map(requirement -> new Unmet(requirement.requirement().name(), requirement.reason()))
                .toList();
        return new ScoreAnswer(
                figures.submissionId(),
                figures.performanceYear(),
                release,
                figures.outcome(),
                figures.score(),
                figures.weights(),
                unmet,
                points,
                maximum,
                figures.warnings().stream()
                        .map(AnswerFigures.WarningFigures::code)
                        .distinct()
                        .toList(),
                figures.measurementSets());
    }
}
