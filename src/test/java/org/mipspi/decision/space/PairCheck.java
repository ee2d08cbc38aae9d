package org.mipspi.decision.space;

import java.util.List;
import java.util.stream.IntStream;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.space.Findings.Kind;
import org.mipspi.submissions.space.AllPairs;
import org.mipspi.submissions.space.Background;
import org.mipspi.submissions.space.Dimension;
import org.mipspi.submissions.space.SubmissionBuilder;
import org.mipspi.submissions.space.SubmissionDocument;
import org.mipspi.submissions.space.Value;

/** Examines rows in which every pair of values stands, each row with all that differ from it in one thing more. */
final class PairCheck {

    private final int year;
    private final Examination examination;
    private final SubmissionBuilder submissions;
    private final AllPairs allPairs;

    PairCheck(int year, Examination examination, AllPairs allPairs) {
        this.year = year;
        this.examination = examination;
        this.submissions = new SubmissionBuilder(year);
        this.allPairs = allPairs;
    }

    void examine(List<List<Value>> rows) {
        List<Value> others = submissions.others(allPairs.dimensions(), Background.MET);
        rows.parallelStream().forEach(row -> examine(submissions.of(others, row), others.size()));
    }

    private void examine(SubmissionDocument document, int place) {
        Result result = examination.examine(document);
        if (result instanceof Result.Refused) {
            examination.find(Kind.ALLOWED_ROW_REFUSED, result.toString(), document);
        } else if (result != null) {
            withoutBonus(document, result, place);
            IntStream.range(0, allPairs.dimensions().size()).forEach(i -> steps(document, result, i, place + i));
        }
    }

    private void withoutBonus(SubmissionDocument document, Result result, int place) {
        SubmissionDocument without = document;
        for (int i = 0; i < allPairs.dimensions().size(); i++) {
            if (allPairs.dimensions().get(i).isOfBonus()) {
                without = without.with(place + i, Value.nothing("no bonus"));
            }
        }
        examination.compareBonus(result, examination.examine(without), document);
    }

    private void steps(SubmissionDocument document, Result result, int dimension, int place) {
        Dimension changed = allPairs.dimensions().get(dimension);
        Value less = document.says().get(place);
        for (Value more : changed.values()) {
            if (more.affirmsMoreThan(less)) {
                SubmissionDocument after = document.with(place, more);
                Result examined = examination.examine(after);
                if (examined != null) {
                    Step step = new Step(year, changed, less, more, Verdict.of(result), Verdict.of(examined));
                    examination.compare(step, document, after);
                }
            }
        }
    }
}
