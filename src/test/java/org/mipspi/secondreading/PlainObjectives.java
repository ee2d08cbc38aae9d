package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainCatalogue.grounds;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.answer.Decision.Counts;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.secondreading.PlainScore.MeasurePoints;
import org.mipspi.secondreading.PlainScore.Move;

/** The objectives of an answer with their measures, and the points that moved between them, each with its grounds. */
final class PlainObjectives {

    static final Grounds RATE =
            grounds("POINTS_EARNED: a numerator of 1 or more earns its rate of the points, at least 1");
    static final Grounds ZERO = grounds("POINTS_EARNED: a numerator of 0 earns nothing");
    static final Grounds YES = grounds("POINTS_EARNED: a Yes earns all the points");
    private static final Grounds NO = grounds("POINTS_EARNED: a No earns nothing");
    private static final Grounds NOT_REPORTED = grounds("POINTS_EARNED: a measure that was not reported earns nothing");
    private static final Grounds EXCLUDED =
            grounds("POINTS_EARNED: an excluded measure earns nothing, its points have moved");

    static final Grounds BONUS = grounds("BONUS: active engagement on a bonus measure is attested with its level");
    static final Grounds BONUS_TEFCA = grounds("BONUS: public health reporting using TEFCA is attested");
    static final Grounds BONUS_NO = grounds("BONUS: a bonus measure was answered No");
    private static final Grounds BONUS_NO_LEVEL = grounds("BONUS: a bonus measure was answered Yes without a level");
    static final Grounds BONUS_LIMIT =
            grounds("ENGAGEMENT_LIMIT: a bonus measure is at pre-production for a second year");

    static final Grounds MOVE_PDMP = grounds("MOVE-PDMP: the points of Query of PDMP go to e-Prescribing");
    static final Grounds MOVE_ERX_1 =
            grounds("MOVE-ERX: under option 1 the points go half each to PI_HIE_1 and PI_HIE_4");
    static final Grounds MOVE_ERX_2 = grounds("MOVE-ERX: under option 2 the points go to PI_HIE_5");
    static final Grounds MOVE_ERX_3 = grounds("MOVE-ERX: under option 3 the points go to PI_HIE_6");
    static final Grounds MOVE_RECEIVING = grounds("MOVE-RECEIVING: the points of receiving go to sending");
    static final Grounds MOVE_SENDING = grounds("MOVE-SENDING: the points of sending go to patient access");
    static final Grounds MOVE_PUBLIC_HEALTH = grounds("MOVE-PUBLIC-HEALTH: the points go to patient access");

    private PlainObjectives() {}

    static List<Objective> of(PlainScore score, List<RequirementStanding> standings) {
        List<Objective> objectives = new ArrayList<>(4);
        for (PlainScore.Objective objective : score.objectives()) {
            List<MeasureScore> measures = new ArrayList<>(objective.measures().size());
            for (MeasurePoints measure : objective.measures()) {
                measures.add(
                        measure.maximum() == null
                                ? unscored(measure, publicHealth(measure, standings))
                                : scored(measure));
            }
            objectives.add(new Objective(objective.id(), objective.points(), objective.maximum(), measures));
        }
        return objectives;
    }

    static List<Redistribution> redistributions(PlainScore score) {
        List<Redistribution> redistributions = new ArrayList<>(score.moves().size());
        for (Move move : score.moves()) {
            Grounds grounds =
                    switch (move.from()) {
                        case "PI_EP_2" -> MOVE_PDMP;
                        case "PI_EP_1" -> moveErx(score.said().option);
                        case "PI_HIE_4" -> MOVE_RECEIVING;
                        case "PI_HIE_1" -> MOVE_SENDING;
                        default -> MOVE_PUBLIC_HEALTH;
                    };
            redistributions.add(new Redistribution(move.from(), move.to(), move.points(), grounds));
        }
        return redistributions;
    }

    private static Grounds moveErx(int option) {
        return option == 1 ? MOVE_ERX_1 : option == 2 ? MOVE_ERX_2 : MOVE_ERX_3;
    }

    private static MeasureScore scored(MeasurePoints points) {
        Measure measure = points.measure();
        boolean counted = measure.answer() == Answer.COUNTS;
        return new MeasureScore(
                measure.id(),
                points.status(),
                counted ? new Counts(measure.numerator(), measure.denominator()) : null,
                points.maximum(),
                points.points(),
                formula(points, counted),
                earned(points.status(), counted));
    }

    private static String formula(MeasurePoints points, boolean counted) {
        if (points.status() != MeasureStatus.SCORED && points.status() != MeasureStatus.NOT_MET) {
            return null;
        }
        Measure measure = points.measure();
        return counted
                ? summed(measure) + measure.numerator() + "/" + measure.denominator() + " x " + points.maximum() + " = "
                        + points.points()
                : measure.answer() + " x " + points.maximum() + " = " + points.points();
    }

    /** The counts of those who report together; nothing where one reports alone. */
    private static String summed(Measure measure) {
        if (measure.summands().size() < 2) {
            return "";
        }
        StringBuilder numerators = new StringBuilder();
        StringBuilder denominators = new StringBuilder();
        for (org.mipspi.domain.facts.Counts counts : measure.summands()) {
            numerators.append(numerators.isEmpty() ? "(" : " + ").append(counts.numerator());
            denominators.append(denominators.isEmpty() ? "(" : " + ").append(counts.denominator());
        }
        return numerators + ")/" + denominators + ") = ";
    }

    private static Grounds earned(MeasureStatus status, boolean counted) {
        return switch (status) {
            case SCORED -> counted ? RATE : YES;
            case NOT_MET -> counted ? ZERO : NO;
            case NOT_REPORTED -> NOT_REPORTED;
            default -> EXCLUDED;
        };
    }

    private static MeasureScore unscored(MeasurePoints points, Grounds grounds) {
        return new MeasureScore(points.measure().id(), points.status(), null, null, null, null, grounds);
    }

    /** A required public health measure rests on what its requirement rests on. */
    private static Grounds publicHealth(MeasurePoints points, List<RequirementStanding> standings) {
        return switch (points.measure().id()) {
            case "PI_PHCDRR_1" ->
                standings.get(Requirement.IMMUNIZATION_REGISTRY.ordinal()).grounds();
            case "PI_PHCDRR_3" ->
                standings.get(Requirement.ELECTRONIC_CASE_REPORTING.ordinal()).grounds();
            case "PI_PHCDRR_6" -> points.status() == MeasureStatus.SCORED ? BONUS_TEFCA : BONUS_NO;
            default -> bonus(points);
        };
    }

    private static Grounds bonus(MeasurePoints points) {
        if (points.status() == MeasureStatus.SCORED) {
            return BONUS;
        }
        if (points.measure().answer() == Answer.NO) {
            return BONUS_NO;
        }
        return points.measure().level() == EngagementLevel.NONE ? BONUS_NO_LEVEL : BONUS_LIMIT;
    }
}
