package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.rules.compile.RuleSet;

class AccessRulesTest {

    private static final AccessRules RULES = new AccessRules(RuleSet.builtIn().ruleBase(2026), null);
    private static final PerformancePeriod YEAR = PerformancePeriod.of(2026);

    private static Visit visit(String date, ReleasedInformation... information) {
        return new Visit(
                new RecordPlace("visits.ndjson", 1),
                "p1",
                "e1",
                "000456789",
                List.of("9876543210"),
                null,
                null,
                true,
                LocalDate.parse(date),
                true,
                List.of(information),
                null,
                null,
                false,
                null,
                null,
                Set.of(LocalDate.parse("2026-11-27")));
    }

    private static Visit without(boolean held, boolean mipsEligible, LocalDate date, ReleasedInformation information) {
        return new Visit(
                new RecordPlace("all.ndjson", 1),
                "p1",
                "e1",
                "000456789",
                List.of("9876543210"),
                null,
                null,
                mipsEligible,
                date,
                held,
                List.of(information),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-02"),
                false,
                null,
                null,
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitWithoutADateDidNotTakePlaceAndIsNotOutsideThePeriod(boolean mipsEligible) {
        LocalDate access = LocalDate.parse("2026-03-04");
        ReleasedInformation undated = new ReleasedInformation(null, access, access, access, access);
        JudgedVisit judged = RULES.judge(without(false, mipsEligible, null, undated), YEAR);
        assertThat(judged.standing())
                .isEqualTo(mipsEligible ? EncounterStanding.NOT_HELD : EncounterStanding.NOT_ELIGIBLE);
        assertThat(mipsEligible ? judged.because() : judged.others().get(0).because())
                .isEqualTo("the visit did not take place");
        assertThat(judged.others())
                .extracting(JudgedVisit.Reason::standing)
                .isEqualTo(mipsEligible ? List.of() : List.of(EncounterStanding.NOT_HELD));
        assertThat(judged.businessDays()).isNull();
        assertThat(RULES.judge(List.of(judged)).result()).isEqualTo(PatientResult.NOT_SEEN);
    }

    @Test
    void aVisitThatTookPlaceHasADate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without(true, true, null, all("2026-03-04", "2026-03-04")))
                .withMessage("a visit that took place has a date");
    }

    private static ReleasedInformation all(String available, String access) {
        LocalDate open = LocalDate.parse(access);
        return new ReleasedInformation(LocalDate.parse(available), open, open, open, open);
    }

    @Test
    void thanksgivingAndADayOfClosedOfficesDoNotCount() {
        JudgedVisit inTime = RULES.judge(visit("2026-11-20", all("2026-11-20", "2026-11-30")), YEAR);
        assertThat(inTime.standing()).isEqualTo(EncounterStanding.MET);
        assertThat(inTime.businessDays()).isEqualTo(4);
        JudgedVisit late = RULES.judge(visit("2026-11-20", all("2026-11-20", "2026-12-01")), YEAR);
        assertThat(late.standing()).isEqualTo(EncounterStanding.LATE);
        assertThat(late.because())
                .isEqualTo(
                        "the last way opened on 2026-12-01, 5 business days after the information became available on"
                                + " 2026-11-20; at most 4 are allowed");
    }

    @Test
    void theReasonsOfAllPartsAreListedOnceForEachRule() {
        LocalDate day = LocalDate.parse("2026-03-04");
        ReleasedInformation late = all("2026-03-04", "2026-03-11");
        ReleasedInformation later = all("2026-03-04", "2026-03-12");
        ReleasedInformation missing = new ReleasedInformation(day, day, day, day, null);
        ReleasedInformation none = new ReleasedInformation(day, null, null, null, null);
        JudgedVisit judged = RULES.judge(
                visit("2026-03-04", missing, none, late, all("2026-03-04", "2026-03-04"), later, missing), YEAR);
        assertThat(judged.standing()).isEqualTo(EncounterStanding.NO_ACCESS);
        assertThat(judged.others())
                .extracting(JudgedVisit.Reason::standing)
                .containsExactly(EncounterStanding.LATE, EncounterStanding.WAY_MISSING);
        assertThat(judged.others().get(0).because()).contains("2026-03-12");
    }

    @Test
    void everyPartOfTheInformationNeedsItsAccess() {
        JudgedVisit judged = RULES.judge(
                visit(
                        "2026-03-04",
                        all("2026-03-04", "2026-03-04"),
                        new ReleasedInformation(LocalDate.parse("2026-03-06"), null, null, null, null)),
                YEAR);
        assertThat(judged.standing()).isEqualTo(EncounterStanding.NO_ACCESS);
        JudgedPatient patient = RULES.judge(List.of(judged));
        assertThat(patient.result()).isEqualTo(PatientResult.DENOMINATOR_ONLY);
        assertThat(patient.rule()).startsWith("PEA_EVERY_TIME");
    }
}
