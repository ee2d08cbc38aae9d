package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

class EarlierAccessTest {

    private static final PerformancePeriod YEAR = PerformancePeriod.of(2026);

    /** The information is available on Friday, March 6. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-12, COUNTED, false",
        "2026-03-13, DENOMINATOR_ONLY, true",
        "2026-03-14, DENOMINATOR_ONLY, true",
        "2026-03-15, DENOMINATOR_ONLY, true",
        "2026-03-16, DENOMINATOR_ONLY, false",
    })
    void accessOnAWeekendIsMovedToABusinessDayThatCountsLess(LocalDate access, PatientResult result, boolean would) {
        LocalDate available = LocalDate.of(2026, 3, 6);
        Visit visit = RecordedVisits.visit(
                1, "p1", "A", "1", "e1", available, new ReleasedInformation(available, access, access, access, access));
        JudgedPatient judged = RecordedVisits.RULES.judge(List.of(visit), YEAR);
        assertThat(judged.result()).isEqualTo(result);
        assertThat(EarlierAccess.wouldCount(RecordedVisits.RULES, judged, YEAR)).isEqualTo(would);
    }
}
