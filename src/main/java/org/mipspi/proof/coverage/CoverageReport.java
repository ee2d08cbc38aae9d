package org.mipspi.proof.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.rules.Catalog;

/**
 * Coverage in figures, and its gaps by name.
 *
 * @param catalog the rules and measure lists
 * @param rules what was seen of every rule
 * @param standings every status that the rules of a year can give a requirement
 * @param open the gaps that need a scenario
 * @param accepted the gaps that are accepted, with their reasons
 * @param outdated names of accepted gaps that are not gaps
 */
public record CoverageReport(
        Catalog catalog,
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

    /** The report of an observer, with the gaps that are accepted. */
    public static CoverageReport of(CoverageObserver coverage, AcceptedGaps acceptedGaps) {
        Map<String, String> reasons = acceptedGaps.reasons();
        List<CoverageGap> gaps = coverage.gaps();
        Map<CoverageGap, String> accepted = new LinkedHashMap<>();
        gaps.stream()
                .filter(gap -> reasons.containsKey(gap.name()))
                .forEach(gap -> accepted.put(gap, reasons.get(gap.name())));
        List<String> names = gaps.stream().map(CoverageGap::name).toList();
        return new CoverageReport(
                coverage.catalog(),
                coverage.rules(),
                coverage.standings(),
                gaps.stream().filter(gap -> !accepted.containsKey(gap)).toList(),
                accepted,
                reasons.keySet().stream().filter(name -> !names.contains(name)).toList());
    }

    /** How many rules fired. */
    public Figure fired() {
        return new Figure(rules.stream().filter(RuleCoverage::fired).count(), rules.size());
    }

    /** How many conditions were seen both true and false. */
    public Figure conditions() {
        List<ConditionCoverage> all =
                rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
        return new Figure(all.stream().filter(ConditionCoverage::bothWays).count(), all.size());
    }

    /** How many requirement statuses a decision concluded. */
    public Figure stood() {
        return new Figure(standings.stream().filter(StandingCoverage::seen).count(), standings.size());
    }
}
