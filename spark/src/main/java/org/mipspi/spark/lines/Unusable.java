package org.mipspi.spark.lines;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.mipspi.cli.terminal.Terminal;

/**
 * Something that the caller named cannot be used: a file, a folder or a column. The message tells what was found, what is expected
 * and what to do. Any other {@link IOException} is a failure of the work, such as a full disk.
 */
public final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    /** Because of what the message tells. */
    public Unusable(String message) {
        super(message);
    }

    private Unusable(String message, Exception cause) {
        super(message, cause);
    }

    /** Looks at something that the caller named. */
    public interface Look<T> {

        /** What it is. */
        T look() throws IOException;
    }

    /**
     * Looks at something that the caller named, before any work. Whatever fails is a matter of what was named: the file system
     * does not know it, or does not let us.
     *
     * @param name its name
     */
    public static <T> T ifFails(String name, Look<T> look) throws Unusable {
        try {
            return look.look();
        } catch (Unusable e) {
            throw e;
        } catch (IOException e) {
            String reason =
                    e instanceof NoSuchFileException ? "no such file or folder: " + e.getMessage() : Terminal.reason(e);
            throw new Unusable(reason.contains(name) ? reason : name + " cannot be used: " + reason, e);
        } catch (IllegalArgumentException e) {
            // Hadoop throws it if it cannot parse an address, or does not find a host.
            throw new Unusable(name + " is not the address of a file or folder: " + e.getMessage(), e);
        }
    }
}
