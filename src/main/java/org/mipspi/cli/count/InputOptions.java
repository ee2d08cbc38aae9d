package org.mipspi.cli.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.files.Finding;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.FhirMappingReader;
import org.mipspi.measures.input.RecordInput;
import picocli.CommandLine.Option;

/** What a command states about the records, where they do not state it themselves. */
final class InputOptions {

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of the practice, such as America/New_York, if the records do not state it")
    private ZoneId zone;

    @Option(
            names = "--closed-day",
            paramLabel = "DATE",
            description = "A day on which the offices were closed; may be given several times")
    private List<LocalDate> closedDays = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML file that tells how to read FHIR files: organizations, codes of access, time zone")
    private Path mapping;

    /** The file that tells how to read FHIR files; null if none was named. */
    Path mappingFile() {
        return mapping;
    }

    /**
     * What is stated.
     *
     * @param period the performance period, or null
     * @return null if the mapping file is not valid; what is wrong in it is printed
     */
    RecordInput.Given read(Terminal terminal, int year, PerformancePeriod period) throws IOException {
        List<Finding> findings = new ArrayList<>();
        FhirMapping read = mapping == null
                ? FhirMapping.DEFAULT
                : FhirMappingReader.read(mapping.toString(), Files.readString(mapping), findings);
        findings.forEach(finding -> terminal.err().println(Terminal.printable(finding.toString())));
        return findings.isEmpty()
                ? new RecordInput.Given(
                        year, zone, closedDays.isEmpty() ? null : new TreeSet<>(closedDays), period, read)
                : null;
    }
}
