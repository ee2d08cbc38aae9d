package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mipspi.formats.fhir.FhirResources.communication;
import static org.mipspi.formats.fhir.FhirResources.encounter;
import static org.mipspi.formats.fhir.FhirResources.named;
import static org.mipspi.formats.fhir.FhirResources.patient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;

/** Who is the same patient, and who only looks alike. */
class FhirPatientsTest {

    @TempDir
    Path folder;

    private ReadFhir read(String... lines) {
        return ReadFhir.of(folder, FhirMapping.DEFAULT, lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replaced-by", "replaces", "seealso", "refer"})
    void everyTypeOfLinkJoins(String type) {
        ReadFhir read = read(patient("p1", "p2").replace("seealso", type), patient("p3"));
        assertThat(read.problems).isEmpty();
        assertThat(read.links).containsExactly(Set.of("p1", "p2"));
        assertThat(read.patients).containsExactly("p1", "p3");
    }

    @Test
    void aLinkToARelativeJoinsNothing() {
        ReadFhir read = read(patient("p1", "p2").replace("Patient/p2", "RelatedPerson/p2"));
        assertThat(read.problems).isEmpty();
        assertThat(read.links).isEmpty();
    }

    @Test
    void twinsWithOneNameLookAlikeAndStayTwo() {
        ReadFhir read = read(named("p1", "Muller", "Jo", "2020-02-02"), named("p2", "MÜLLER", "Jo.", "2020-02-02"));
        assertThat(read.links).isEmpty();
        assertThat(read.lookAlikes).containsExactly("p1 p2 all.ndjson:2");
    }

    @Test
    void anotherNameOrBirthDateDoesNotLookAlike() {
        ReadFhir read = read(
                named("p1", "Muller", "Jo", "2020-02-02"),
                named("p2", "Muller", "Jo", "2020-02-03"),
                named("p3", "Muller", "Joan", "2020-02-02"),
                named("p4", "Miller", "Jo", "2020-02-02"),
                named("p1", "Muller", "Jo", "2020-02-02"),
                patient("p5"),
                patient("p6"));
        assertThat(read.lookAlikes).isEmpty();
        assertThat(read.problems).isEmpty();
    }

    @Test
    void linkedPatientsDoNotLookAlikeEvenByWayOfAnother() {
        ReadFhir read = read(
                named("p1", "Muller", "Jo", "2020-02-02"),
                named("p2", "Muller", "Jo", "2020-02-02"),
                named("p4", "Muller", "Jo", "2020-02-02"),
                patient("p1", "p3"),
                patient("p3", "p2"));
        assertThat(read.lookAlikes).containsExactly("p1 p4 all.ndjson:3");
    }

    @Test
    void aCommunicationAboutALinkedPatientIsEvidence() {
        ReadFhir read = read(
                patient("p1"),
                patient("p2", "p1"),
                encounter("e1", "p1", "2026-03-04"),
                communication("e1", "p2", "all", "2026-03-05"));
        assertThat(read.visit().information().get(0).view()).isNotNull();
    }

    @Test
    void namesAreNeitherInTemporaryFilesNorInMessages() throws IOException {
        Path input = Files.writeString(
                folder.resolve("Patient.ndjson"),
                named("p1", "Zwetschkenbaum", "Quirin", "2020-02-02") + "\n"
                        + named("p2", "Zwetschkenbaum", "Quirin", "2020-02-02") + "\n"
                        + named("p3", "Zwetschkenbaum", "Quirin", "2020-02-02").replace("official", "official\u0001")
                        + "\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> seen = new ArrayList<>();
        try (RecordFiles files = RecordFiles.of(input)) {
            FhirReader.read(files, FhirMapping.DEFAULT, temporary, new Spy(temporary, seen), lines -> {});
        }
        assertThat(seen).anyMatch(content -> content.contains("p1\t")).anyMatch(content -> content.contains("JSON"));
        assertThat(seen)
                .noneMatch(content -> content.toLowerCase().contains("zwetschkenbaum")
                        || content.toLowerCase().contains("quirin")
                        || content.contains("2020-02-02"));
    }

    /** Looks at the temporary files when all of them are there. */
    private record Spy(Path temporary, List<String> seen) implements Records {

        @Override
        public void lookAlike(String id, String other, RecordPlace place) {
            try (Stream<Path> files = Files.walk(temporary)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    seen.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void problem(RecordProblem problem) {
            seen.add(problem.message());
        }

        @Override
        public void patient(String id) {
            // Ids are no names.
        }

        @Override
        public void visit(Visit visit) {
            throw new AssertionError("there is no visit");
        }

        @Override
        public void samePatient(String id, String other, RecordPlace place) {
            throw new AssertionError("there is no link");
        }
    }
}
