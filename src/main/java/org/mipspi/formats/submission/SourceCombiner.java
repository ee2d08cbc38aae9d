package org.mipspi.formats.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem.Code;

/**
 * Combines the reports of several CEHRTs or TINs into one. Counts are added over the sources that report them. An
 * attestation is "Yes" only if every source attests "Yes". One "No" makes it "No". If a source does not report it and
 * none answers "No", it is not reported.
 */
final class SourceCombiner {

    private final ProblemCollector problems;

    SourceCombiner(ProblemCollector problems) {
        this.problems = problems;
    }

    /** The combined report, by measure. */
    Map<PiMeasure, ReportedValue> combine(List<Map<PiMeasure, ReportedValue>> sources) {
        Map<PiMeasure, List<ReportedValue>> byMeasure = new LinkedHashMap<>();
        for (Map<PiMeasure, ReportedValue> source : sources) {
            source.forEach((measure, reported) ->
                    byMeasure.computeIfAbsent(measure, id -> new ArrayList<>()).add(reported));
        }
        Map<PiMeasure, ReportedValue> whole = new LinkedHashMap<>();
        byMeasure.forEach((measure, reported) -> whole.put(measure, one(measure, reported, sources.size())));
        return whole;
    }

    private ReportedValue one(PiMeasure measure, List<ReportedValue> reported, int sources) {
        DocumentPlace first = reported.get(0).place();
        if (reported.stream().anyMatch(one -> one.value() instanceof MeasurementValue.Unusable)) {
            return new ReportedValue(first, new MeasurementValue.Unusable());
        }
        if (reported.stream().anyMatch(one -> one.value() == null)) {
            // Its problem is listed already.
            return new ReportedValue(first, null);
        }
        List<MeasurementValue> values =
                reported.stream().map(ReportedValue::value).toList();
        if (measure.kind() == Kind.COUNTS) {
            return new ReportedValue(first, counts(measure, reported));
        }
        boolean incomplete = values.size() < sources;
        MeasurementValue whole =
                switch (measure.form()) {
                    case RISK_ANALYSIS -> analysis(values, incomplete);
                    case SELF_ASSESSMENT -> selfAssessment(values, incomplete);
                    case PLAIN -> attested(unanimous(values.stream().map(SourceCombiner::answer), incomplete));
                };
        return new ReportedValue(first, whole, differing(measure, values, incomplete));
    }

    /** Whether one source answers "Yes", at least to a part of the measure, and not all sources do. */
    private static boolean differing(PiMeasure measure, List<MeasurementValue> values, boolean incomplete) {
        return measure.form() == PiMeasure.Form.RISK_ANALYSIS
                ? differing(parts(values, MeasurementValue.Analysis::analysis), incomplete)
                        || differing(parts(values, MeasurementValue.Analysis::riskManagement), incomplete)
                : differing(values.stream().map(SourceCombiner::answer), incomplete);
    }

    private static boolean differing(Stream<Answer> answers, boolean incomplete) {
        List<Answer> all = answers.toList();
        return all.contains(Answer.YES) && (incomplete || all.contains(Answer.NO) || all.contains(Answer.NOT_REPORTED));
    }

    private MeasurementValue counts(PiMeasure measure, List<ReportedValue> reported) {
        List<MeasurementValue.Counts> summands = reported.stream()
                .map(one -> (MeasurementValue.Counts) one.value())
                .toList();
        long numerator = 0;
        long denominator = 0;
        for (int i = 0; i < summands.size(); i++) {
            try {
                numerator = Math.addExact(numerator, summands.get(i).numerator());
                denominator = Math.addExact(denominator, summands.get(i).denominator());
            } catch (ArithmeticException e) {
                problems.add(
                        Code.WRONG_VALUE_TYPE,
                        reported.get(i).place(),
                        "The sum of the counts of " + measure + " is larger than " + Long.MAX_VALUE
                                + ". Correct the counts of the sources");
                return null;
            }
        }
        return new MeasurementValue.Counts(numerator, denominator, summands);
    }

    /** "No" if one source answers "No", "Yes" if all answer "Yes", otherwise not reported. */
    private static Answer unanimous(Stream<Answer> answers, boolean incomplete) {
        List<Answer> all = answers.toList();
        if (all.contains(Answer.NO)) {
            return Answer.NO;
        }
        return incomplete || all.contains(Answer.NOT_REPORTED) ? Answer.NOT_REPORTED : Answer.YES;
    }

    private static Answer answer(MeasurementValue value) {
        return Answer.of(value.isAffirmative());
    }

    private static MeasurementValue attested(Answer answer) {
        return answer == Answer.NOT_REPORTED ? null : new MeasurementValue.Attested(answer == Answer.YES);
    }

    /** Each part is combined by itself. */
    private static MeasurementValue analysis(List<MeasurementValue> values, boolean incomplete) {
        Answer analysis = unanimous(parts(values, MeasurementValue.Analysis::analysis), incomplete);
        Answer riskManagement = unanimous(parts(values, MeasurementValue.Analysis::riskManagement), incomplete);
        return analysis == Answer.NOT_REPORTED && riskManagement == Answer.NOT_REPORTED
                ? null
                : new MeasurementValue.Analysis(analysis, riskManagement);
    }

    /** One part of each value; a plain "Yes" or "No" answers both parts. */
    private static Stream<Answer> parts(
            List<MeasurementValue> values, Function<MeasurementValue.Analysis, Answer> part) {
        return values.stream()
                .map(value -> value instanceof MeasurementValue.Analysis parts ? part.apply(parts) : answer(value));
    }

    /** If the sources used different editions, the whole has no single edition, and so not the required one. */
    private static MeasurementValue selfAssessment(List<MeasurementValue> values, boolean incomplete) {
        Answer completed = unanimous(values.stream().map(SourceCombiner::answer), incomplete);
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
