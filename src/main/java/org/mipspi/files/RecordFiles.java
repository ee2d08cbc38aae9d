package org.mipspi.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an input of records: one file, the files of a folder and its subfolders, or those of a zip; each perhaps
 * compressed with gzip. They are read one after the other, never held in memory, and can be read again.
 */
public final class RecordFiles implements AutoCloseable {

    /** Bounds far beyond real exports. */
    private static final int MAX_FILES = 10_000;

    private static final int MAGIC = 2;

    /**
     * One file.
     *
     * @param name path within the folder or zip, with forward slashes; of a single file its name
     * @param bytes its size; of a gzip file before it is decompressed
     */
    public record RecordFile(String name, long bytes, Opened opened) {

        /** Its content, decompressed. The caller closes it. */
        public InputStream open() throws IOException {
            return open(read -> {});
        }

        /**
         * Its content, decompressed. The caller closes it.
         *
         * @param bytesRead receives how many more of its {@link #bytes} were read
         */
        public InputStream open(LongConsumer bytesRead) throws IOException {
            InputStream raw = new BufferedInputStream(new CountedInput(opened.open(), bytesRead), 64 * 1024);
            raw.mark(MAGIC);
            boolean isGzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return isGzip ? new GzipInput(raw) : raw;
        }

        /** The name without the ending {@code .gz}. */
        public String plainName() {
            return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        }
    }

    /** How the bytes of a file are reached. */
    public interface Opened {
        InputStream open() throws IOException;
    }

    private final List<RecordFile> files;
    private final ZipFile zip;

    private RecordFiles(List<RecordFile> files, ZipFile zip) {
        if (files.size() > MAX_FILES) {
            throw new IllegalArgumentException("more than " + MAX_FILES + " files");
        }
        this.files =
                files.stream().sorted(Comparator.comparing(RecordFile::name)).toList();
        this.zip = zip;
    }

    /**
     * The files of an input.
     *
     * @throws IOException if it cannot be read, or is a damaged zip
     */
    public static RecordFiles of(Path input) throws IOException {
        if (Files.isDirectory(input)) {
            return new RecordFiles(inFolder(input), null);
        }
        if (isZip(input)) {
            return inZip(input);
        }
        String name = input.getFileName().toString();
        return new RecordFiles(
                List.of(new RecordFile(name, Files.size(input), () -> Files.newInputStream(input))), null);
    }

    /** One file that is in memory. */
    public static RecordFiles of(String name, byte[] content) {
        RecordFile file = new RecordFile(name, content.length, () -> new ByteArrayInputStream(content));
        return new RecordFiles(List.of(file), null);
    }

    /** The files, in the order of their names. */
    public List<RecordFile> files() {
        return files;
    }

    /** The size of all files together, in bytes. */
    public long bytes() {
        return files.stream().mapToLong(RecordFile::bytes).sum();
    }

    private static List<RecordFile> inFolder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> file(folder, path))
                    .filter(file -> isVisible(file.name()))
                    .limit(MAX_FILES + 1L)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RecordFile file(Path folder, Path path) {
        try {
            return new RecordFile(name(folder, path), Files.size(path), () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** Systems add hidden files such as .DS_Store and __MACOSX, which nobody means. */
    private static boolean isVisible(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static RecordFiles inZip(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            List<RecordFile> files = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && isVisible(entry.getName()))
                    .limit(MAX_FILES + 1L)
                    .forEach(entry ->
                            files.add(new RecordFile(entry.getName(), entry.getSize(), () -> open(zip, entry))));
            return new RecordFiles(files, zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream content = zip.getInputStream(entry);
        if (content == null) {
            throw new ZipException(entry.getName() + " is no longer in the zip");
        }
        return new ZipEntryInput(content, entry);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
