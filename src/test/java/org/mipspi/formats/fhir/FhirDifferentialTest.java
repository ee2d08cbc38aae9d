package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.Finding;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.FhirMappingReader;
import org.mipspi.formats.fhir.mapping.Practice;

/** Two readings of the same export agree, and the order of its lines and files changes nothing. */
class FhirDifferentialTest {

    private static final int EXPORTS = 25;

    @TempDir
    Path folder;

    @Test
    void hapiReadsTheSameVisits() {
        qt().withExamples(EXPORTS).forAll(longs().all()).checkAssert(seed -> {
            List<String> lines = RandomExport.lines(seed);
            ReadFhir read = ReadFhir.of(folder, RandomExport.MAPPING, RandomExport.files(lines, seed));
            HapiReading second = new HapiReading(RandomExport.MAPPING, RandomExport.PRACTICES, lines);
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

    @Test
    void hapiReadsTheSameVisitsInTheExample() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path file = Path.of("examples/fhir-mapping.yaml");
        FhirMapping mapping = FhirMappingReader.read(file.toString(), Files.readString(file), findings);
        ReadFhir read = ReadFhir.of(folder, mapping, Path.of("examples/fhir"));
        HapiReading second = new HapiReading(mapping, practicesOfExample(mapping), linesOfExample());
        assertThat(findings).isEmpty();
        assertThat(read.problems).isEmpty();
        assertThat(withoutPlaces(read)).hasSizeGreaterThan(100).isEqualTo(second.visits());
        assertThat(read.report.withoutNpi() + read.report.withoutTin() + read.report.timesInUtc())
                .isZero();
        assertThat(read.report.withoutAccess())
                .as(
                        "fhir-from-synthea.py opts patients out at every sixth of 7 encounters, and gives none at the seventh")
                .isEqualTo(read.report.visits() / 7 * 2);
    }

    private static Map<String, Practice> practicesOfExample(FhirMapping mapping) {
        Map<String, Practice> practices = new TreeMap<>();
        mapping.organizations()
                .forEach((key, practice) -> practices.put(key.substring("Organization/".length()), practice));
        return practices;
    }

    private static List<String> linesOfExample() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/fhir"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<Visit> withoutPlaces(ReadFhir read) {
        return read.visits.stream()
                .map(visit -> visit.at(new RecordPlace("-", 0)))
                .sorted(Comparator.comparing(Visit::id).thenComparing(Visit::toString))
                .toList();
    }

    private static TreeSet<String> pairs(ReadFhir read) {
        TreeSet<String> pairs = new TreeSet<>();
        read.lookAlikes.forEach(each -> pairs.add(each.substring(0, each.lastIndexOf(' '))));
        return pairs;
    }
}
