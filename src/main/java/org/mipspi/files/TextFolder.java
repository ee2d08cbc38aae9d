package org.mipspi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the text files of a folder and its subfolders, in the order of their paths.
 *
 * @param ending the ending of the wanted file names, in small letters; files may have it in capitals
 * @param maxFiles the most files that a folder may contain
 * @param maxBytes the most bytes that a file may have
 * @param maxTotal the most bytes that all files may have together
 */
public record TextFolder(String ending, int maxFiles, long maxBytes, long maxTotal) {

    /** A folder whose files are bounded one by one. */
    public TextFolder(String ending, int maxFiles, long maxBytes) {
        this(ending, maxFiles, maxBytes, maxFiles * maxBytes);
    }

    /**
     * The files of a folder of the class path, in a directory or in a jar.
     *
     * @param folder the folder's name, such as {@code /rules}
     * @param landmark path of a file that is always in it; it locates the folder
     */
    public List<TextFile> onClassPath(String folder, String landmark) {
        URL found = TextFolder.class.getResource(folder + "/" + landmark);
        String location = found.toString().substring(0, found.toString().length() - landmark.length() - 1);
        try {
            if (!location.startsWith("jar:")) {
                return read(Path.of(URI.create(location)));
            }
            int separator = location.indexOf("!/");
            // Opened by path, not by URI: two readers of the same jar would share one file system and close it for each
            // other.
            Path jar = Path.of(URI.create(location.substring("jar:".length(), separator)));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return read(inside.getPath(location.substring(separator + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a folder.
     *
     * @throws IOException if it cannot be read, is not a folder, or exceeds the bounds; or if files are not text, each of
     *     which is named
     */
    public List<TextFile> read(Path folder) throws IOException {
        List<TextFile> files = readEach(folder);
        List<String> unreadable = files.stream()
                .filter(file -> file.unreadable() != null)
                .map(file -> file.unreadable().toString())
                .toList();
        if (!unreadable.isEmpty()) {
            throw new IOException(String.join("\n", unreadable));
        }
        return files;
    }

    /**
     * The files of a folder. A file that is too large or is not text does not hide the others; see
     * {@link TextFile#unreadable}.
     *
     * @throws IOException if it cannot be read, is not a folder, or exceeds the bounds of all files
     */
    public List<TextFile> readEach(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(this::isWanted)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(maxFiles + 1L)
                    .toList();
            if (paths.size() > maxFiles) {
                throw new IOException(folder + " contains more than " + maxFiles + " files *" + ending);
            }
            requireTotal(folder, paths);
            return paths.stream().map(path -> file(folder, path)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Stamps that differ once a file is added, saved, renamed or removed. Files that disappear meanwhile are left out.
     *
     * @throws IOException if the folder cannot be read
     */
    public Set<Stamp> stamps(Path folder) throws IOException {
        Set<Stamp> stamps = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(this::isWanted).toList()) {
                try {
                    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                    stamps.add(new Stamp(name(folder, path), file.size(), file.lastModifiedTime(), file.fileKey()));
                } catch (NoSuchFileException e) {
                    // Editors save under a temporary name and then rename.
                }
            }
            return stamps;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The state of a file at one moment.
     *
     * @param path path within the folder, with forward slashes
     * @param bytes its size
     * @param saved when it was last written
     * @param key the identity that the file system gives it; null if the file system has none
     */
    public record Stamp(String path, long bytes, FileTime saved, Object key) {}

    /** Endings count in small letters and in capitals: some systems write SAFER.DRL. */
    private boolean isWanted(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private void requireTotal(Path folder, List<Path> paths) throws IOException {
        long total = 0;
        for (Path path : paths) {
            total += Files.size(path);
        }
        if (total > maxTotal) {
            throw new IOException(folder + " contains " + total + " bytes in " + paths.size() + " files *" + ending
                    + ". At most " + maxTotal + " bytes are read; remove what is not needed");
        }
    }

    private TextFile file(Path folder, Path path) {
        String name = name(folder, path);
        try {
            if (Files.size(path) > maxBytes) {
                return TextFile.unreadable(new Finding(
                        name, 1, 1, "the file is larger than " + maxBytes + " bytes", "divide it into several files"));
            }
            return text(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextFile text(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        boolean whole =
                !decoder.decode(in, out, true).isError() && !decoder.flush(out).isError();
        String text = out.flip().toString();
        if (whole) {
            return new TextFile(name, text);
        }
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return TextFile.unreadable(
                new Finding(name, line, column, "the file is not UTF-8 text from here on", "save it as UTF-8"));
    }
}
