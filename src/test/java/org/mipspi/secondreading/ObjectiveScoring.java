package org.mipspi.secondreading;

import static org.mipspi.secondreading.ReportedMeasures.answered;
import static org.mipspi.secondreading.ReportedMeasures.excluded;
import static org.mipspi.secondreading.ReportedMeasures.yes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.answer.Decision.Counts;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.ObjectiveFigures;
import org.mipspi.secondreading.AnswerFigures.RedistributionFigures;

/** Sections 4 and 5 of the scoring specification for one set: points available, moved and earned. */
final class ObjectiveScoring {

    private static final String PUBLIC_HEALTH = "publicHealthAndClinicalDataExchange";
    /** A denominator up to this can be multiplied by 2 x 100 points and stay a long. */
    private static final long SAFE_DENOMINATOR = Long.MAX_VALUE / 256;

    private final ReportedMeasures reported;
    private int ePrescribing = 10;
    private int pdmp = 10;
    private int firstExchange;
    private int receiving;
    private int access = 25;
    private int publicHealth = 25;

    final List<RedistributionFigures> redistributions = new ArrayList<>(2);
    final List<ObjectiveFigures> objectives;
    final int bonus;

    ObjectiveScoring(ReportedMeasures reported, boolean publicHealthMet) {
        this.reported = reported;
        this.firstExchange = reported.option == 1 ? 15 : 30;
        this.receiving = reported.option == 1 ? 15 : 0;
        redistribute();
        this.objectives = List.of(
                objective(
                        "electronicPrescribing",
                        List.of(measure(reported.ePrescribing, ePrescribing), measure(reported.pdmp, pdmp))),
                objective("healthInformationExchange", exchange()),
                objective("providerToPatientExchange", List.of(measure(reported.access, access))),
                new ObjectiveFigures(
                        PUBLIC_HEALTH, publicHealthMet ? publicHealth : 0, publicHealth, publicHealthMeasures()));
        this.bonus = reported.earned(reported.syndromic)
                        || reported.earned(reported.publicRegistry)
                        || reported.earned(reported.clinicalRegistry)
                        || (reported.newestBonus != null && yes(reported.newestBonus))
                ? 5
                : 0;
    }

    /** The sum of the objectives, without the bonus. */
    int sum() {
        int sum = 0;
        for (ObjectiveFigures objective : objectives) {
            sum += objective.points();
        }
        return sum;
    }

    private void redistribute() {
        if (excluded(reported.pdmp)) {
            move("PI_EP_2", "PI_EP_1", pdmp, "MOVE-PDMP");
            ePrescribing += pdmp;
            pdmp = 0;
        }
        if (excluded(reported.ePrescribing)) {
            moveToExchange();
        }
        if (reported.option == 1 && excluded(reported.receiving)) {
            move("PI_HIE_4", "PI_HIE_1", receiving, "MOVE-RECEIVING");
            firstExchange += receiving;
            receiving = 0;
        }
        if (reported.option == 1 && excluded(reported.sending)) {
            boolean toReceiving = reported.otherwise == Alternative.RECEIVING && !excluded(reported.receiving);
            move("PI_HIE_1", toReceiving ? "PI_HIE_4" : "PI_PEA_1", firstExchange, "MOVE-SENDING");
            receiving += toReceiving ? firstExchange : 0;
            access += toReceiving ? 0 : firstExchange;
            firstExchange = 0;
        }
        boolean kept = reported.year == 2025 || (reported.year == 2026 && reported.otherwise == Alternative.KEPT);
        if (excluded(reported.immunization) && excluded(reported.caseReporting) && !kept) {
            move(PUBLIC_HEALTH, "PI_PEA_1", publicHealth, "MOVE-PUBLIC-HEALTH");
            access += publicHealth;
            publicHealth = 0;
        }
    }

    private void moveToExchange() {
        if (reported.option == 1) {
            int half = ePrescribing / 2;
            move("PI_EP_1", "PI_HIE_1", half, "MOVE-ERX");
            move("PI_EP_1", "PI_HIE_4", half, "MOVE-ERX");
            firstExchange += half;
            receiving += half;
        } else {
            move("PI_EP_1", reported.option == 2 ? "PI_HIE_5" : "PI_HIE_6", ePrescribing, "MOVE-ERX");
            firstExchange += ePrescribing;
        }
        ePrescribing = 0;
    }

    private void move(String from, String to, int points, String statement) {
        if (points > 0) {
            redistributions.add(new RedistributionFigures(from, to, points, statement));
        }
    }

    private List<MeasureFigures> exchange() {
        return switch (reported.option) {
            case 1 -> List.of(measure(reported.sending, firstExchange), measure(reported.receiving, receiving));
            case 2 -> List.of(measure(reported.biDirectional, firstExchange));
            default -> List.of(measure(reported.tefca, firstExchange));
        };
    }

    private List<MeasureFigures> publicHealthMeasures() {
        List<MeasureFigures> measures = new ArrayList<>(6);
        measures.add(unscored(reported.immunization, engagement(reported.immunization), "IMMUNIZATION_REGISTRY"));
        measures.add(unscored(
                reported.caseReporting,
                reported.suppressesCaseReporting()
                        ? suppressed(reported.caseReporting)
                        : engagement(reported.caseReporting),
                "ELECTRONIC_CASE_REPORTING"));
        bonusMeasure(measures, reported.syndromic, reported.earned(reported.syndromic));
        bonusMeasure(measures, reported.publicRegistry, reported.earned(reported.publicRegistry));
        bonusMeasure(measures, reported.clinicalRegistry, reported.earned(reported.clinicalRegistry));
        if (reported.newestBonus != null) {
            bonusMeasure(measures, reported.newestBonus, yes(reported.newestBonus));
        }
        return measures;
    }

    /** A bonus measure is shown only if it was reported: it is optional. */
    private void bonusMeasure(List<MeasureFigures> measures, Measure measure, boolean met) {
        if (answered(measure)) {
            measures.add(unscored(measure, status(measure, met), "BONUS"));
        }
    }

    private static ObjectiveFigures objective(String id, List<MeasureFigures> measures) {
        int points = 0;
        int maximum = 0;
        for (MeasureFigures measure : measures) {
            points += measure.points();
            maximum += measure.maximum();
        }
        return new ObjectiveFigures(id, points, maximum, measures);
    }

    /** A public health measure: only the objective holds points. */
    private MeasureFigures unscored(Measure measure, MeasureStatus status, String statement) {
        boolean limited = reported.stuckAtPreProduction(measure) && yes(measure) && status == MeasureStatus.NOT_MET;
        return new MeasureFigures(
                measure.id(), status, null, null, null, null, limited ? "ENGAGEMENT_LIMIT" : statement);
    }

    private static MeasureFigures measure(Measure measure, int maximum) {
        boolean counted = measure.answer() == Answer.COUNTS;
        MeasureStatus status = status(measure, counted ? measure.numerator() >= 1 : yes(measure));
        int points = 0;
        if (status == MeasureStatus.SCORED) {
            points = counted ? share(measure.numerator(), measure.denominator(), maximum) : maximum;
        }
        return new MeasureFigures(
                measure.id(),
                status,
                counted ? new Counts(measure.numerator(), measure.denominator()) : null,
                maximum,
                points,
                formula(measure, status, maximum, points),
                "POINTS_EARNED");
    }

    private static String formula(Measure measure, MeasureStatus status, int maximum, int points) {
        if (status != MeasureStatus.SCORED && status != MeasureStatus.NOT_MET) {
            return null;
        }
        return measure.answer() == Answer.COUNTS
                ? summed(measure) + measure.numerator() + "/" + measure.denominator() + " x " + maximum + " = "
                        + unrounded(measure, maximum, points)
                : measure.answer() + " x " + maximum + " = " + points;
    }

    /** The exact points cut off after two digits, or after the first digit that is not 0, and what they become. */
    private static String unrounded(Measure measure, int maximum, int points) {
        if (measure.denominator() == 0) {
            return "" + points;
        }
        BigInteger denominator = BigInteger.valueOf(measure.denominator());
        BigInteger scaled = BigInteger.valueOf(measure.numerator()).multiply(BigInteger.valueOf(100L * maximum));
        int digits = 2;
        while (scaled.signum() > 0 && scaled.compareTo(denominator) < 0) {
            scaled = scaled.multiply(BigInteger.TEN);
            digits++;
        }
        BigInteger cut = scaled.divide(denominator);
        if (digits == 2 && cut.equals(BigInteger.valueOf(100L * points))) {
            return "" + points;
        }
        String all = "0".repeat(Math.max(0, digits + 1 - cut.toString().length())) + cut;
        String shown = (all.substring(0, all.length() - digits) + "." + all.substring(all.length() - digits))
                .replaceFirst("0+$", "");
        boolean belowHalf = points == 1 && measure.denominator() / 2.0 > (double) measure.numerator() * maximum;
        return shown.replaceFirst("\\.$", "") + (belowHalf ? ", at least 1" : ", rounded to " + points);
    }

    /** The sum of the counts of several sources; nothing if one source reports alone. */
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

    private static int share(long numerator, long denominator, int points) {
        if (denominator <= SAFE_DENOMINATOR) {
            return Math.max(1, (int) ((2 * numerator * points + denominator) / (2 * denominator)));
        }
        BigInteger whole = BigInteger.valueOf(denominator);
        BigInteger twice = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(2L * points));
        return Math.max(1, twice.add(whole).divide(whole.shiftLeft(1)).intValueExact());
    }

    private MeasureStatus engagement(Measure measure) {
        return status(measure, reported.engaged(measure));
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
