package org.mipspi.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local file system under the scheme {@code full}, whose disk is full as soon as files of some names are written. */
public final class FullDisk extends RawLocalFileSystem {

    private static final String NAMES = "mipspi.full";

    /** Makes the scheme known, for files whose names begin like this. */
    static void install(Configuration configuration, String names) {
        configuration.set("fs.full.impl", FullDisk.class.getName());
        configuration.setBoolean("fs.full.impl.disable.cache", true);
        configuration.set(NAMES, names);
    }

    @Override
    public URI getUri() {
        return URI.create("full:///");
    }

    @Override
    protected OutputStream createOutputStreamWithMode(Path file, boolean append, FsPermission permission)
            throws IOException {
        OutputStream out = super.createOutputStreamWithMode(file, append, permission);
        return file.getName().startsWith(getConf().get(NAMES)) ? new Full(out) : out;
    }

    private static final class Full extends OutputStream {

        private final OutputStream out;

        Full(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            // The stream of Hadoop throws an error, too: FSError, which nobody else can make.
            throw new Error(new IOException("No space left on device"));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
