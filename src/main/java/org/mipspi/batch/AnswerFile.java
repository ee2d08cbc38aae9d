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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * The file of a batch's answers. A new one is written beside its place, as {@code NAME.partial}, and moved there when it
 * is whole; one that is resumed is written on in its place. Whoever writes holds its lock from before anything is
 * changed until it is in place.
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
            // Locked too late, it may be a file that another run has put into its place by now.
            if (now == null || (before != null && !before.equals(now))) {
                throw new IOException(written + " is being written by another run");
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What the system knows the file of this name by, or null where there is none. */
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

    /** A file to begin with, whatever an earlier run may have left. */
    static AnswerFile fresh(Path target) throws IOException {
        AnswerFile file = new AnswerFile(target, partial(target));
        file.channel.truncate(0);
        return file;
    }

    /**
     * The file that an interrupted run has left; a new one where there is none. Nothing of it is changed until
     * {@link #goOn}.
     */
    static AnswerFile resumed(Path target) throws IOException {
        Path partial = partial(target);
        if (Files.exists(partial) && Files.exists(target)) {
            throw new IOException(
                    "there are both " + target + " and " + partial + "; delete the one that is not to be continued");
        }
        AnswerFile file = new AnswerFile(target, Files.exists(partial) ? partial : target);
        try {
            file.readEarlier();
        } catch (ResumedAnswers.NoAnswers e) {
            file.close();
            throw new IOException(target + " cannot be continued: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    private void readEarlier() throws IOException {
        if (isCompressed(target)) {
            GzipAnswerReader.read(channel, earlier);
        } else {
            earlier.read(Channels.newInputStream(channel.position(0)));
        }
    }

    /** Where a new file is written until it is whole. */
    static Path partial(Path target) {
        return target.resolveSibling(target.getFileName() + ".partial");
    }

    /** Whether the name says that this is a gzip file. */
    static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    /** The answers that are in it already. */
    ResumedAnswers earlier() {
        return earlier;
    }

    /** Cuts off what comes after the last whole answer of an earlier run; further ones are written from there. */
    void goOn() throws IOException {
        channel.truncate(earlier.end());
        channel.position(earlier.end());
        moveIntoPlace();
    }

    /** Where further answers go. */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Puts the whole file into its place. */
    void complete() throws IOException {
        channel.force(true);
        moveIntoPlace();
        channel.close();
    }

    private void moveIntoPlace() throws IOException {
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = target;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
