package org.mipspi.decision.space;

import java.util.List;
import java.util.stream.IntStream;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.space.Findings.Kind;

/** Examines rows in which every pair of values stands, each row with all that differ from it in one thing more. */
final class Pairs {

    private final int year;
    private final Examination examination;
    private final Submissions submissions;
    private final AllPairs allPairs;

    Pairs(int year, Examination examination, AllPairs allPairs) {
        this.year = year;
        this.examination = examination;
        this.submissions = new Submissions(year);
        this.allPairs = allPairs;
    }

    void examine(List<List<Value>> rows) {
        List<Value> others = submissions.others(allPairs.dimensions(), State.MET);
        rows.parallelStream().forEach(row -> examine(submissions.of(others, row), others.size()));
    }

    private void examine(Document document, int place) {
        Result result = examination.examine(document);
        if (result instanceof Result.Refused) {
            examination.find(Kind.ALLOWED_ROW_REFUSED, result.toString(), document);
        } else if (result != null) {
            withoutBonus(document, result, place);
            IntStream.range(0, allPairs.dimensions().size()).forEach(i -> steps(document, result, i, place + i));
        }
    }

    private void withoutBonus(Document document, Result result, int place) {
        Document without = document;
        for (int i = 0; i < allPairs.dimensions().size(); i++) {
            if (allPairs.dimensions().get(i).isOfBonus()) {
                without = without.with(place + i, Value.nothing("no bonus"));
            }
        }
        examination.compareBonus(result, examination.examine(without), document);
    }

    private void steps(Document document, Result result, int dimension, int place) {
        Dimension changed = allPairs.dimensions().get(dimension);
        Value less = document.says().get(place);
        for (Value more : changed.values()) {
            if (more.affirmsMoreThan(less)) {
                Document after = document.with(place, more);
                Result examined = examination.examine(after);
                if (examined != null) {
                    Step step = new Step(year, changed, less, more, Verdict.of(result), Verdict.of(examined));
                    examination.compare(step, document, after);
                }
            }
        }
    }
}
