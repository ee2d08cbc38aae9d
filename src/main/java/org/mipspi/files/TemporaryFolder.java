package org.mipspi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for files that must not outlive some work. Only its owner can read it. It is deleted at the end of the work, and
 * also if the program is stopped meanwhile.
 */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread atEnd = new Thread(this::deleteQuietly);

    /**
     * Makes the folder among the temporary files of the machine.
     *
     * @param name the beginning of its name
     */
    public TemporaryFolder(String name) throws IOException {
        path = Files.createTempDirectory(name);
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The program is ending; the hook deletes as well, and finds less to delete.
        }
        delete();
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException | UncheckedIOException e) {
            // Another thread still writes to it or deletes it. Nobody is left to be told.
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
