package org.mipspi.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mipspi.rules.scope.Reading.Alternative;

class ReadingsTest {

    private static final NamedAlternative SUPPRESSED = new NamedAlternative("CASES", "SUPPRESSED");
    private static final NamedAlternative IN_FORCE = new NamedAlternative("CASES", "IN_FORCE");
    private static final NamedAlternative KEPT = new NamedAlternative("POINTS", "KEPT");
    private static final NamedAlternative NO_LIMIT = new NamedAlternative("LIMIT", "NO_LIMIT");

    private static final Readings READINGS = new Readings(List.of(
            reading("CASES", "2026", alternative("SUPPRESSED", null), alternative("IN_FORCE", null)),
            reading("POINTS", "2026", alternative("MOVED", null), alternative("KEPT", SUPPRESSED)),
            reading(
                    "LIMIT",
                    "2025-2026",
                    alternative("ANY", null),
                    alternative("BEFORE", null),
                    alternative("NO_LIMIT", null))));

    private static Alternative alternative(String id, NamedAlternative onlyWith) {
        return new Alternative(id, "it holds", "somebody", onlyWith);
    }

    private static Reading reading(String id, String years, Alternative... alternatives) {
        return new Reading(id, Years.parse(years), "which?", alternatives[0].id(), List.of(alternatives), "a text");
    }

    private static List<String> others(int year, ReadingChoice choice) {
        return READINGS.others(year, choice).stream()
                .map(other -> other.reading().id() + ": " + other.alternative().id())
                .toList();
    }

    @Test
    void aYearHasTheAlternativesOfTheReadingsThatAreOpenInIt() {
        assertThat(others(2024, READINGS.taken())).isEmpty();
        assertThat(others(2025, READINGS.taken())).containsExactly("LIMIT: BEFORE", "LIMIT: NO_LIMIT");
        assertThat(others(2026, READINGS.taken()))
                .containsExactly("CASES: IN_FORCE", "POINTS: KEPT", "LIMIT: BEFORE", "LIMIT: NO_LIMIT");
    }

    @Test
    void anAlternativeIsNotOpenWithoutTheOneThatItNeeds() {
        ReadingChoice choice = READINGS.with(READINGS.taken(), List.of(IN_FORCE));
        assertThat(others(2026, choice)).containsExactly("CASES: SUPPRESSED", "LIMIT: BEFORE", "LIMIT: NO_LIMIT");
    }

    @Test
    void anAlternativeThatLosesTheOneThatItNeedsGivesWayToTheDefault() {
        ReadingChoice kept = READINGS.with(READINGS.taken(), List.of(KEPT));
        ReadingChoice inForce = READINGS.others(2026, kept).get(0).choice();
        assertThat(READINGS.differences(inForce)).isEqualTo(Map.of("CASES", "IN_FORCE"));
    }

    @Test
    void anAlternativeBringsTheOneThatItNeeds() {
        ReadingChoice inForce = READINGS.with(READINGS.taken(), List.of(IN_FORCE));
        assertThat(READINGS.differences(READINGS.with(inForce, List.of(KEPT)))).isEqualTo(Map.of("POINTS", "KEPT"));
    }

    @Test
    void alternativesThatExcludeEachOtherAreRefused() {
        for (List<NamedAlternative> both : List.of(List.of(IN_FORCE, KEPT), List.of(KEPT, IN_FORCE))) {
            assertThatThrownBy(() -> READINGS.with(READINGS.taken(), both))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be chosen together with CASES");
        }
        assertThatThrownBy(() ->
                        READINGS.with(READINGS.taken(), List.of(NO_LIMIT, new NamedAlternative("LIMIT", "BEFORE"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LIMIT: NO_LIMIT cannot be chosen together with LIMIT: BEFORE");
    }

    @Test
    void aMisspelledNameIsRefusedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> READINGS.with(READINGS.taken(), List.of(NamedAlternative.parse("CASE: IN_FORCE"))))
                .hasMessage("\"CASE\" is not a reading; did you mean CASES?");
        assertThatThrownBy(() -> READINGS.with(READINGS.taken(), List.of(NamedAlternative.parse("CASES=INFORCE"))))
                .hasMessage("\"INFORCE\" is not an alternative of CASES; did you mean IN_FORCE?");
    }

    @Test
    void aRuleOfAnAlternativeIsInForceUnderItAndInTheYearsInWhichTheReadingIsNotOpen() {
        RuleReading rule = RuleReading.parse("LIMIT: BEFORE, NO_LIMIT");
        ReadingChoice noLimit = READINGS.with(READINGS.taken(), List.of(NO_LIMIT));
        assertThat(READINGS.allow(rule, 2026, noLimit)).isTrue();
        assertThat(READINGS.allow(rule, 2026, READINGS.taken())).isFalse();
        assertThat(READINGS.allow(rule, 2024, READINGS.taken())).isTrue();
        assertThat(READINGS.allow(null, 2026, noLimit)).isTrue();
    }
}
