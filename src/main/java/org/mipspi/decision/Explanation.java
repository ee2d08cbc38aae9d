package org.mipspi.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.Conclusions;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Exemption;
import org.mipspi.domain.conclusions.FinalScorePoints;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PreProductionAgain;
import org.mipspi.domain.conclusions.QualifyingSubmission;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Reweighted;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.points.Movement;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.rules.Rule;

/**
 * Puts the answer together from what the rules concluded, always in the same order. It combines and sorts, but decides
 * nothing.
 */
final class Explanation {

    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::code)
            // Sets that were set aside stay in the order of the document.
            .thenComparing(notice -> notice.code() == Warning.Code.SET_ASIDE ? "" : notice.message());

    private final SetDecision decided;
    private final Conclusions conclusions;

    private Explanation(SetDecision decided) {
        this.decided = decided;
        this.conclusions = decided.conclusions();
    }

    /**
     * The answer to a submission.
     *
     * @param picked the set that is answered for, or the submission without one
     * @param all what was decided of each set of the document, in its order
     */
    static Decision of(Submission submission, Release release, SetDecision picked, List<SetDecision> all) {
        Explanation explanation = new Explanation(picked);
        boolean scored = isScored(picked);
        return new Decision(
                submission.submissionId(),
                submission.performanceYear(),
                release,
                picked.outcome(),
                score(picked),
                picked.weights(),
                picked.outcome() == Outcome.REWEIGHTED ? List.of() : explanation.requirements(),
                explanation.exemptions(),
                scored ? new ObjectiveScores(picked).all() : List.of(),
                scored ? explanation.redistributions() : List.of(),
                explanation.warnings(scored, all),
                sets(picked, all),
                picked.trace(),
                null);
    }

    /** Whether a measurement set is scored, be it with 0. */
    static boolean isScored(SetDecision picked) {
        return picked.set() != null && picked.outcome() != Outcome.REWEIGHTED;
    }

    /** The category score of what was decided. */
    static Score score(SetDecision decided) {
        FinalScorePoints contribution = decided.contribution();
        if (decided.outcome() == Outcome.REWEIGHTED) {
            return new Score(null, null, null, contribution.points());
        }
        return new Score(decided.score(), decided.total().beforeCap(), decided.bonus(), contribution.points());
    }

    private List<RequirementStanding> requirements() {
        List<RequirementStanding> requirements = new ArrayList<>();
        for (Conclusion<Standing> conclusion : decided.standings().values()) {
            Standing standing = conclusion.fact();
            Reason reason = standing instanceof NotMet notMet ? notMet.reason() : null;
            requirements.add(new RequirementStanding(
                    standing.requirement(),
                    standing.status(),
                    reason,
                    conclusion.because(),
                    reason == null ? null : decided.remedies().get(standing.requirement()),
                    conclusion.grounds()));
        }
        return requirements;
    }

    /** One entry for each exemption, even if several rules concluded it. */
    private List<HeldExemption> exemptions() {
        List<Conclusion<Exemption>> found = conclusions.of(Exemption.class);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, HeldExemption> held = new TreeMap<>();
        found.stream()
                .sorted(Comparator.comparing(conclusion -> conclusion.rule().line()))
                .forEach(conclusion -> held.merge(
                        conclusion.fact().id(),
                        new HeldExemption(conclusion.fact().id(), conclusion.because(), conclusion.grounds()),
                        (one, other) -> new HeldExemption(
                                one.id(),
                                one.because() + "; " + other.because(),
                                surer(one.grounds(), other.grounds()))));
        return List.copyOf(held.values());
    }

    /** The grounds with the higher confidence. */
    private static Grounds surer(Grounds one, Grounds other) {
        return one.confidence().compareTo(other.confidence()) <= 0 ? one : other;
    }

    private List<Redistribution> redistributions() {
        List<Redistribution> redistributions = new ArrayList<>();
        for (Conclusion<PointsAvailable> step : conclusions.of(PointsAvailable.class)) {
            for (Movement movement : step.fact().moved()) {
                redistributions.add(
                        new Redistribution(movement.from(), movement.to(), movement.points(), step.grounds()));
            }
        }
        return redistributions;
    }

    private List<Notice> warnings(boolean scored, List<SetDecision> all) {
        List<Notice> notices = new ArrayList<>();
        for (SetDecision set : all) {
            for (Conclusion<Warning> warning : set.conclusions().of(Warning.class)) {
                Warning.Code code = warning.fact().code();
                if (!isTold(code, set, decided, scored)) {
                    continue;
                }
                if (isOfSetAside(code, set)) {
                    String where = "measurementSets/" + set.set().index() + ": ";
                    notices.add(new Notice(code, warning.rule().requirement(), where + warning.because()));
                } else {
                    notices.add(new Notice(code, warning.rule().requirement(), warning.because()));
                }
            }
        }
        if (notices.size() > 1) {
            notices.sort(ORDER);
        }
        for (Rule rule : interpretations(scored).values()) {
            notices.add(rule.caveat());
        }
        return notices;
    }

    /** Whether an answer has a warning of one of the sets: every set that is set aside, and otherwise only the one picked. */
    static boolean isTold(Warning.Code code, SetDecision set, SetDecision picked, boolean scored) {
        return isOfSetAside(code, set)
                || (set == picked && (scored || code.isOfDocument()) && code != Warning.Code.INTERPRETATION);
    }

    private static boolean isOfSetAside(Warning.Code code, SetDecision set) {
        return code == Warning.Code.SET_ASIDE && set.set() != null;
    }

    /**
     * The requirements that the answer is based on and that no CMS text confirms, each with its least confident rule, in the
     * order of their ids.
     */
    private Map<String, Rule> interpretations(boolean scored) {
        Map<String, Rule> unconfirmed = new TreeMap<>();
        for (Conclusion<?> conclusion : conclusions.all()) {
            Rule rule = conclusion.rule();
            if (rule.caveat() != null && isShown(conclusion, scored)) {
                unconfirmed.merge(rule.requirement(), rule, Explanation::lessSure);
            }
        }
        return unconfirmed;
    }

    /** The rule with the lower confidence; of two with the same confidence, the first in the file. */
    private static Rule lessSure(Rule one, Rule other) {
        int surer = one.confidence().compareTo(other.confidence());
        return surer > 0 || (surer == 0 && one.line() < other.line()) ? one : other;
    }

    /** Whether an answer shows a conclusion. */
    static boolean isShown(Conclusion<?> conclusion, boolean scored) {
        Object fact = conclusion.fact();
        if (fact instanceof Warning warning && warning.code().isOfDocument()) {
            return false;
        }
        return scored
                ? !(fact instanceof QualifyingSubmission || fact instanceof PreProductionAgain)
                : fact instanceof Exemption
                        || fact instanceof Reweighted
                        || fact instanceof Weights
                        || isReadingOfThePractice(conclusion);
    }

    /** If no set is scored, the answer is based on what the practice reports, and not on what a set reports. */
    private static boolean isReadingOfThePractice(Conclusion<?> conclusion) {
        return conclusion.fact() instanceof Warning warning
                && warning.code() == Warning.Code.INTERPRETATION
                && conclusion.rule().matches().contains(Practice.class.getSimpleName());
    }

    /** The sets of the document, in its order. */
    static List<SetSummary> sets(SetDecision picked, List<SetDecision> all) {
        List<SetSummary> sets = new ArrayList<>();
        for (SetDecision decided : all) {
            if (decided.set() != null) {
                boolean setAside = decided.outcome() == Outcome.REWEIGHTED;
                sets.add(new SetSummary(
                        decided.set().index(),
                        decided.set().submissionMethod(),
                        decided.set().program().name(),
                        decided.outcome(),
                        setAside ? null : decided.score(),
                        decided == picked && !setAside,
                        setAside));
            }
        }
        return sets;
    }
}
