package org.mipspi.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output, which tells the end of its reader from a failure. If the reader of a pipe ends first, as {@code head}
 * does, writing throws {@link ReaderGone}, and the command ends quietly. Any other failure, such as a full disk, is kept
 * for the end of the command.
 */
public final class StandardOutput extends OutputStream {

    /** Thrown by a write to a pipe that nobody reads any more. */
    public static final class ReaderGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream out;
    private final boolean pipe;
    private IOException failure;

    StandardOutput(OutputStream out, boolean pipe) {
        this.out = new BufferedOutputStream(out);
        this.pipe = pipe;
    }

    /** The standard output of this program. */
    public static StandardOutput open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out), isPipe(Path.of("/dev/stdout")));
    }

    /** Prints to this in UTF-8. */
    public PrintStream printer() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /** Why this could not be written; null if it could. */
    public IOException failure() {
        return failure;
    }

    /** A pipe or socket has no size: it fails for no other reason than that its reader is gone. */
    private static boolean isPipe(Path output) {
        try {
            int type = (Integer) Files.getAttribute(output, "unix:mode") & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException e) {
        if (pipe) {
            throw new ReaderGone(e);
        }
        failure = failure == null ? e : failure;
        return e;
    }
}
