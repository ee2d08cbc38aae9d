package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainMeasures.answered;
import static org.mipspi.secondreading.PlainMeasures.excluded;
import static org.mipspi.secondreading.PlainMeasures.yes;

import java.util.List;
import java.util.function.Predicate;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.secondreading.PlainScore.MeasurePoints;

/**
 * The statements that an answer rests on and no CMS text at hand confirms: one warning each, in the order of the
 * statements, by the least sure of its rules that came into play, the earlier in its file where several are.
 */
final class PlainReadings {

    private static final Notice AGGREGATE = unconfirmed("AGGREGATE: not every source says the Yes that one says");
    private static final Notice BONUS = unconfirmed(PlainObjectives.BONUS);
    private static final Notice BONUS_TEFCA = unconfirmed(PlainObjectives.BONUS_TEFCA);
    private static final Notice BONUS_NO = unconfirmed(PlainObjectives.BONUS_NO);
    private static final Notice CATEGORY = unconfirmed("CATEGORY: every requirement is met and the sum counts");
    private static final Notice CEHRT_ID_2024 =
            unconfirmed("CEHRT_ID: the CMS EHR Certification ID is given and well formed");
    private static final Notice CEHRT_ID =
            unconfirmed("CEHRT_ID: the CMS EHR Certification ID is given and well formed, 2025C included");
    private static final Notice SUPPRESSED_2026 =
            unconfirmed("ELECTRONIC_CASE_REPORTING: the measure is suppressed for 2026 and was answered");
    private static final Notice LEVEL_UNUSED =
            unconfirmed("ENGAGEMENT_LEVEL: a level comes without its measure's own Yes");
    private static final Notice ENGAGEMENT_LIMIT = unconfirmed(PlainObjectives.BONUS_LIMIT);
    private static final Notice HIE_OPTION = unconfirmed("HIE_OPTION: option 1, nothing is said of the objective");
    private static final Notice MOVE_ERX_HALVES = unconfirmed(PlainObjectives.MOVE_ERX_1);
    private static final Notice MOVE_ERX = unconfirmed(PlainObjectives.MOVE_ERX_2);
    private static final Notice MOVE_PDMP = unconfirmed(PlainObjectives.MOVE_PDMP);
    private static final Notice MOVE_PUBLIC_HEALTH = unconfirmed(PlainObjectives.MOVE_PUBLIC_HEALTH);
    private static final Notice MOVE_RECEIVING = unconfirmed(PlainObjectives.MOVE_RECEIVING);
    private static final Notice MOVE_SENDING = unconfirmed(PlainObjectives.MOVE_SENDING);
    private static final Notice POINTS = unconfirmed("POINTS: 10 and 10, 15 and 15, 25 and 25 under option 1");
    private static final Notice RATE = unconfirmed(PlainObjectives.RATE);
    private static final Notice NO_RATE = unconfirmed(PlainObjectives.ZERO);
    private static final Notice YES_OR_NO = unconfirmed(PlainObjectives.YES);
    private static final Notice PUBLIC_HEALTH_POINTS =
            unconfirmed("PUBLIC_HEALTH_POINTS: both required measures are met");
    private static final Notice RW_ASC = unconfirmed(PlainHeldExemptions.ASC_INDIVIDUAL);
    private static final Notice RW_GROUP = unconfirmed(PlainHeldExemptions.GROUP);
    private static final Notice RW_HARDSHIP = unconfirmed(PlainHeldExemptions.HARDSHIP);
    private static final Notice RW_NONPATIENT = unconfirmed(PlainHeldExemptions.NON_PATIENT_INDIVIDUAL);
    private static final Notice RW_NONPATIENT_GROUP = unconfirmed(PlainHeldExemptions.NON_PATIENT_GROUP);
    private static final Notice RW_SMALL = unconfirmed(PlainHeldExemptions.SMALL_FIGURES);
    private static final Notice RW_VOID = unconfirmed("RW-VOID: a qualifying data submission voids the reweighting");
    private static final Notice SUBSTITUTES = unconfirmed("SUBSTITUTES: a No stands beside an affirmative substitute");
    private static final Notice WEIGHTS = unconfirmed("WEIGHTS: the category counts");
    private static final Notice WEIGHTS_REWEIGHTED = unconfirmed("WEIGHTS: reweighted");
    private static final Notice WEIGHTS_SMALL = unconfirmed("WEIGHTS: reweighted in a small practice");

    private final PlainScore score;
    private final PlainMeasures said;
    private final List<Notice> notices;

    private PlainReadings(PlainScore score, List<Notice> notices) {
        this.score = score;
        this.said = score.said();
        this.notices = notices;
    }

    static void add(PlainScore score, List<Notice> notices) {
        PlainReadings readings = new PlainReadings(score, notices);
        if (score.said() != null) {
            readings.requirements();
            readings.movements();
            readings.points();
        }
        readings.exemptions(score.exemptions());
        readings.addIf(score.said() != null && readings.anyRemark(SubstituteAnsweredNo.class), SUBSTITUTES);
        readings.weights();
    }

    private static Notice unconfirmed(String rule) {
        return unconfirmed(PlainCatalogue.grounds(rule));
    }

    private static Notice unconfirmed(Grounds grounds) {
        if (grounds.confidence() == Confidence.CONFIRMED) {
            throw new IllegalArgumentException("confirmed: " + grounds);
        }
        return new Notice(
                Warning.Code.INTERPRETATION,
                grounds.statement(),
                grounds.statement() + " is not confirmed by a CMS text at hand: "
                        + grounds.confidence().word() + ", " + grounds.citation());
    }

    private void addIf(boolean inPlay, Notice notice) {
        if (inPlay) {
            notices.add(notice);
        }
    }

    private void requirements() {
        addIf(anyRemark(SourcesDisagree.class), AGGREGATE);
        bonus();
        addIf(score.outcome() == Outcome.SCORED, CATEGORY);
        if (score.requirements().get(Requirement.CEHRT_ID).reason() != Reason.NOT_REPORTED) {
            notices.add(said.year == 2024 ? CEHRT_ID_2024 : CEHRT_ID);
        }
        addIf(
                said.year == 2026
                        && score.requirements().get(Requirement.ELECTRONIC_CASE_REPORTING)
                                == PlainRequirements.SUPPRESSED,
                SUPPRESSED_2026);
        addIf(said.anyLevelUnused(), LEVEL_UNUSED);
        addIf(atEngagementLimit(), ENGAGEMENT_LIMIT);
        addIf(!said.anyOptionAffirmed(), HIE_OPTION);
    }

    private void bonus() {
        boolean tefca = said.newestBonus != null && yes(said.newestBonus);
        if (PlainMeasures.engaged(said.syndromic)
                || PlainMeasures.engaged(said.publicRegistry)
                || PlainMeasures.engaged(said.clinicalRegistry)) {
            notices.add(BONUS);
        } else if (tefca) {
            notices.add(BONUS_TEFCA);
        } else if (PlainMeasures.levelMissing(said.syndromic)
                || PlainMeasures.levelMissing(said.publicRegistry)
                || PlainMeasures.levelMissing(said.clinicalRegistry)) {
            notices.add(BONUS);
        } else if (no(said.syndromic) || no(said.publicRegistry) || no(said.clinicalRegistry) || no(said.newestBonus)) {
            notices.add(BONUS_NO);
        }
    }

    private static boolean no(Measure measure) {
        return measure != null && measure.answer() == Answer.NO;
    }

    private boolean atEngagementLimit() {
        return score.requirements().get(Requirement.IMMUNIZATION_REGISTRY).reason() == Reason.ENGAGEMENT_LIMIT
                || score.requirements()
                                .get(Requirement.ELECTRONIC_CASE_REPORTING)
                                .reason()
                        == Reason.ENGAGEMENT_LIMIT
                || atEngagementLimit(said.syndromic)
                || atEngagementLimit(said.publicRegistry)
                || atEngagementLimit(said.clinicalRegistry);
    }

    private static boolean atEngagementLimit(Measure bonus) {
        return yes(bonus) && PlainMeasures.stuckAtPreProduction(bonus);
    }

    private void movements() {
        if (excluded(said.ePrescribing)) {
            notices.add(said.option == 1 ? MOVE_ERX_HALVES : MOVE_ERX);
        }
        addIf(excluded(said.pdmp), MOVE_PDMP);
        addIf(excluded(said.immunization) && excluded(said.caseReporting) && said.year != 2025, MOVE_PUBLIC_HEALTH);
        addIf(said.option == 1 && excluded(said.receiving), MOVE_RECEIVING);
        addIf(said.option == 1 && excluded(said.sending), MOVE_SENDING);
    }

    private void points() {
        notices.add(POINTS);
        boolean zero = false;
        boolean yesOrNo = false;
        boolean rate = false;
        for (PlainScore.Objective objective : score.objectives()) {
            for (MeasurePoints points : objective.measures()) {
                boolean scored = points.maximum() != null && !excluded(points.measure());
                boolean counted = points.measure().answer() == Answer.COUNTS;
                rate |= scored && counted && points.status() == MeasureStatus.SCORED;
                zero |= scored && counted && points.status() == MeasureStatus.NOT_MET;
                yesOrNo |= scored && !counted && answered(points.measure());
            }
        }
        notices.add(rate ? RATE : zero || !yesOrNo ? NO_RATE : YES_OR_NO);
        notices.add(PUBLIC_HEALTH_POINTS);
    }

    private void exemptions(PlainExemptions found) {
        addIf(found.asc(), RW_ASC);
        addIf(found.group, RW_GROUP);
        addIf(found.hardship, RW_HARDSHIP);
        if (found.nonPatientAtLimit || (found.nonPatientByFigures && !found.individual)) {
            notices.add(RW_NONPATIENT_GROUP);
        } else {
            addIf(found.nonPatient(), RW_NONPATIENT);
        }
        addIf(found.small(), RW_SMALL);
        addIf(found.any(), RW_VOID);
    }

    private boolean anyRemark(Class<? extends Remark> type) {
        for (Remark remark : said.set.remarks()) {
            if (type.isInstance(remark)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyMeasure(Predicate<Measure> has) {
        for (Measure measure : said.set.measures()) {
            if (has.test(measure)) {
                return true;
            }
        }
        return false;
    }

    private void weights() {
        if (score.outcome() != Outcome.REWEIGHTED) {
            notices.add(WEIGHTS);
        } else {
            notices.add(score.exemptions().small() ? WEIGHTS_SMALL : WEIGHTS_REWEIGHTED);
        }
    }
}
