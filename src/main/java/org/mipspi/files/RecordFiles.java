package org.mipspi.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mipspi.files.zip.UnusableFiles;
import org.mipspi.files.zip.ZipDirectory;
import org.mipspi.files.zip.ZipEntryInput;

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
     * @param opened how its bytes are reached
     * @param bound counts its bytes, decompressed
     */
    public record RecordFile(String name, long bytes, Opened opened, ReadingBound.OfFile bound) {

        /**
         * A file of any size.
         *
         * @param opened how its bytes are reached, as often as they are read
         */
        public static RecordFile of(String name, long bytes, Opened opened) {
            return new RecordFile(name, bytes, opened, ReadingBound.none().file());
        }

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
            return bound.of(isGzip ? new GzipInput(raw) : raw);
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
        this.files =
                files.stream().sorted(Comparator.comparing(RecordFile::name)).toList();
        this.zip = zip;
    }

    /**
     * The files of an input.
     *
     * @throws UnusableFiles if it has too many files, or is a damaged zip
     * @throws IOException if it cannot be read
     */
    public static RecordFiles of(Path input) throws IOException {
        return of(input, ReadingBound.none());
    }

    /**
     * The files of an input.
     *
     * @param bound bounds what is read of them
     * @throws UnusableFiles if it has too many files, or is a damaged zip
     * @throws IOException if it cannot be read
     */
    public static RecordFiles of(Path input, ReadingBound bound) throws IOException {
        if (Files.isDirectory(input)) {
            return new RecordFiles(notTooMany(inFolder(input, bound)), null);
        }
        if (isZip(input)) {
            return inZip(input, bound);
        }
        return of(Map.of(input.getFileName().toString(), input), bound);
    }

    /**
     * Some files, whatever their names on disk are.
     *
     * @param named the name that each is known by, with the file
     * @param bound bounds what is read of them
     * @throws UnusableFiles if there are too many
     * @throws IOException if one cannot be read
     */
    public static RecordFiles of(Map<String, Path> named, ReadingBound bound) throws IOException {
        List<RecordFile> files = new ArrayList<>();
        for (Map.Entry<String, Path> each : named.entrySet()) {
            files.add(file(each.getKey(), each.getValue(), bound));
        }
        return new RecordFiles(notTooMany(files), null);
    }

    /** One file that is in memory. */
    public static RecordFiles of(String name, byte[] content) {
        return new RecordFiles(
                List.of(RecordFile.of(name, content.length, () -> new ByteArrayInputStream(content))), null);
    }

    /**
     * Some files, wherever they are.
     *
     * @throws UnusableFiles if there are too many
     */
    public static RecordFiles of(List<RecordFile> files) throws UnusableFiles {
        return new RecordFiles(notTooMany(files), null);
    }

    private static List<RecordFile> notTooMany(List<RecordFile> files) throws UnusableFiles {
        if (files.size() > MAX_FILES) {
            throw new UnusableFiles(
                    "the input has more than " + MAX_FILES + " files, the limit. Put the records into fewer files");
        }
        return files;
    }

    /** The files, in the order of their names. */
    public List<RecordFile> files() {
        return files;
    }

    /** The size of all files together, in bytes. */
    public long bytes() {
        return files.stream().mapToLong(RecordFile::bytes).sum();
    }

    private static List<RecordFile> inFolder(Path folder, ReadingBound bound) throws IOException {
        List<RecordFile> files = new ArrayList<>();
        for (Path path : FolderFiles.of(folder, MAX_FILES + 1, RecordFiles::isVisible)) {
            files.add(file(name(folder, path), path, bound));
        }
        return files;
    }

    private static RecordFile file(String name, Path path, ReadingBound bound) throws IOException {
        return new RecordFile(name, Files.size(path), () -> Files.newInputStream(path), bound.file());
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /**
     * Systems add hidden files such as .DS_Store and __MACOSX, which nobody means. A name in a zip may begin with ./ or ../:
     * nothing is written there.
     */
    private static boolean isVisible(String name) {
        return Stream.of(name.split("/"))
                .filter(part -> !part.equals(".") && !part.equals(".."))
                .noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** Whether a file begins as a zip does. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static RecordFiles inZip(Path file, ReadingBound bound) throws IOException {
        ZipDirectory.check(file);
        ZipFile zip = zip(file);
        try {
            List<RecordFile> files = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && isVisible(entry.getName()))
                    .limit(MAX_FILES + 1L)
                    .forEach(entry -> files.add(
                            new RecordFile(entry.getName(), entry.getSize(), () -> open(zip, entry), bound.file())));
            long stated = 0;
            for (RecordFile each : notTooMany(files)) {
                stated += each.bytes();
                bound.refuseIfMore(stated);
            }
            return new RecordFiles(files, zip);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnusableFiles("the zip is damaged or cut off. Make or get it again");
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
