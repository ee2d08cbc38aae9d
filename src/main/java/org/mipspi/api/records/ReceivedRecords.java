package org.mipspi.api.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.files.Finding;
import org.mipspi.files.ReadingBound;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.zip.UnusableFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.FhirMappingReader;
import org.mipspi.measures.visits.RecordsRefused;

/**
 * The records of a request, in files.
 *
 * @param files the files on disk, by the names that are shown
 * @param mapping the file that tells how to read FHIR files; null if none was sent
 */
public record ReceivedRecords(Map<String, Path> files, Path mapping) {

    private static final String FORM = "multipart/form-data";
    private static final String ZIP = "application/zip";

    /** How a single file is named, by its media type. */
    private static final Map<String, String> NAMES =
            Map.of("application/x-ndjson", "body.ndjson", "text/csv", "body.csv", ZIP, "body.zip");

    private static final int MAX_MAPPING = 1024 * 1024;

    /**
     * Receives a body into files.
     *
     * @param contentType its media type, with parameters
     * @param body the body, decompressed
     * @param folder where the files are written
     * @param goOn is run for each piece; what it throws ends the reading
     * @throws IOException if the body cannot be read
     * @throws UnreadableRecords if it is not a zip or a form although it should be one
     */
    public static ReceivedRecords receive(String contentType, InputStream body, Path folder, Runnable goOn)
            throws IOException, UnreadableRecords {
        BodyPieces pieces = new BodyPieces(body, goOn);
        if (contentType.regionMatches(true, 0, FORM, 0, FORM.length())) {
            return FormFiles.receive(contentType, pieces, folder);
        }
        Path file = folder.resolve("body");
        try (OutputStream out = BodyPieces.open(file)) {
            pieces.forEach((piece, length) -> BodyPieces.write(out, piece, 0, length));
        }
        if (contentType.equals(ZIP) && Files.size(file) > 0 && !RecordFiles.isZip(file)) {
            throw new UnreadableRecords(
                    "The body is not a zip, although its Content-Type is application/zip. Send a zip, or name the type of the body.");
        }
        return new ReceivedRecords(Map.of(NAMES.get(contentType), file), null);
    }

    /**
     * Opens the files.
     *
     * @throws UnreadableRecords if there are too many, or a zip beside others, or a zip is damaged
     */
    public RecordFiles open(ReadingBound bound) throws IOException, UnreadableRecords {
        List<Path> zips = new ArrayList<>();
        for (Path file : files.values()) {
            if (RecordFiles.isZip(file)) {
                zips.add(file);
            }
        }
        if (!zips.isEmpty() && files.size() > 1) {
            throw new UnreadableRecords("The form has a zip beside other files. Send one zip, or files without a zip.");
        }
        try {
            return zips.isEmpty() ? RecordFiles.of(files, bound) : RecordFiles.of(zips.get(0), bound);
        } catch (UnusableFiles e) {
            throw UnreadableRecords.because(e.getMessage());
        }
    }

    /**
     * How FHIR files are read.
     *
     * @throws RecordsRefused if something in the mapping is wrong
     */
    public FhirMapping readMapping() throws IOException, RecordsRefused {
        if (mapping == null) {
            return FhirMapping.DEFAULT;
        }
        List<RecordProblem> problems = new ArrayList<>();
        FhirMapping read = FhirMapping.DEFAULT;
        if (Files.size(mapping) > MAX_MAPPING) {
            problems.add(problem(0, "the mapping has more than " + MAX_MAPPING + " bytes, the limit. Shorten it"));
        } else {
            List<Finding> findings = new ArrayList<>();
            // Bytes that are not UTF-8 become a character that no name has.
            String text = new String(Files.readAllBytes(mapping), StandardCharsets.UTF_8);
            read = FhirMappingReader.read("mapping", text, findings);
            findings.forEach(finding -> problems.add(problem(
                    finding.line(), finding.message() + (finding.hint() == null ? "" : " (" + finding.hint() + ")"))));
        }
        if (!problems.isEmpty()) {
            throw new RecordsRefused(problems, problems.size());
        }
        return read;
    }

    private static RecordProblem problem(int line, String message) {
        return new RecordProblem(Code.INVALID_FORMAT, new RecordPlace("mapping", line), null, message);
    }
}
