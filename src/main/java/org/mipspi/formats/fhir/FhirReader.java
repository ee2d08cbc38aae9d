package org.mipspi.formats.fhir;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.files.GzipInput;
import org.mipspi.files.LineReader;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.files.TextLine;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.resource.DateReader;
import org.mipspi.formats.fhir.resource.FhirResource;
import org.mipspi.formats.fhir.resource.ResourceParser;
import org.mipspi.formats.fhir.resource.ResourceParser.Parsed;

/**
 * Reads FHIR R4 in bulk and hands on visits. Resources may come in any order: what belongs together is brought together on
 * disk, so memory is bounded. Practitioners, organizations and the ids of linked patients are held in memory, up to 1,000,000
 * of each; see {@link org.mipspi.domain.records.HeldIds}.
 */
public final class FhirReader {

    /** Most bytes of a line: 16 MiB. Documents may contain a scan. */
    static final int MAX_LINE = 16 * 1024 * 1024;

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,64}");

    private final Records sink;
    private final LongConsumer progress;
    private final DateReader dates;
    private final ReportCounts counts = new ReportCounts();
    private final ResourceParser parser = new ResourceParser();

    private FhirReader(FhirMapping mapping, Records sink, LongConsumer progress) {
        this.sink = sink;
        this.progress = progress;
        this.dates = new DateReader(mapping.zone());
    }

    /**
     * Reads an input. Of a folder or a zip, the files whose names end with .ndjson or .jsonl are read, also compressed as
     * .ndjson.gz; if there are none, all files are.
     *
     * @param mapping what FHIR does not define
     * @param temporaryFolder where resources are kept while they are brought together
     * @param sink receives visits, patients and problems; an input with a problem is not complete
     * @param progress receives how many more bytes of {@link RecordFiles#bytes} were read or passed over, and 0 now and
     *     then while resources are brought together; what it throws ends the reading
     * @return what the visits are based on
     * @throws IOException if the temporary folder cannot be used. A file of the input that cannot be read is a problem
     */
    public static FhirReport read(
            RecordFiles files, FhirMapping mapping, Path temporaryFolder, Records sink, LongConsumer progress)
            throws IOException {
        Predicate<RecordFile> isRead = file -> isRead(file, files);
        List<RecordFile> read = files.files().stream().filter(isRead).toList();
        List<RecordFile> others = files.files().stream().filter(isRead.negate()).toList();
        others.forEach(file -> progress.accept(file.bytes()));
        return new FhirReader(mapping, sink, progress).readAll(read, others, mapping, temporaryFolder);
    }

    /** Whether a file of an input is read. */
    public static boolean isRead(RecordFile file, RecordFiles files) {
        return isNdjson(file) || files.files().stream().noneMatch(FhirReader::isNdjson);
    }

    private static boolean isNdjson(RecordFile file) {
        String name = file.plainName().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private FhirReport readAll(
            List<RecordFile> files, List<RecordFile> others, FhirMapping mapping, Path temporaryFolder)
            throws IOException {
        List<String> names = files.stream().map(RecordFile::name).toList();
        try (ResourceIntake intake =
                new ResourceIntake(mapping, names, temporaryFolder, sink, counts, () -> progress.accept(0))) {
            for (RecordFile file : files) {
                readFile(file, intake);
            }
            intake.finish();
            return counts.report(
                    dates.inUtc(), others.stream().map(RecordFile::name).toList());
        }
    }

    private void readFile(RecordFile file, ResourceIntake intake) throws IOException {
        try (InputStream content = open(file)) {
            LineReader reader = LineReader.ofRecords(content, MAX_LINE);
            for (TextLine line = next(reader, file); line != null; line = next(reader, file)) {
                FhirResource resource = resource(line, new RecordPlace(file.name(), line.number()));
                if (resource != null) {
                    intake.take(resource);
                }
            }
        }
    }

    private InputStream open(RecordFile file) {
        try {
            return file.open(progress);
        } catch (IOException e) {
            unreadable(file, 0, e);
            return InputStream.nullInputStream();
        }
    }

    /** The next line; null at the end, and if the file cannot be read on. */
    private TextLine next(LineReader reader, RecordFile file) {
        try {
            return reader.next();
        } catch (IOException e) {
            unreadable(file, reader.read(), e);
            return null;
        }
    }

    private void unreadable(RecordFile file, long line, IOException e) {
        problem(Code.UNREADABLE, new RecordPlace(file.name(), line), null, unreadable(e));
    }

    private static String unreadable(IOException e) {
        if (e instanceof LineReader.TooManyBlankLines) {
            return e.getMessage() + ". What follows was not read. Remove them";
        }
        String found =
                e instanceof GzipInput.DamagedGzip damaged ? damaged.found() : "the file is damaged or incomplete";
        return found + ". What follows was not read. Export or compress the file again";
    }

    private void problem(Code code, RecordPlace place, String field, String message) {
        sink.problem(new RecordProblem(code, place, field, message));
    }

    /** The resource of a line; null and a problem if there is none. */
    private FhirResource resource(TextLine line, RecordPlace place) {
        if (line.bytes() == null) {
            problem(
                    Code.UNREADABLE,
                    place,
                    null,
                    "the line has more than " + MAX_LINE + " bytes, the limit. Leave out what documents contain");
            return null;
        }
        Parsed parsed = parsed(line, place);
        if (parsed != null
                && (parsed.type() == null || !TYPE.matcher(parsed.type()).matches())) {
            problem(
                    parsed.type() == null ? Code.MISSING_FIELD : Code.INVALID_FORMAT,
                    place,
                    "resourceType",
                    "the line has no type of resource. Expected a resourceType such as Encounter. Remove the file if it is"
                            + " not FHIR");
            return null;
        }
        return parsed == null ? null : new FhirResource(parsed.type(), place, parsed.root(), dates, sink::problem);
    }

    private Parsed parsed(TextLine line, RecordPlace place) {
        try {
            return parser.parse(line.bytes());
        } catch (StreamConstraintsException e) {
            problem(
                    Code.UNREADABLE,
                    place,
                    null,
                    "the resource exceeds a limit: " + ResourceParser.LIMITS + ". Leave out what is not needed");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            problem(
                    Code.UNREADABLE,
                    place,
                    null,
                    "the line is not one JSON object in UTF-8"
                            + (at == null ? "" : ": it cannot be read from column " + at.getColumnNr() + " on")
                            + ". Expected one resource on one line. Export the file again");
        } catch (IOException e) {
            // The parser reads from memory; text that is not UTF-8 is the one thing that it cannot decode.
            problem(Code.UNREADABLE, place, null, "the line is not UTF-8. Save the file as UTF-8");
        }
        return null;
    }
}
