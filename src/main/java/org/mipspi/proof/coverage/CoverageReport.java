package org.mipspi.proof.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Coverage in figures, and its gaps by name.
 *
 * @param rules every rule
 * @param standings every standing that the rules of a year can conclude
 * @param open the gaps that a scenario has to close
 * @param accepted the gaps that are accepted, with their reasons
 * @param outdated names that are accepted as gaps and are none
 */
public record CoverageReport(
        List<RuleCoverage> rules,
        List<StandingCoverage> standings,
        List<CoverageGap> open,
        Map<CoverageGap, String> accepted,
        List<String> outdated) {

    /** Part of a whole. */
    public record Figure(long seen, long all) {
        @Override
        public String toString() {
            return seen + " of " + all;
        }
    }

    /** What was covered, and which of its gaps are accepted. */
    public static CoverageReport of(CoverageObserver coverage, AcceptedGaps acceptedGaps) {
        Map<String, String> reasons = acceptedGaps.reasons();
        List<CoverageGap> gaps = coverage.gaps();
        Map<CoverageGap, String> accepted = new LinkedHashMap<>();
        gaps.stream()
                .filter(gap -> reasons.containsKey(gap.name()))
                .forEach(gap -> accepted.put(gap, reasons.get(gap.name())));
        List<String> names = gaps.stream().map(CoverageGap::name).toList();
        return new CoverageReport(
                coverage.rules(),
                coverage.standings(),
                gaps.stream().filter(gap -> !accepted.containsKey(gap)).toList(),
                accepted,
                reasons.keySet().stream().filter(name -> !names.contains(name)).toList());
    }

    /** Rules that fired. */
    public Figure fired() {
        return new Figure(rules.stream().filter(RuleCoverage::fired).count(), rules.size());
    }

    /** Conditions that held and failed. */
    public Figure conditions() {
        List<ConditionCoverage> all =
                rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
        return new Figure(all.stream().filter(ConditionCoverage::bothWays).count(), all.size());
    }

    /** Standings that some decision came to. */
    public Figure stood() {
        return new Figure(standings.stream().filter(StandingCoverage::seen).count(), standings.size());
    }
}
