package org.mipspi.secondreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.secondreading.AnswerFigures.RequirementFigures;
import org.mipspi.secondreading.RequirementStatuses.Finding;

/**
 * The scoring specification in plain Java, without an engine. Tests compare the answers by rules with it, and benchmarks
 * compare their speed. It is written from the specification alone: keep it ignorant of the rule files, or the two
 * readings stop being independent.
 */
public final class SubmissionScorer {

    private final Submission submission;
    private final PracticeExemptions exemptions;
    private final Alternative otherwise;

    private SubmissionScorer(Submission submission, Alternative otherwise) {
        this.submission = submission;
        this.otherwise = otherwise;
        this.exemptions = new PracticeExemptions(submission.practice(), otherwise);
    }

    /**
     * The result of one measurement set.
     *
     * @param zero whether a requirement is not met
     */
    record SetResult(
            ReportedMeasures reported, Map<Requirement, Finding> requirements, ObjectiveScoring scoring, boolean zero) {

        Outcome outcome() {
            return zero ? Outcome.ZERO : Outcome.SCORED;
        }

        int category() {
            return zero ? 0 : Math.min(100, beforeCap());
        }

        int beforeCap() {
            return scoring.sum() + scoring.bonus;
        }
    }

    /** Decides a submission. */
    public static AnswerFigures score(Submission submission) {
        return score(submission, null);
    }

    /** Decides a submission under an alternative to what is taken; null for none. */
    public static AnswerFigures score(Submission submission, Alternative otherwise) {
        return new SubmissionScorer(submission, otherwise).score();
    }

    private AnswerFigures score() {
        List<MeasurementSet> sets = submission.measurementSets();
        List<SetResult> results = new ArrayList<>(sets.size());
        SetResult best = null;
        for (MeasurementSet set : sets) {
            SetResult result = result(set);
            results.add(result);
            if (result != null && (best == null || result.category() > best.category())) {
                best = result;
            }
        }
        List<SetSummary> summaries = summaries(sets, results, best);
        if (best != null) {
            return scored(best, summaries);
        }
        return exemptions.any() ? reweighted(summaries) : nothingSubmitted();
    }

    private static List<SetSummary> summaries(List<MeasurementSet> sets, List<SetResult> results, SetResult best) {
        List<SetSummary> summaries = new ArrayList<>(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            SetResult result = results.get(i);
            summaries.add(new SetSummary(
                    sets.get(i).index(),
                    sets.get(i).submissionMethod(),
                    sets.get(i).program().name(),
                    result == null ? Outcome.REWEIGHTED : result.outcome(),
                    result == null ? null : (Integer) result.category(),
                    result != null && result == best,
                    result == null));
        }
        return summaries;
    }

    /** The set's result, or null if an exemption holds and the set does not void it. */
    private SetResult result(MeasurementSet set) {
        ReportedMeasures reported = new ReportedMeasures(set, otherwise);
        if (exemptions.any() && !(reported.qualify() && RequirementStatuses.isCehrtIdGiven(set))) {
            return null;
        }
        Map<Requirement, Finding> requirements = RequirementStatuses.of(reported);
        boolean publicHealth = isMet(requirements.get(Requirement.IMMUNIZATION_REGISTRY))
                && isMet(requirements.get(Requirement.ELECTRONIC_CASE_REPORTING));
        boolean zero = false;
        for (Finding finding : requirements.values()) {
            zero |= !isMet(finding);
        }
        return new SetResult(reported, requirements, new ObjectiveScoring(reported, publicHealth), zero);
    }

    private static boolean isMet(Finding finding) {
        return finding.status() != Status.NOT_MET;
    }

    private AnswerFigures scored(SetResult result, List<SetSummary> sets) {
        int category = result.category();
        Weights weights = ProgramWeights.scored(result.reported.set);
        BigDecimal contribution = BigDecimal.valueOf((long) weights.promotingInteroperability() * category, 2)
                .stripTrailingZeros();
        return new AnswerFigures(
                submission.submissionId(),
                submission.performanceYear(),
                result.outcome(),
                new Score(category, result.beforeCap(), result.scoring.bonus, contribution),
                weights,
                requirements(result.requirements),
                exemptions.ids(),
                result.scoring.objectives,
                result.scoring.redistributions,
                Warnings.of(submission, result.outcome(), exemptions, result, sets),
                sets);
    }

    private AnswerFigures reweighted(List<SetSummary> sets) {
        return withoutSet(
                Outcome.REWEIGHTED,
                new Score(null, null, null, BigDecimal.ZERO),
                ProgramWeights.reweighted(submission, exemptions.small()),
                Map.of(),
                sets);
    }

    private AnswerFigures nothingSubmitted() {
        return withoutSet(
                Outcome.ZERO,
                new Score(0, 0, 0, BigDecimal.ZERO),
                ProgramWeights.TRADITIONAL,
                Map.of(Requirement.SUBMISSION, RequirementStatuses.unmet(Reason.NOT_REPORTED)),
                List.of());
    }

    private AnswerFigures withoutSet(
            Outcome outcome,
            Score score,
            Weights weights,
            Map<Requirement, Finding> requirements,
            List<SetSummary> sets) {
        return new AnswerFigures(
                submission.submissionId(),
                submission.performanceYear(),
                outcome,
                score,
                weights,
                requirements(requirements),
                exemptions.ids(),
                List.of(),
                List.of(),
                Warnings.of(submission, outcome, exemptions, null, sets),
                sets);
    }

    private static List<RequirementFigures> requirements(Map<Requirement, Finding> found) {
        List<RequirementFigures> requirements = new ArrayList<>(found.size());
        for (Map.Entry<Requirement, Finding> entry : found.entrySet()) {
            Finding finding = entry.getValue();
            String statement = RequirementStatuses.statement(entry.getKey(), finding);
            requirements.add(new RequirementFigures(entry.getKey(), finding.status(), finding.reason(), statement));
        }
        return requirements;
    }
}
