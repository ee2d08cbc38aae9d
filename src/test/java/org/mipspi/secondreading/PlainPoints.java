package org.mipspi.secondreading;

import static org.mipspi.secondreading.PlainMeasures.answered;
import static org.mipspi.secondreading.PlainMeasures.engaged;
import static org.mipspi.secondreading.PlainMeasures.excluded;
import static org.mipspi.secondreading.PlainMeasures.yes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.secondreading.PlainScore.MeasurePoints;
import org.mipspi.secondreading.PlainScore.Move;
import org.mipspi.secondreading.PlainScore.Objective;

/** Sections 4 and 5 of the scoring specification for one set: points available, moved and earned. */
final class PlainPoints {

    private static final String PUBLIC_HEALTH = "publicHealthAndClinicalDataExchange";
    /** A denominator up to this can be multiplied by 2 x 100 points and stay a long. */
    private static final long SAFE_DENOMINATOR = Long.MAX_VALUE / 256;

    private final PlainMeasures said;
    private int ePrescribing = 10;
    private int pdmp = 10;
    private int firstExchange;
    private int receiving;
    private int access = 25;
    private int publicHealth = 25;

    final List<Move> moves = new ArrayList<>(2);
    final List<Objective> objectives;
    final int bonus;

    PlainPoints(PlainMeasures said, boolean publicHealthMet) {
        this.said = said;
        this.firstExchange = said.option == 1 ? 15 : 30;
        this.receiving = said.option == 1 ? 15 : 0;
        redistribute();
        this.objectives = List.of(
                objective(
                        "electronicPrescribing",
                        List.of(measure(said.ePrescribing, ePrescribing), measure(said.pdmp, pdmp))),
                objective("healthInformationExchange", exchange()),
                objective("providerToPatientExchange", List.of(measure(said.access, access))),
                new Objective(PUBLIC_HEALTH, publicHealthMet ? publicHealth : 0, publicHealth, publicHealthMeasures()));
        this.bonus = engaged(said.syndromic)
                        || engaged(said.publicRegistry)
                        || engaged(said.clinicalRegistry)
                        || (said.newestBonus != null && yes(said.newestBonus))
                ? 5
                : 0;
    }

    /** The sum of the objectives, without the bonus. */
    int sum() {
        int sum = 0;
        for (Objective objective : objectives) {
            sum += objective.points();
        }
        return sum;
    }

    private void redistribute() {
        if (excluded(said.pdmp)) {
            move("PI_EP_2", "PI_EP_1", pdmp);
            ePrescribing += pdmp;
            pdmp = 0;
        }
        if (excluded(said.ePrescribing)) {
            moveToExchange();
        }
        if (said.option == 1 && excluded(said.receiving)) {
            move("PI_HIE_4", "PI_HIE_1", receiving);
            firstExchange += receiving;
            receiving = 0;
        }
        if (said.option == 1 && excluded(said.sending)) {
            move("PI_HIE_1", "PI_PEA_1", firstExchange);
            access += firstExchange;
            firstExchange = 0;
        }
        if (excluded(said.immunization) && excluded(said.caseReporting) && said.year != 2025) {
            move(PUBLIC_HEALTH, "PI_PEA_1", publicHealth);
            access += publicHealth;
            publicHealth = 0;
        }
    }

    private void moveToExchange() {
        if (said.option == 1) {
            int half = ePrescribing / 2;
            move("PI_EP_1", "PI_HIE_1", half);
            move("PI_EP_1", "PI_HIE_4", half);
            firstExchange += half;
            receiving += half;
        } else {
            move("PI_EP_1", said.option == 2 ? "PI_HIE_5" : "PI_HIE_6", ePrescribing);
            firstExchange += ePrescribing;
        }
        ePrescribing = 0;
    }

    private void move(String from, String to, int points) {
        if (points > 0) {
            moves.add(new Move(from, to, points));
        }
    }

    private List<MeasurePoints> exchange() {
        return switch (said.option) {
            case 1 -> List.of(measure(said.sending, firstExchange), measure(said.receiving, receiving));
            case 2 -> List.of(measure(said.biDirectional, firstExchange));
            default -> List.of(measure(said.tefca, firstExchange));
        };
    }

    private List<MeasurePoints> publicHealthMeasures() {
        List<MeasurePoints> measures = new ArrayList<>(6);
        measures.add(unscored(said.immunization, engagement(said.immunization)));
        measures.add(unscored(
                said.caseReporting,
                PlainRequirements.isSuppressed(said.year)
                        ? suppressed(said.caseReporting)
                        : engagement(said.caseReporting)));
        bonusMeasure(measures, said.syndromic, engaged(said.syndromic));
        bonusMeasure(measures, said.publicRegistry, engaged(said.publicRegistry));
        bonusMeasure(measures, said.clinicalRegistry, engaged(said.clinicalRegistry));
        if (said.newestBonus != null) {
            bonusMeasure(measures, said.newestBonus, yes(said.newestBonus));
        }
        return measures;
    }

    /** A bonus measure is shown only where it was reported: nobody has to. */
    private static void bonusMeasure(List<MeasurePoints> measures, Measure measure, boolean met) {
        if (answered(measure)) {
            measures.add(unscored(measure, status(measure, met)));
        }
    }

    private static Objective objective(String id, List<MeasurePoints> measures) {
        int points = 0;
        int maximum = 0;
        for (MeasurePoints measure : measures) {
            points += measure.points();
            maximum += measure.maximum();
        }
        return new Objective(id, points, maximum, measures);
    }

    private static MeasurePoints unscored(Measure measure, MeasureStatus status) {
        return new MeasurePoints(measure, status, null, null);
    }

    private static MeasurePoints measure(Measure measure, int maximum) {
        boolean counted = measure.answer() == Answer.COUNTS;
        MeasureStatus status = status(measure, counted ? measure.numerator() >= 1 : yes(measure));
        int points = 0;
        if (status == MeasureStatus.SCORED) {
            points = counted ? share(measure.numerator(), measure.denominator(), maximum) : maximum;
        }
        return new MeasurePoints(measure, status, maximum, points);
    }

    private static int share(long numerator, long denominator, int points) {
        if (denominator <= SAFE_DENOMINATOR) {
            return Math.max(1, (int) ((2 * numerator * points + denominator) / (2 * denominator)));
        }
        BigInteger whole = BigInteger.valueOf(denominator);
        BigInteger twice = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(2L * points));
        return Math.max(1, twice.add(whole).divide(whole.shiftLeft(1)).intValueExact());
    }

    private static MeasureStatus engagement(Measure measure) {
        return status(measure, engaged(measure));
    }

    private static MeasureStatus suppressed(Measure measure) {
        MeasureStatus status = status(measure, true);
        return status == MeasureStatus.SCORED ? MeasureStatus.SUPPRESSED : status;
    }

    private static MeasureStatus status(Measure measure, boolean met) {
        if (excluded(measure)) {
            return MeasureStatus.EXCLUDED;
        }
        if (!answered(measure)) {
            return MeasureStatus.NOT_REPORTED;
        }
        return met ? MeasureStatus.SCORED : MeasureStatus.NOT_MET;
    }
}
