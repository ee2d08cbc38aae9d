package org.mipspi.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.domain.answer.Decision.Counts;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.BonusMeasure;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;

/** The four objectives with the result of each measure. */
final class ObjectiveScores {

    /** The objectives whose measures are scored one by one, in the order of answers. */
    private static final List<String> SCORED_BY_MEASURE =
            List.of("electronicPrescribing", "healthInformationExchange", "providerToPatientExchange");

    private static final String IMMUNIZATION_REGISTRY = "IMMUNIZATION_REGISTRY";
    private static final String ELECTRONIC_CASE_REPORTING = "ELECTRONIC_CASE_REPORTING";

    private static final int SHOWN_DECIMALS = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SetDecision decided;

    ObjectiveScores(SetDecision decided) {
        this.decided = decided;
    }

    List<Objective> all() {
        Map<String, List<MeasureScore>> byObjective = new LinkedHashMap<>();
        SCORED_BY_MEASURE.forEach(objective -> byObjective.put(objective, new ArrayList<>()));
        for (String holder : decided.available().holders()) {
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH)) {
                byObjective.get(objectiveOf(holder)).add(scored(holder));
            }
        }
        List<Objective> objectives = new ArrayList<>();
        byObjective.forEach((id, measures) -> objectives.add(objective(id, measures)));
        objectives.add(publicHealth());
        return objectives;
    }

    private String objectiveOf(String holder) {
        String objective = decided.set().list().find(holder).objective();
        if (!SCORED_BY_MEASURE.contains(objective)) {
            throw new RuleFault("the rules give points to " + holder + ", but the measures of its objective, "
                    + objective + ", have no points of their own");
        }
        return objective;
    }

    private static Objective objective(String id, List<MeasureScore> measures) {
        int points = 0;
        int maximum = 0;
        for (MeasureScore measure : measures) {
            points += measure.points();
            maximum += measure.maximum();
        }
        return new Objective(id, points, maximum, measures);
    }

    private MeasureScore scored(String id) {
        Conclusion<Earned> conclusion = decided.earned().get(id);
        Earned fact = conclusion.fact();
        Measure measure = fact.available().measure();
        int maximum = fact.available().points();
        return new MeasureScore(
                id,
                fact.status(),
                counts(measure),
                maximum,
                fact.points(),
                formula(measure, fact.status(), maximum, fact.points()),
                conclusion.grounds());
    }

    private static Counts counts(Measure measure) {
        return measure.answer() == Answer.COUNTS ? new Counts(measure.numerator(), measure.denominator()) : null;
    }

    private static String formula(Measure measure, MeasureStatus status, int maximum, int points) {
        if (status != MeasureStatus.SCORED && status != MeasureStatus.NOT_MET) {
            return null;
        }
        if (measure.answer() != Answer.COUNTS) {
            return measure.answer() + " x " + maximum + " = " + points;
        }
        return summed(measure) + measure.numerator() + "/" + measure.denominator() + " x " + maximum + " = "
                + rounded(measure, maximum, points);
    }

    /** The points with the rounding where it changes them, as in {@code 4.26, rounded to 4}. */
    private static String rounded(Measure measure, int maximum, int points) {
        if (measure.denominator() == 0) {
            return Integer.toString(points);
        }
        BigDecimal product = BigDecimal.valueOf(measure.numerator()).multiply(BigDecimal.valueOf(maximum));
        BigDecimal denominator = BigDecimal.valueOf(measure.denominator());
        // Cut off, not rounded: 4.499 is shown as 4.49, so that it can be seen why it makes 4.
        BigDecimal unrounded = product.divide(denominator, SHOWN_DECIMALS, RoundingMode.DOWN);
        if (unrounded.signum() == 0) {
            unrounded = product.divide(denominator, new MathContext(1, RoundingMode.DOWN));
        }
        if (unrounded.compareTo(BigDecimal.valueOf(points)) == 0) {
            return Integer.toString(points);
        }
        boolean isRaised = unrounded.compareTo(HALF) < 0 && points == 1;
        return unrounded.stripTrailingZeros().toPlainString() + (isRaised ? ", at least " : ", rounded to ") + points;
    }

    /** The counts of several CEHRTs or TINs, as in {@code (100 + 80)/(120 + 80) = }; empty if there is only one. */
    private static String summed(Measure measure) {
        if (measure.summands().size() < 2) {
            return "";
        }
        StringJoiner numerators = new StringJoiner(" + ", "(", ")");
        StringJoiner denominators = new StringJoiner(" + ", "(", ")");
        for (org.mipspi.domain.facts.Counts summand : measure.summands()) {
            numerators.add(Long.toString(summand.numerator()));
            denominators.add(Long.toString(summand.denominator()));
        }
        return numerators + "/" + denominators + " = ";
    }

    private Objective publicHealth() {
        List<MeasureScore> measures = new ArrayList<>();
        Map<String, Conclusion<Standing>> standings = decided.standings();
        measures.add(required("PI_PHCDRR_1", standings.get(IMMUNIZATION_REGISTRY)));
        measures.add(required("PI_PHCDRR_3", standings.get(ELECTRONIC_CASE_REPORTING)));
        int required = measures.size();
        for (Conclusion<BonusMeasure> conclusion : decided.conclusions().of(BonusMeasure.class)) {
            BonusMeasure bonus = conclusion.fact();
            measures.add(unscored(bonus.measure().id(), bonus.status(), conclusion));
        }
        measures.subList(required, measures.size()).sort(Comparator.comparing(MeasureScore::measureId));
        ObjectivePoints points = decided.publicHealth();
        return new Objective(PointsAvailable.PUBLIC_HEALTH, points.points(), points.maximum(), measures);
    }

    /** The status of a required public health measure follows from its requirement. */
    private static MeasureScore required(String id, Conclusion<Standing> standing) {
        MeasureStatus status =
                switch (standing.fact().status()) {
                    case MET -> MeasureStatus.SCORED;
                    case EXCLUDED -> MeasureStatus.EXCLUDED;
                    case SUPPRESSED -> MeasureStatus.SUPPRESSED;
                    case NOT_MET, NOT_APPLICABLE ->
                        standing.fact() instanceof NotMet notMet && notMet.reason() == Reason.NOT_REPORTED
                                ? MeasureStatus.NOT_REPORTED
                                : MeasureStatus.NOT_MET;
                };
        return unscored(id, status, standing);
    }

    private static MeasureScore unscored(String id, MeasureStatus status, Conclusion<?> conclusion) {
        return new MeasureScore(id, status, null, null, null, null, conclusion.grounds());
    }
}
