package org.mipspi.proof.scenario;

import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.AccessRules;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/**
 * Visits that are counted as those of one reporting entity.
 *
 * @param byYear the visits for each year of the scenario
 */
public record GivenVisits(Map<Integer, InYear> byYear) implements Given {

    /**
     * The visits in one year.
     *
     * @param period the performance period
     * @param visits the visits, in the order of the scenario
     * @param sameIds pairs of ids of the same patient
     * @param text the same in the plain form of visits, one a line
     */
    public record InYear(PerformancePeriod period, List<Visit> visits, List<SameIds> sameIds, String text) {}

    /** Two ids of the same patient. */
    public record SameIds(String one, String other) {}

    @Override
    public ObservedResult observe(RuleSet rules, DecisionObserver observer, int year) {
        InYear given = byYear.get(year);
        try {
            AccessRules access = new AccessRules(rules.ruleBase(year), observer);
            return new ObservedResult.Counted(VisitCount.of(access, given));
        } catch (RuntimeException e) {
            // As for submissions: wrong rules can fail anywhere, and the other scenarios still run.
            return new ObservedResult.Failed(e);
        }
    }

    @Override
    public String inText(int year) {
        return byYear.get(year).text();
    }
}
