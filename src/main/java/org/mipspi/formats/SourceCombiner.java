package org.mipspi.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.formats.Problem.Code;

/**
 * Makes one report of those of several CEHRTs or TINs. Counts are summed over the sources that give them. A "Yes" stands
 * only if every source says so; one "No" makes it "No"; where a source is silent and none says "No", nothing was said.
 */
final class SourceCombiner {

    private final FieldReader problems;

    SourceCombiner(FieldReader problems) {
        this.problems = problems;
    }

    /** The whole that the sources report together, by measure. */
    Map<PiMeasure, ReportedValue> sum(List<Map<PiMeasure, ReportedValue>> sources) {
        Map<PiMeasure, List<ReportedValue>> byMeasure = new EnumMap<>(PiMeasure.class);
        for (Map<PiMeasure, ReportedValue> source : sources) {
            source.forEach((measure, sent) ->
                    byMeasure.computeIfAbsent(measure, id -> new ArrayList<>()).add(sent));
        }
        Map<PiMeasure, ReportedValue> whole = new EnumMap<>(PiMeasure.class);
        byMeasure.forEach((measure, sent) -> whole.put(measure, one(measure, sent, sources.size())));
        return whole;
    }

    private ReportedValue one(PiMeasure measure, List<ReportedValue> sent, int sources) {
        DocumentPlace first = sent.get(0).place();
        if (sent.stream().anyMatch(one -> one.value() == null)) {
            // Found fault with already.
            return new ReportedValue(first, null);
        }
        List<MeasurementValue> values = sent.stream().map(ReportedValue::value).toList();
        if (measure.kind() == Kind.COUNTS) {
            return new ReportedValue(first, counts(sent));
        }
        boolean silent = values.size() < sources;
        MeasurementValue whole =
                switch (measure) {
                    case PI_PPHI_1 -> analysis(values, silent);
                    case PI_PPHI_2 -> selfAssessment(values, silent);
                    default -> attested(unanimous(values.stream().map(SourceCombiner::answer), silent));
                };
        return new ReportedValue(first, whole, differing(measure, values, silent));
    }

    /** Whether one source says a "Yes", to a part of it at least, that not all of them say, however they put it. */
    private static boolean differing(PiMeasure measure, List<MeasurementValue> values, boolean silent) {
        return measure == PiMeasure.PI_PPHI_1
                ? differing(parts(values, MeasurementValue.Analysis::analysis), silent)
                        || differing(parts(values, MeasurementValue.Analysis::riskManagement), silent)
                : differing(values.stream().map(SourceCombiner::answer), silent);
    }

    private static boolean differing(Stream<Answer> answers, boolean silent) {
        List<Answer> all = answers.toList();
        return all.contains(Answer.YES) && (silent || all.contains(Answer.NO) || all.contains(Answer.NOT_REPORTED));
    }

    private MeasurementValue counts(List<ReportedValue> sent) {
        List<MeasurementValue.Counts> summands =
                sent.stream().map(one -> (MeasurementValue.Counts) one.value()).toList();
        long numerator = 0;
        long denominator = 0;
        for (int i = 0; i < summands.size(); i++) {
            try {
                numerator = Math.addExact(numerator, summands.get(i).numerator());
                denominator = Math.addExact(denominator, summands.get(i).denominator());
            } catch (ArithmeticException e) {
                problems.add(
                        Code.WRONG_VALUE_TYPE,
                        sent.get(i).place(),
                        "the sum of the sources' counts is beyond counting");
                return null;
            }
        }
        return new MeasurementValue.Counts(numerator, denominator, summands);
    }

    /** "No" if one says so, "Yes" if all say so, else nothing was said. */
    private static Answer unanimous(Stream<Answer> answers, boolean silent) {
        List<Answer> all = answers.toList();
        if (all.contains(Answer.NO)) {
            return Answer.NO;
        }
        return silent || all.contains(Answer.NOT_REPORTED) ? Answer.NOT_REPORTED : Answer.YES;
    }

    private static Answer answer(MeasurementValue value) {
        return Answer.of(value.isAffirmative());
    }

    private static MeasurementValue attested(Answer answer) {
        return answer == Answer.NOT_REPORTED ? null : new MeasurementValue.Attested(answer == Answer.YES);
    }

    /** Part by part. */
    private static MeasurementValue analysis(List<MeasurementValue> values, boolean silent) {
        Answer analysis = unanimous(parts(values, MeasurementValue.Analysis::analysis), silent);
        Answer riskManagement = unanimous(parts(values, MeasurementValue.Analysis::riskManagement), silent);
        return analysis == Answer.NOT_REPORTED && riskManagement == Answer.NOT_REPORTED
                ? null
                : new MeasurementValue.Analysis(analysis, riskManagement);
    }

    /** One part of each; a plain "Yes" or "No" stands for both. */
    private static Stream<Answer> parts(
            List<MeasurementValue> values, Function<MeasurementValue.Analysis, Answer> part) {
        return values.stream()
                .map(value -> value instanceof MeasurementValue.Analysis parts ? part.apply(parts) : answer(value));
    }

    /** Of differing editions no single one is that of the whole, and so not the one that is asked for. */
    private static MeasurementValue selfAssessment(List<MeasurementValue> values, boolean silent) {
        Answer completed = unanimous(values.stream().map(SourceCombiner::answer), silent);
        List<Integer> editions = values.stream()
                .map(value -> value instanceof MeasurementValue.SelfAssessment parts ? parts.guideEdition() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Integer edition = editions.isEmpty() ? null : editions.size() == 1 ? editions.get(0) : Measure.SEVERAL_EDITIONS;
        return completed == Answer.NOT_REPORTED
                ? null
                : new MeasurementValue.SelfAssessment(completed == Answer.YES, edition);
    }
}
