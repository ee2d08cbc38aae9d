package org.mipspi.measures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.MeasureCount;
import org.mipspi.measures.visits.ReportingEntity;

class SubmissionMeasureTest {

    /** Each with a numerator of its own. */
    private static final List<MeasureCount> COUNTS = List.of(
            count(new ReportingEntity("000456789", "9876543210", null, null), 1),
            count(new ReportingEntity("000456789", null, null, null), 2),
            count(new ReportingEntity(null, null, "E1", null), 3),
            count(new ReportingEntity(null, null, null, "E1"), 4),
            count(new ReportingEntity(null, null, "E2", null), 5));

    private static MeasureCount count(ReportingEntity entity, long numerator) {
        return new MeasureCount(entity, PerformancePeriod.of(2026), numerator, 10);
    }

    private static String into(String ids, List<MeasureCount> counts) throws IOException, SubmissionMeasure.CannotTake {
        String submission = "{" + ids.replace('\'', '"') + ", \"measurementSets\": [{\"category\": \"pi\","
                + " \"performanceStart\": \"2026-01-01\", \"performanceEnd\": \"2026-12-31\"}]}";
        return new String(
                SubmissionMeasure.into(submission.getBytes(StandardCharsets.UTF_8), counts), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "'entityType': 'individual', 'taxpayerIdentificationNumber': '000456789',"
                        + " 'nationalProviderIdentifier': '9876543210' # 1",
                "'entityType': 'group', 'taxpayerIdentificationNumber': '000456789' # 2",
                "'entityType': 'group', 'taxpayerIdentificationNumber': '000456789', 'entityId': 'E1' # 2",
                "'entityType': 'virtualGroup', 'entityId': 'E1' # 3",
                "'entityType': 'subgroup', 'entityId': 'E1', 'taxpayerIdentificationNumber': '000456789' # 2",
                "'entityType': 'apm', 'entityId': 'E1', 'taxpayerIdentificationNumber': '000456789' # 4",
            })
    void theCountOfItsKindOfEntityIsTaken(String ids, int numerator) throws Exception {
        assertThat(into(ids, COUNTS)).containsPattern("\"numerator\" ?: " + numerator + "\\b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "'entityType': 'apm', 'entityId': 'E2' # none of the counts is for the TIN, NPI or entityId",
                "'entityType': 'virtualGroup' # the entityType virtualGroup, but no entityId",
                "'entityType': 'apm', 'entityId': null # the entityType apm, but no entityId",
                "'entityType': 'apm', 'entityId': ' ' # the entityType apm, but no entityId",
                "'entityType': 'individual', 'taxpayerIdentificationNumber': '000456789'"
                        + " # but no nationalProviderIdentifier",
                "'entityType': 'subgroup', 'entityId': 'E1' # the entityType subgroup, but no taxpayerIdentificationNumber",
                "'entityType': 'grop' # the entityType of the submission is \"grop\". Expected individual, group",
                "'entityId': 'E1' # the entityType of the submission is not given. Expected individual, group",
            })
    void aSubmissionOfSomebodyElseStaysAsItIs(String ids, String message) {
        assertThatThrownBy(() -> into(ids, COUNTS))
                .isInstanceOf(SubmissionMeasure.CannotTake.class)
                .hasMessageContaining(message);
    }
}
