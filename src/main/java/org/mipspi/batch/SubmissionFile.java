package org.mipspi.batch;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A file of submissions, one a line, as commands take it.
 *
 * @param name its name; it is gzip where it ends in {@code .gz}, and {@code -} is standard input
 */
public record SubmissionFile(String name) {

    private static final int BUFFER = 64 * 1024;

    /** The file's bytes as they are, or standard input. */
    public InputStream open() throws IOException {
        return path() == null ? System.in : new FileInputStream(name);
    }

    /** The lines in what {@link #open} gives. */
    public InputStream lines(InputStream source) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(source, BUFFER) : source;
    }

    private Path path() {
        return name.equals("-") ? null : Path.of(name);
    }

    /**
     * What is wrong with reading this and writing these files, or null; found before hours of work, not after them.
     *
     * @param written what is to be written, null where it is not asked for
     */
    public String misuse(Path... written) throws IOException {
        if (path() != null && !Files.exists(path())) {
            return "no such file: " + name;
        }
        if (path() != null && Files.isDirectory(path())) {
            return "a folder, where a file of submissions is needed: " + name;
        }
        for (Path file : written) {
            if (file != null && Files.isDirectory(file)) {
                return "a folder, where a file is to be written: " + file;
            }
            if (file != null && !Files.isDirectory(folder(file))) {
                return "no such folder to write into: " + folder(file);
            }
        }
        return clash(written);
    }

    /** Two names of one file, of which one would be written over the other; or null. */
    private String clash(Path... written) throws IOException {
        List<Path> files = new ArrayList<>(Arrays.asList(written));
        files.add(0, path());
        files.removeIf(Objects::isNull);
        for (int i = 0; i < files.size(); i++) {
            for (Path other : files.subList(i + 1, files.size())) {
                if (isOne(files.get(i), other)) {
                    return other + " would be written over " + files.get(i);
                }
            }
        }
        return null;
    }

    private static boolean isOne(Path one, Path other) throws IOException {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }
}
