package org.mipspi.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.benchmark.PlainScore.Finding;
import org.mipspi.benchmark.PlainScore.SetScore;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;

/**
 * The scoring specification as one would write it by hand, without an engine: what the rules are measured against, for
 * their results as for their speed. Written from the specification alone; keep it ignorant of the rule files, or the
 * two stop being independent.
 */
public final class PlainScorer {

    private static final Weights FULL = new Weights(30, 30, 15, 25);
    private static final Weights REWEIGHTED = new Weights(55, 30, 15, 0);
    private static final Weights REWEIGHTED_SMALL = new Weights(40, 30, 30, 0);

    private PlainScorer() {}

    /** One set's result, before it is known which set counts. */
    private record Result(
            int year, PlainMeasures said, Map<Requirement, Finding> requirements, PlainPoints points, boolean zero) {

        int category() {
            return zero ? 0 : Math.min(100, beforeCap());
        }

        int beforeCap() {
            return points.sum() + points.bonus;
        }
    }

    /** Decides a submission. */
    public static PlainScore score(Submission submission) {
        List<String> exemptions = PlainExemptions.of(submission.practice());
        List<MeasurementSet> sets = submission.measurementSets();
        List<Result> results = new ArrayList<>(sets.size());
        Result best = null;
        for (MeasurementSet set : sets) {
            Result result = score(set, !exemptions.isEmpty());
            results.add(result);
            if (result != null && (best == null || result.category() > best.category())) {
                best = result;
            }
        }
        List<SetScore> summaries = new ArrayList<>(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            Result result = results.get(i);
            summaries.add(new SetScore(
                    sets.get(i).index(),
                    result == null ? null : (Integer) result.category(),
                    result != null && result == best,
                    result == null));
        }
        if (best != null) {
            return scored(best, exemptions, summaries);
        }
        return exemptions.isEmpty() ? nothingSubmitted() : reweighted(exemptions, summaries);
    }

    /** The set's result, or null where an exemption holds and the set does not void it. */
    private static Result score(MeasurementSet set, boolean exempt) {
        PlainMeasures said = new PlainMeasures(set);
        if (exempt && !(said.qualify() && isGiven(set.cehrtId()))) {
            return null;
        }
        int option = said.hieOption();
        Map<Requirement, Finding> requirements = PlainRequirements.of(set, said, option);
        boolean publicHealth = isMet(requirements.get(Requirement.IMMUNIZATION_REGISTRY))
                && isMet(requirements.get(Requirement.ELECTRONIC_CASE_REPORTING));
        PlainPoints points = new PlainPoints(said, set.performanceYear(), option, publicHealth);
        boolean zero = false;
        for (Finding finding : requirements.values()) {
            zero |= !isMet(finding);
        }
        return new Result(set.performanceYear(), said, requirements, points, zero);
    }

    private static boolean isGiven(String cehrtId) {
        return cehrtId != null && !cehrtId.isBlank();
    }

    private static boolean isMet(Finding finding) {
        return finding.status() != Status.NOT_MET;
    }

    private static PlainScore scored(Result result, List<String> exemptions, List<SetScore> sets) {
        return new PlainScore(
                result.zero ? Outcome.ZERO : Outcome.SCORED,
                result.category(),
                result.beforeCap(),
                result.points.bonus,
                BigDecimal.valueOf(25L * result.category(), 2),
                FULL,
                result.requirements,
                exemptions,
                result.points.objectives,
                result.points.moves,
                sets,
                warnings(result, !exemptions.isEmpty(), sets));
    }

    private static Set<Warning.Code> warnings(Result result, boolean voided, List<SetScore> sets) {
        Set<Warning.Code> warnings = EnumSet.noneOf(Warning.Code.class);
        if (result != null && result.said.anyLevelMissing(result.year)) {
            warnings.add(Warning.Code.ENGAGEMENT_LEVEL_MISSING);
        }
        if (result != null && result.said.anyLevelUnused()) {
            warnings.add(Warning.Code.ENGAGEMENT_LEVEL_UNUSED);
        }
        if (voided) {
            warnings.add(Warning.Code.EXEMPTION_VOIDED);
        }
        for (SetScore set : sets) {
            if (set.setAside()) {
                warnings.add(Warning.Code.SET_ASIDE);
            }
        }
        return warnings;
    }

    private static PlainScore reweighted(List<String> exemptions, List<SetScore> sets) {
        return new PlainScore(
                Outcome.REWEIGHTED,
                null,
                null,
                null,
                BigDecimal.ZERO,
                exemptions.contains("RW-SMALL") ? REWEIGHTED_SMALL : REWEIGHTED,
                Map.of(),
                exemptions,
                List.of(),
                List.of(),
                sets,
                warnings(null, false, sets));
    }

    private static PlainScore nothingSubmitted() {
        return new PlainScore(
                Outcome.ZERO,
                0,
                0,
                0,
                BigDecimal.ZERO,
                FULL,
                Map.of(Requirement.SUBMISSION, PlainRequirements.unmet(Reason.NOT_REPORTED)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }
}
