package org.mipspi.decision.space;

import java.util.List;
import java.util.stream.IntStream;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.submissions.space.Background;
import org.mipspi.submissions.space.Conflicts;
import org.mipspi.submissions.space.Dimension;
import org.mipspi.submissions.space.Enumeration;
import org.mipspi.submissions.space.SubmissionBuilder;
import org.mipspi.submissions.space.SubmissionDocument;
import org.mipspi.submissions.space.Value;

/** Examines every combination of an enumeration in one state of all the rest, then every step between two of them. */
final class CombinationCheck {

    private final int year;
    private final Examination examination;
    private final Conflicts conflicts;
    private final SubmissionBuilder submissions;

    CombinationCheck(int year, Examination examination, Conflicts conflicts) {
        this.year = year;
        this.examination = examination;
        this.conflicts = conflicts;
        this.submissions = new SubmissionBuilder(year);
    }

    void through(Enumeration enumeration) {
        int[] numbers = IntStream.range(0, enumeration.size())
                .filter(number -> enumeration.refusedToo() || conflicts.allow(enumeration.combination(number)))
                .toArray();
        for (Background state : Background.values()) {
            through(enumeration, numbers, submissions.others(enumeration.dimensions(), state));
        }
    }

    private void through(Enumeration enumeration, int[] numbers, List<Value> others) {
        Verdict[] verdicts = new Verdict[enumeration.size()];
        Result first = examination.examine(submissions.of(others, enumeration.combination(0)));
        IntStream.of(numbers).parallel().forEach(number -> {
            SubmissionDocument document = submissions.of(others, enumeration.combination(number));
            Result result = number == 0 ? first : examination.examine(document);
            verdicts[number] = result == null ? null : Verdict.of(result);
            if (enumeration.isOfBonuses()) {
                examination.compareBonus(result, first, document);
            }
        });
        IntStream.of(numbers).parallel().forEach(number -> steps(enumeration, others, verdicts, number));
    }

    private void steps(Enumeration enumeration, List<Value> others, Verdict[] verdicts, int number) {
        List<Value> combination = enumeration.combination(number);
        Verdict before = verdicts[number];
        for (int i = 0; before != null && !before.isRefused() && i < combination.size(); i++) {
            Dimension dimension = enumeration.dimensions().get(i);
            Value less = combination.get(i);
            int place = dimension.values().indexOf(less);
            for (Value more : dimension.values()) {
                int other = number + (dimension.values().indexOf(more) - place) * enumeration.stride(i);
                if (more.affirmsMoreThan(less) && verdicts[other] != null) {
                    examination.compare(
                            new Step(year, dimension, less, more, before, verdicts[other]),
                            submissions.of(others, combination),
                            submissions.of(others, enumeration.combination(other)));
                }
            }
        }
    }
}
