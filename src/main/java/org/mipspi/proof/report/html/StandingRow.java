package org.mipspi.proof.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.StandingCoverage;

/**
 * A requirement with each status that the rules can give it.
 *
 * @param requirement id of the requirement
 * @param statuses its statuses
 */
record StandingRow(String requirement, List<StatusChip> statuses) {

    private static final int STEP = 9;

    /** One year of a status: {@code seen}, {@code unseen}, or {@code dot} if no rule of the year concludes it. */
    record YearMark(String kind, int x, int y, int size) {}

    /** A status with the years in which rules conclude it. */
    record StatusChip(String status, List<StandingCoverage> years, List<Integer> supported) {

        public boolean isSeenInAll() {
            return years.stream().allMatch(StandingCoverage::seen);
        }

        public String words() {
            return years.stream()
                    .map(year -> year.year() + (year.seen() ? " seen" : " never seen"))
                    .collect(Collectors.joining(", "));
        }

        public int width() {
            return supported.size() * STEP + 1;
        }

        public List<YearMark> marks() {
            return IntStream.range(0, supported.size())
                    .mapToObj(i -> mark(supported.get(i), i * STEP))
                    .toList();
        }

        private YearMark mark(int year, int x) {
            return years.stream()
                    .filter(each -> each.year() == year)
                    .findFirst()
                    .map(each -> new YearMark(each.seen() ? "seen" : "unseen", x + 1, 1, 7))
                    .orElseGet(() -> new YearMark("dot", x + 4, 4, 2));
        }
    }

    static List<StandingRow> of(CoverageReport report) {
        Map<String, List<StandingCoverage>> byRequirement = report.standings().stream()
                .collect(Collectors.groupingBy(seen -> seen.standing().requirement()));
        List<Integer> supported = report.catalog().measures().years();
        return report.catalog().requirements().stream()
                .filter(requirement -> byRequirement.containsKey(requirement.id()))
                .map(requirement ->
                        new StandingRow(requirement.id(), chips(byRequirement.get(requirement.id()), supported)))
                .toList();
    }

    private static List<StatusChip> chips(List<StandingCoverage> standings, List<Integer> supported) {
        Map<String, List<StandingCoverage>> byStatus = standings.stream()
                .collect(Collectors.groupingBy(StandingCoverage::status, LinkedHashMap::new, Collectors.toList()));
        return byStatus.entrySet().stream()
                .map(each -> new StatusChip(each.getKey(), each.getValue(), supported))
                .toList();
    }
}
