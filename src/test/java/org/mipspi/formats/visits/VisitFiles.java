package org.mipspi.formats.visits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.files.RecordFiles;

/** Files of visits in a new folder, read as a test needs it. */
final class VisitFiles {

    private final Path folder;
    private PerformancePeriod period;
    private long timesInUtc;

    VisitFiles(Path parent) {
        try {
            folder = Files.createTempDirectory(parent, "visits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VisitFiles with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    VisitFiles with(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static byte[] gzip(String... lines) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    CollectedRecords read() {
        return read(VisitsHeader.NONE);
    }

    CollectedRecords read(VisitsHeader given) {
        return read(folder, given, bytes -> {});
    }

    CollectedRecords read(Path input, VisitsHeader given, LongConsumer bytesRead) {
        CollectedRecords records = new CollectedRecords();
        try (RecordFiles files = RecordFiles.of(input)) {
            VisitsReader.Report report = VisitsReader.read(files, given, records, bytesRead);
            period = report.period() == null ? null : report.period().period();
            timesInUtc = report.timesInUtc();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** The performance period that was stated in what was read last. */
    PerformancePeriod period() {
        return period;
    }

    /** Times in UTC without a zone in what was read last. */
    long timesInUtc() {
        return timesInUtc;
    }

    Path folder() {
        return folder;
    }
}
