package org.mipspi.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.mipspi.files.OutputFile;

/**
 * The file of a batch's answers. A new file is written as {@code NAME.partial} and renamed when it is complete. A file
 * that is resumed is continued in place. The writer locks the file before it changes anything, until it is complete.
 */
final class AnswerFile implements Closeable {

    private final Path target;
    private final FileChannel channel;
    private final ResumedAnswers earlier = new ResumedAnswers();
    private Path written;

    private AnswerFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        Object before = identity(written);
        this.channel = FileChannel.open(
                written, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            Object now = isLocked() ? identity(written) : null;
            // Before it was locked, another run may have put another file in its place.
            if (now == null || (before != null && !before.equals(now))) {
                throw new IOException(
                        written + " is being written by another run. Wait for it to end, or choose another file");
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The identity of the file in the file system, or null if there is no such file. */
    private static Object identity(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private boolean isLocked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A new file; what an earlier run left is discarded. */
    static AnswerFile fresh(Path target) throws IOException {
        AnswerFile file = new AnswerFile(target, partial(target));
        file.channel.truncate(0);
        return file;
    }

    /**
     * The file that an interrupted run left; a new file if there is none. It is not changed before
     * {@link #continueWriting}.
     *
     * @param compressed whether it is a gzip file
     */
    static AnswerFile resumed(Path target, boolean compressed) throws IOException {
        Path partial = partial(target);
        if (Files.exists(partial) && Files.exists(target)) {
            throw new IOException(
                    "both " + target + " and " + partial + " exist. Delete the one that is not to be continued");
        }
        AnswerFile file = new AnswerFile(target, Files.exists(partial) ? partial : target);
        try {
            file.readEarlier(compressed);
        } catch (ResumedAnswers.NotAnswers e) {
            file.close();
            throw new IOException(target + " cannot be resumed: " + e.getMessage()
                    + ". Check the file, or run again without --resume");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    private void readEarlier(boolean compressed) throws IOException {
        if (compressed) {
            GzipAnswerReader.read(channel, earlier);
        } else {
            earlier.read(Channels.newInputStream(channel.position(0)));
        }
    }

    /** Where a new file is written until it is complete. */
    static Path partial(Path target) {
        return target.resolveSibling(target.getFileName() + ".partial");
    }

    /** Whether this is a gzip file, by its name. */
    static boolean isCompressed(Path file) {
        return SubmissionFile.isCompressed(file.getFileName().toString());
    }

    /** The answers that it contains already. */
    ResumedAnswers earlier() {
        return earlier;
    }

    /** Removes what follows the last complete answer of the earlier run, and continues there. */
    void continueWriting() throws IOException {
        channel.truncate(earlier.end());
        channel.position(earlier.end());
        moveIntoPlace();
    }

    /** The stream to which further answers are written. */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Gives the complete file its name. */
    void complete() throws IOException {
        channel.force(true);
        moveIntoPlace();
        channel.close();
    }

    private void moveIntoPlace() throws IOException {
        if (!written.equals(target)) {
            OutputFile.move(written, target);
            written = target;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
