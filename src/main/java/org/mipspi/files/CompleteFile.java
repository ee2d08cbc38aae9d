package org.mipspi.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that appears under its name only once it is complete. */
public final class CompleteFile implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final OutputStream content;
    private final Thread atEnd = new Thread(this::deletePartial);
    private boolean isComplete;

    /**
     * Begins the file. If the program is stopped before the end, nothing of it is left.
     *
     * @throws IOException if it cannot be written; see {@link OutputFile#fault}
     */
    public CompleteFile(Path named) throws IOException {
        this(named, OutputFile::open);
    }

    /** How a file is opened for writing. */
    interface Opening {
        OutputStream open(Path file) throws IOException;
    }

    CompleteFile(Path named, Opening opening) throws IOException {
        target = OutputFile.target(named);
        partial = target.resolveSibling(target.getFileName() + ".partial");
        content = new BufferedOutputStream(opening.open(partial), 64 * 1024);
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** What is written to it. */
    public OutputStream content() {
        return content;
    }

    /** Gives the file its name. */
    public void complete() throws IOException {
        content.close();
        // From here on its content is worth keeping, whatever becomes of the name.
        isComplete = true;
        OutputFile.move(partial, target);
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(atEnd);
            } catch (IllegalStateException e) {
                // The program is ending, and the hook deletes as well.
            }
            if (!isComplete) {
                Files.deleteIfExists(partial);
            }
        }
    }

    private void deletePartial() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // The program is ending; nobody is left to read it.
        }
    }
}
