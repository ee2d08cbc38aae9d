package org.mipspi.spark.lines;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.mipspi.files.GzipInput;

/**
 * A part of a file. A gzip file is one part.
 *
 * @param file the file
 * @param start its first byte
 * @param end the byte after its last
 * @param linesBefore how many lines of the file are before it; 0 until lines are counted
 */
@DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
public record FilePart(InputFile file, long start, long end, long linesBefore) implements Serializable {

    /** All of a file. */
    static FilePart whole(InputFile file) {
        return new FilePart(file, 0, file.length(), 0);
    }

    /**
     * Opens the text of this part.
     *
     * @throws Unusable if the file has changed since the job was planned, may not be read, or is a damaged gzip file
     * @throws IOException if it cannot be read now, also later by the stream; the message names it
     */
    public InputStream open(Configuration configuration) throws IOException {
        Path path = new Path(file.path());
        FileSystem system = path.getFileSystem(configuration);
        FSDataInputStream in;
        try {
            FileStatus now = system.getFileStatus(path);
            if (now.getLen() != file.length() || now.getModificationTime() != file.modified()) {
                throw new Unusable(
                        file.path() + " has changed since this job began. Run it again when nobody writes the file");
            }
            in = system.open(path);
        } catch (FileNotFoundException e) {
            // Of a file that may not be read, too.
            throw new Unusable(file.path() + " cannot be read: " + e.getMessage());
        }
        try {
            if (file.isCompressed()) {
                return new Named(file.path(), new GzipInput(in));
            }
            in.seek(start);
            return new Bounded(in, end - start);
        } catch (GzipInput.NotGzip e) {
            in.close();
            throw new Unusable(
                    file.path() + " is not a gzip file, although its name ends in .gz. Rename it or compress it");
        } catch (IOException e) {
            in.close();
            throw named(file.path(), e);
        }
    }

    private static IOException named(String file, IOException e) {
        String message = file + ": " + e.getMessage();
        return e instanceof GzipInput.DamagedGzip ? new Unusable(message) : new IOException(message, e);
    }

    /** A stream that is read in blocks; a single byte is a block of one. */
    private abstract static class Blocks extends InputStream {

        final InputStream in;

        Blocks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A stream that ends after some bytes. */
    private static final class Bounded extends Blocks {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    /** A stream whose errors name the file. */
    private static final class Named extends Blocks {

        private final String name;

        Named(String name, InputStream in) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return in.read(into, offset, length);
            } catch (IOException e) {
                throw named(name, e);
            }
        }
    }
}
