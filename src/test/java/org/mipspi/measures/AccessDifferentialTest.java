package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.Visit;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.secondreading.access.VisitReading;

/** The rules and the second reading of the same specification judge thousands of patients alike. */
class AccessDifferentialTest {

    private static final int PATIENTS = 8_000;
    private static final int MOST_VISITS = 3;
    private static final int SHOWN = 5;
    private static final long SEED = 20_260_304;

    private static final List<String> disagreements = new ArrayList<>();
    private static final Set<String> covered = new TreeSet<>();

    @BeforeAll
    static void judgeThemAllTwice() {
        VisitsNearLimits random = new VisitsNearLimits(SEED);
        Map<Integer, AccessRules> rules = new HashMap<>();
        for (int i = 0; i < PATIENTS; i++) {
            int year = random.year();
            PerformancePeriod period = random.period(year);
            List<Visit> visits = random.visits(period, MOST_VISITS);
            compare(
                    rules.computeIfAbsent(
                            year, of -> new AccessRules(RuleSet.builtIn().ruleBase(of), null)),
                    visits,
                    period);
        }
    }

    private static void compare(AccessRules rules, List<Visit> visits, PerformancePeriod period) {
        JudgedPatient judged = rules.judge(visits, period);
        List<VisitReading> readings =
                visits.stream().map(visit -> VisitReading.of(visit, period)).toList();
        String byRules = judged.result() + " "
                + IntStream.range(0, visits.size())
                        .mapToObj(i -> figures(judged.visits().get(i), readings.get(i)))
                        .toList();
        String byReading = VisitReading.result(readings) + " "
                + readings.stream().map(AccessDifferentialTest::figures).toList();
        if (!byRules.equals(byReading)) {
            disagreements.add("rules:   " + byRules + "\nreading: " + byReading + "\nperiod " + period + ", " + visits);
        }
        covered.add(judged.result().name());
        for (JudgedVisit visit : judged.visits()) {
            covered.add(visit.standing().name());
            covered.add("days " + visit.businessDays());
            covered.add("others " + visit.others().size());
            covered.add(visit.rule().substring(0, visit.rule().indexOf(':')));
        }
    }

    /** Days of access matter only for a visit that counts. */
    private static String figures(JudgedVisit visit, VisitReading reading) {
        List<String> standings = Stream.concat(
                        Stream.of(visit.standing()), visit.others().stream().map(JudgedVisit.Reason::standing))
                .map(Enum::name)
                .toList();
        return standings + " " + (reading.isCounted() ? visit.businessDays() : null);
    }

    private static String figures(VisitReading reading) {
        return reading.standings() + " " + reading.days();
    }

    @Test
    void rulesAndPlainCodeAgreeOnEveryPatient() {
        assertThat(disagreements.size())
                .as(() -> String.join("\n\n", disagreements.subList(0, Math.min(SHOWN, disagreements.size()))))
                .isZero();
    }

    @Test
    void theVisitsCoverEveryStandingResultAndLimit() {
        assertThat(covered)
                .containsAll(Stream.of(EncounterStanding.values())
                        .filter(standing -> standing != EncounterStanding.NO_ENTITY)
                        .map(Enum::name)
                        .toList())
                .containsAll(Stream.of(PatientResult.values()).map(Enum::name).toList())
                .contains("days 0", "days 4", "days 5", "days null", "others 0", "others 3", "PEA_OPT_OUT");
    }

    @Test
    void holidaysOfFiftyYearsAreTheSame() {
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() <= 2070; day = day.plusDays(1)) {
            boolean isOpen = new PracticeCalendar(Set.of()).isBusinessDay(day);
            assertThat(isOpen).as("%s", day).isEqualTo(VisitReading.isBusinessDay(day));
        }
    }
}
