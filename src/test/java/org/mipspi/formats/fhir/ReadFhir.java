package org.mipspi.formats.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;

/** Everything that a reading handed on. */
final class ReadFhir implements Records {

    final List<Visit> visits = new ArrayList<>();
    final Set<String> patients = new TreeSet<>();
    final Set<Set<String>> links = new java.util.HashSet<>();
    final List<String> lookAlikes = new ArrayList<>();
    final List<RecordProblem> problems = new ArrayList<>();
    FhirReport report;

    /** Reads lines as one file. */
    static ReadFhir of(Path folder, FhirMapping mapping, String... lines) {
        return of(folder, mapping, Map.of("all.ndjson", List.of(lines)));
    }

    /** Reads files of lines. */
    static ReadFhir of(Path folder, FhirMapping mapping, Map<String, List<String>> files) {
        try {
            Path input = Files.createTempDirectory(folder, "input");
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                Files.write(input.resolve(file.getKey()), file.getValue());
            }
            return of(folder, mapping, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an input. */
    static ReadFhir of(Path folder, FhirMapping mapping, Path input) {
        ReadFhir read = new ReadFhir();
        try (RecordFiles files = RecordFiles.of(input)) {
            Path temporary = Files.createTempDirectory(folder, "temporary");
            read.report = FhirReader.read(files, mapping, temporary, read, lines -> {});
            try (var left = Files.list(temporary)) {
                if (left.findAny().isPresent()) {
                    throw new AssertionError("temporary files are left");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.visits.sort(Comparator.comparing(Visit::id).thenComparing(Visit::place));
        return read;
    }

    /** The only visit, of an input without a problem. */
    Visit visit() {
        if (visits.size() != 1 || !problems.isEmpty()) {
            throw new AssertionError("expected one visit and no problem: " + visits + problems);
        }
        return visits.get(0);
    }

    /** Problems as {@code CODE file:line field}. */
    List<String> refusals() {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.place() + " " + problem.field())
                .sorted()
                .toList();
    }

    @Override
    public void patient(String id) {
        patients.add(id);
    }

    @Override
    public void visit(Visit visit) {
        visits.add(visit);
    }

    @Override
    public void samePatient(String id, String other, RecordPlace place) {
        links.add(Set.of(id, other));
    }

    @Override
    public void lookAlike(String id, String other, RecordPlace place) {
        lookAlikes.add(id + " " + other + " " + place);
    }

    @Override
    public void problem(RecordProblem problem) {
        problems.add(problem);
    }
}
