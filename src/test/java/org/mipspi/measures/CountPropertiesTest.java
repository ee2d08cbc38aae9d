package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.ReportingLevel;

class CountPropertiesTest {

    private static final int POPULATIONS = 15;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ReportingLevel.class)
    void theOrderOfTheRecordsChangesNothing(ReportingLevel level) throws RecordsRefused {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            List<Visit> visits = new RandomVisits(seed).some(30);
            List<Visit> shuffled = new ArrayList<>(visits);
            Collections.shuffle(shuffled, new Random(seed));
            List<CountedPatient> account = new ArrayList<>();
            List<CountedPatient> other = new ArrayList<>();
            assertThat(RecordedVisits.count(folder, level, shuffled, other))
                    .isEqualTo(RecordedVisits.count(folder, level, visits, account));
            assertThat(other).isEqualTo(account);
        }
    }

    @ParameterizedTest
    @EnumSource(ReportingLevel.class)
    void everyPatientAndVisitIsInTheAccount(ReportingLevel level) throws RecordsRefused {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            List<Visit> visits = new RandomVisits(seed).some(30);
            List<CountedPatient> account = new ArrayList<>();
            RecordedVisits.count(folder, level, visits, account);
            Set<String> found = new HashSet<>();
            account.forEach(patient -> patient.judged()
                    .visits()
                    .forEach(visit ->
                            found.add(patient.patient() + " " + visit.visit().id())));
            assertThat(found)
                    .isEqualTo(visits.stream()
                            .map(visit -> visit.patient() + " " + visit.id())
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportingLevel.class)
    void anotherEncounterRaisesTheNumeratorByOneAtMostAndNeverLowersTheDenominator(ReportingLevel level)
            throws RecordsRefused {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            List<Visit> more = new RandomVisits(seed).some(30);
            Map<ReportingEntity, MeasureCount> before = byEntity(level, more.subList(0, 29));
            Map<ReportingEntity, MeasureCount> after = byEntity(level, more);
            before.forEach((entity, count) -> {
                assertThat(after.get(entity).numerator()).isLessThanOrEqualTo(count.numerator() + 1);
                assertThat(after.get(entity).denominator()).isBetween(count.denominator(), count.denominator() + 1);
            });
        }
    }

    @Test
    void aGroupSeesAsManyPatientsAsItsLargestMemberAtLeastAndAllMembersTogetherAtMost() throws RecordsRefused {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            List<Visit> visits = new RandomVisits(seed).some(30);
            Map<ReportingEntity, MeasureCount> members = byEntity(ReportingLevel.CLINICIAN, visits);
            byEntity(ReportingLevel.TIN, visits).forEach((entity, count) -> {
                List<Long> ofMembers = members.values().stream()
                        .filter(member -> member.entity().tin().equals(entity.tin()))
                        .map(MeasureCount::denominator)
                        .toList();
                assertThat(count.denominator())
                        .isBetween(
                                Collections.max(ofMembers),
                                ofMembers.stream().mapToLong(Long::longValue).sum());
            });
        }
    }

    private Map<ReportingEntity, MeasureCount> byEntity(ReportingLevel level, List<Visit> visits)
            throws RecordsRefused {
        Map<ReportingEntity, MeasureCount> byEntity = new HashMap<>();
        RecordedVisits.count(folder, level, visits).forEach(count -> byEntity.put(count.entity(), count));
        return byEntity;
    }
}
