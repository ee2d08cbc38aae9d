package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.Visit;

/** Two readings of the same export agree, and the order of its lines and files changes nothing. */
class FhirDifferentialTest {

    private static final int EXPORTS = 80;

    @TempDir
    Path folder;

    @Test
    void hapiReadsTheSameVisits() {
        qt().withExamples(EXPORTS).forAll(longs().all()).checkAssert(seed -> {
            List<String> lines = RandomExport.lines(seed);
            ReadFhir read = ReadFhir.of(folder, RandomExport.MAPPING, RandomExport.files(lines, seed));
            HapiReading second = new HapiReading(RandomExport.MAPPING, lines);
            assertThat(read.problems).isEmpty();
            assertThat(withoutPlaces(read)).isEqualTo(second.visits());
            assertThat(read.links).isEqualTo(second.links());
        });
    }

    @Test
    void theOrderOfLinesAndFilesChangesNothing() {
        qt().withExamples(EXPORTS).forAll(longs().all(), longs().all()).checkAssert((seed, order) -> {
            List<String> lines = RandomExport.lines(seed);
            ReadFhir one = ReadFhir.of(folder, RandomExport.MAPPING, lines.toArray(String[]::new));
            ReadFhir other = ReadFhir.of(folder, RandomExport.MAPPING, RandomExport.files(lines, order));
            assertThat(withoutPlaces(other)).isEqualTo(withoutPlaces(one));
            assertThat(other.links).isEqualTo(one.links);
            assertThat(other.patients).isEqualTo(one.patients);
            assertThat(pairs(other)).isEqualTo(pairs(one));
            assertThat(other.report).isEqualTo(one.report);
        });
    }

    private static List<Visit> withoutPlaces(ReadFhir read) {
        return read.visits.stream()
                .map(FhirDifferentialTest::withoutPlace)
                .sorted(Comparator.comparing(Visit::id).thenComparing(Visit::toString))
                .toList();
    }

    private static Visit withoutPlace(Visit visit) {
        return new Visit(
                new RecordPlace("-", 0),
                visit.patient(),
                visit.id(),
                visit.tin(),
                visit.npis(),
                visit.virtualGroup(),
                visit.apm(),
                visit.mipsEligible(),
                visit.date(),
                visit.held(),
                visit.information(),
                visit.optedOut(),
                visit.optInProvided(),
                visit.nothingToProvide(),
                visit.cehrt(),
                visit.certified(),
                visit.closedDays());
    }

    private static TreeSet<String> pairs(ReadFhir read) {
        TreeSet<String> pairs = new TreeSet<>();
        read.lookAlikes.forEach(each -> pairs.add(each.substring(0, each.lastIndexOf(' '))));
        return pairs;
    }
}
