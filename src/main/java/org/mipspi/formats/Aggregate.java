package org.mipspi.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.formats.Problem.Code;

/**
 * Makes one report of those of several CEHRTs or TINs. Counts are summed over the sources that give them. A "Yes" stands
 * only if every source says so; one "No" makes it "No"; where a source is silent and none says "No", nothing was said.
 */
final class Aggregate {

    private final Problems problems;

    Aggregate(Problems problems) {
        this.problems = problems;
    }

    /** The whole that the sources report together, by measure. */
    Map<PiMeasure, Sent> sum(List<Map<PiMeasure, Sent>> sources) {
        Map<PiMeasure, List<Sent>> byMeasure = new EnumMap<>(PiMeasure.class);
        for (Map<PiMeasure, Sent> source : sources) {
            source.forEach((measure, sent) ->
                    byMeasure.computeIfAbsent(measure, id -> new ArrayList<>()).add(sent));
        }
        Map<PiMeasure, Sent> whole = new EnumMap<>(PiMeasure.class);
        byMeasure.forEach((measure, sent) -> whole.put(measure, one(measure, sent, sources.size())));
        return whole;
    }

    private Sent one(PiMeasure measure, List<Sent> sent, int sources) {
        Place first = sent.get(0).place();
        if (sent.stream().anyMatch(one -> one.value() == null)) {
            // Found fault with already.
            return new Sent(first, null);
        }
        List<Value> values = sent.stream().map(Sent::value).toList();
        if (measure.kind() == Kind.COUNTS) {
            return new Sent(first, counts(sent));
        }
        boolean silent = values.size() < sources;
        Value whole =
                switch (measure) {
                    case PI_PPHI_1 -> analysis(values, silent);
                    case PI_PPHI_2 -> selfAssessment(values, silent);
                    default -> attested(unanimous(values.stream().map(Aggregate::answer), silent));
                };
        boolean differing = silent || values.stream().distinct().count() > 1;
        return new Sent(first, whole, differing && values.stream().anyMatch(Value::isAffirmative));
    }

    private Value counts(List<Sent> sent) {
        List<Value.Counts> summands =
                sent.stream().map(one -> (Value.Counts) one.value()).toList();
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
        return new Value.Counts(numerator, denominator, summands);
    }

    /** "No" if one says so, "Yes" if all say so, else nothing was said. */
    private static Answer unanimous(java.util.stream.Stream<Answer> answers, boolean silent) {
        List<Answer> all = answers.toList();
        if (all.contains(Answer.NO)) {
            return Answer.NO;
        }
        return silent || all.contains(Answer.NOT_REPORTED) ? Answer.NOT_REPORTED : Answer.YES;
    }

    private static Answer answer(Value value) {
        return Answer.of(value.isAffirmative());
    }

    private static Value attested(Answer answer) {
        return answer == Answer.NOT_REPORTED ? null : new Value.Attested(answer == Answer.YES);
    }

    /** Part by part; a plain "Yes" or "No" stands for both. */
    private static Value analysis(List<Value> values, boolean silent) {
        Answer analysis = unanimous(
                values.stream().map(value -> value instanceof Value.Analysis parts ? parts.analysis() : answer(value)),
                silent);
        Answer riskManagement = unanimous(
                values.stream()
                        .map(value -> value instanceof Value.Analysis parts ? parts.riskManagement() : answer(value)),
                silent);
        return analysis == Answer.NOT_REPORTED && riskManagement == Answer.NOT_REPORTED
                ? null
                : new Value.Analysis(analysis, riskManagement);
    }

    /** Of several editions the oldest counts: no source's is newer than what the whole can say. */
    private static Value selfAssessment(List<Value> values, boolean silent) {
        Answer completed = unanimous(values.stream().map(Aggregate::answer), silent);
        Integer oldest = values.stream()
                .map(value -> value instanceof Value.SelfAssessment parts ? parts.guideEdition() : null)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
        return completed == Answer.NOT_REPORTED ? null : new Value.SelfAssessment(completed == Answer.YES, oldest);
    }
}
