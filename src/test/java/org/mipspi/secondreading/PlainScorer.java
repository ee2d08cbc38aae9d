package org.mipspi.secondreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.secondreading.PlainScore.Finding;

/**
 * The scoring specification as one would write it by hand, without an engine: what the rules are measured against, for
 * their results as for their speed. Written from the specification alone; keep it ignorant of the rule files, or the
 * two stop being independent.
 */
final class PlainScorer {

    private static final Weights FULL = new Weights(30, 30, 15, 25);
    private static final Weights REWEIGHTED = new Weights(55, 30, 15, 0);
    private static final Weights REWEIGHTED_SMALL = new Weights(40, 30, 30, 0);

    private PlainScorer() {}

    /** One set's result, before it is known which set counts. */
    private record Result(
            PlainMeasures said, Map<Requirement, Finding> requirements, PlainPoints points, boolean zero) {

        int category() {
            return zero ? 0 : Math.min(100, beforeCap());
        }

        int beforeCap() {
            return points.sum() + points.bonus;
        }
    }

    /** Decides a submission. */
    static PlainScore score(Submission submission) {
        PlainExemptions exemptions = new PlainExemptions(submission.practice());
        List<MeasurementSet> sets = submission.measurementSets();
        List<Result> results = new ArrayList<>(sets.size());
        Result best = null;
        for (MeasurementSet set : sets) {
            Result result = score(set, exemptions.any());
            results.add(result);
            if (result != null && (best == null || result.category() > best.category())) {
                best = result;
            }
        }
        List<SetSummary> summaries = summaries(sets, results, best);
        if (best != null) {
            return scored(best, exemptions, summaries);
        }
        return exemptions.any() ? reweighted(exemptions, summaries) : nothingSubmitted(exemptions);
    }

    private static List<SetSummary> summaries(List<MeasurementSet> sets, List<Result> results, Result best) {
        List<SetSummary> summaries = new ArrayList<>(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            Result result = results.get(i);
            summaries.add(new SetSummary(
                    sets.get(i).index(),
                    sets.get(i).submissionMethod(),
                    result == null ? null : (Integer) result.category(),
                    result != null && result == best,
                    result == null));
        }
        return summaries;
    }

    /** The set's result, or null where an exemption holds and the set does not void it. */
    private static Result score(MeasurementSet set, boolean exempt) {
        PlainMeasures said = new PlainMeasures(set);
        if (exempt && !(said.qualify() && PlainRequirements.isCehrtIdGiven(set))) {
            return null;
        }
        Map<Requirement, Finding> requirements = PlainRequirements.of(said);
        boolean publicHealth = isMet(requirements.get(Requirement.IMMUNIZATION_REGISTRY))
                && isMet(requirements.get(Requirement.ELECTRONIC_CASE_REPORTING));
        boolean zero = false;
        for (Finding finding : requirements.values()) {
            zero |= !isMet(finding);
        }
        return new Result(said, requirements, new PlainPoints(said, publicHealth), zero);
    }

    private static boolean isMet(Finding finding) {
        return finding.status() != Status.NOT_MET;
    }

    private static PlainScore scored(Result result, PlainExemptions exemptions, List<SetSummary> sets) {
        int category = result.category();
        BigDecimal contribution = BigDecimal.valueOf(25L * category, 2).stripTrailingZeros();
        return new PlainScore(
                result.zero ? Outcome.ZERO : Outcome.SCORED,
                new Score(category, result.beforeCap(), result.points.bonus, contribution),
                FULL,
                result.requirements,
                exemptions,
                result.points.objectives,
                result.points.moves,
                sets,
                result.said);
    }

    private static PlainScore reweighted(PlainExemptions exemptions, List<SetSummary> sets) {
        return new PlainScore(
                Outcome.REWEIGHTED,
                new Score(null, null, null, BigDecimal.ZERO),
                exemptions.small() ? REWEIGHTED_SMALL : REWEIGHTED,
                Map.of(),
                exemptions,
                List.of(),
                List.of(),
                sets,
                null);
    }

    private static PlainScore nothingSubmitted(PlainExemptions exemptions) {
        return new PlainScore(
                Outcome.ZERO,
                new Score(0, 0, 0, BigDecimal.ZERO),
                FULL,
                Map.of(Requirement.SUBMISSION, PlainRequirements.unmet(Reason.NOT_REPORTED)),
                exemptions,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
