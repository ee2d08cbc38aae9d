package org.mipspi.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The file of a batch's answers. A new one is written beside its place, as {@code NAME.partial}, and moved there when it
 * is whole; one that is resumed is written on where it stands.
 */
final class AnswerFile implements Closeable {

    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private final EarlierAnswers earlier = new EarlierAnswers();

    private AnswerFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        this.channel = FileChannel.open(
                written, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (!isLocked()) {
            channel.close();
            throw new IOException(written + " is being written by another run");
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

    /** The file that an interrupted run has left, after its last whole answer; a new one where there is none. */
    static AnswerFile resumed(Path target) throws IOException {
        Path partial = partial(target);
        if (Files.exists(partial)) {
            if (Files.exists(target)) {
                throw new IOException("there are both " + target + " and " + partial
                        + "; delete the one that is not to be continued");
            }
            Files.move(partial, target);
        }
        AnswerFile file = new AnswerFile(target, target);
        try {
            file.seekEnd();
        } catch (IOException e) {
            file.close();
            throw e instanceof EarlierAnswers.NoAnswers
                    ? new IOException(target + " cannot be continued: " + e.getMessage())
                    : e;
        }
        return file;
    }

    private void seekEnd() throws IOException {
        long end = isCompressed(target)
                ? GzipMembers.read(channel, earlier)
                : earlier.read(Channels.newInputStream(channel.position(0)));
        channel.truncate(end);
        channel.position(end);
    }

    private static Path partial(Path target) {
        return target.resolveSibling(target.getFileName() + ".partial");
    }

    /** Whether the name says that this is a gzip file. */
    static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    /** The answers that are in it already. */
    EarlierAnswers earlier() {
        return earlier;
    }

    /** Where further answers go. */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Puts the whole file into its place. */
    void complete() throws IOException {
        channel.force(true);
        channel.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
