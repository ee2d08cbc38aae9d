package org.mipspi.files.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The content of a file in a zip. Checks at its end that it is whole, which Java's own reader does not. */
public final class ZipEntryInput extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long size;

    /** The content of an entry, decompressed. */
    public ZipEntryInput(InputStream content, ZipEntry entry) {
        super(content);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int bytes = super.read(into, offset, length);
        if (bytes > 0) {
            checksum.update(into, offset, bytes);
            size += bytes;
        } else if (bytes < 0 && (checksum.getValue() != entry.getCrc() || size != entry.getSize())) {
            throw new ZipException("it is damaged in the zip: its checksum or its length is wrong");
        }
        return bytes;
    }
}
