package org.mipspi.decision.space;

import java.util.List;
import org.mipspi.decision.space.Findings.Kind;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.space.AllPairs;
import org.mipspi.submissions.space.Conflicts;
import org.mipspi.submissions.space.SubmissionSpace;
import org.mipspi.submissions.space.Value;

/** Decides all that there is of a year: the combinations of each objective, then every pair of values anywhere. */
final class WholeSpace {

    private final RuleSet rules;
    private final Findings findings;

    WholeSpace(RuleSet rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    Tally decide(int year) {
        long start = System.nanoTime();
        Examination examination = new Examination(rules, findings);
        Conflicts conflicts = new Conflicts(year, examination::isRefused);
        CombinationCheck walk = new CombinationCheck(year, examination, conflicts);
        SubmissionSpace.enumerations(year).forEach(walk::through);
        AllPairs ofOneSet = new AllPairs(SubmissionSpace.ofOneSet(year), conflicts);
        AllPairs all = new AllPairs(SubmissionSpace.objectives(year), conflicts);
        int rows = examine(ofOneSet, year, examination) + examine(all, year, examination);
        return new Tally(
                year,
                examination.decided(),
                examination.refused(),
                examination.compared(),
                rows,
                ofOneSet.size() + all.size(),
                examination.losses(),
                (System.nanoTime() - start) / 1e9);
    }

    private int examine(AllPairs allPairs, int year, Examination examination) {
        List<List<Value>> rows = allPairs.rows();
        int missing = allPairs.size() - allPairs.covered(rows);
        if (missing > 0) {
            findings.add(Kind.PAIR_NOT_COVERED, missing + " pairs of " + year + " stand in no row");
        }
        new PairCheck(year, examination, allPairs).examine(rows);
        return rows.size();
    }
}
