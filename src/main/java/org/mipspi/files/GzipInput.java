package org.mipspi.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a gzip file of one or more members (RFC 1952) to its last byte. Java's own reader ends without an error at whatever
 * follows a member and is not another one, so that lines would be lost unnoticed. Here everything after the first member
 * must be another whole member, and a fault tells where it is.
 */
public final class GzipInput extends InputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int position;
    private int limit;
    private long bufferStart;
    private int member;
    private long memberStart;
    private long lines = 1;
    private boolean inMember;

    /**
     * Reads the header of the first member.
     *
     * @param source the compressed bytes
     * @throws NotGzip if they do not begin as a gzip file
     * @throws DamagedGzip if they are damaged or end inside the header
     */
    public GzipInput(InputStream source) throws IOException {
        this.source = source;
        beginMember();
    }

    /** The file is not a gzip file from its first byte on. */
    public static final class NotGzip extends IOException {
        private static final long serialVersionUID = 1L;

        NotGzip() {
            super("it is not a gzip file");
        }
    }

    /** The file is damaged or incomplete; the message tells where. */
    public static final class DamagedGzip extends IOException {
        private static final long serialVersionUID = 1L;

        private final String found;

        /** Damage as a sentence without its end, and what it means for a file of lines. */
        DamagedGzip(String found, String lost) {
            super(found + lost);
            this.found = found;
        }

        /** Where the damage is and what it is, without what it means for a file of lines. */
        public String found() {
            return found;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || beginMember()) {
            int read = inflate(into, offset, length);
            if (read > 0) {
                checksum.update(into, offset, read);
                for (int i = offset; i < offset + read; i++) {
                    lines += into[i] == '\n' ? 1 : 0;
                }
                return read;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (position == limit && !fill()) {
                    throw incomplete();
                }
                inflater.setInput(buffer, position, limit - position);
                position = limit;
            }
            int read = inflater.inflate(into, offset, length);
            if (inflater.needsDictionary()) {
                throw damaged("its data needs a dictionary, which gzip does not have");
            }
            return read;
        } catch (DataFormatException e) {
            throw damaged("its data is damaged");
        }
    }

    /** Reads the header of the next member. False at the end of the file. */
    private boolean beginMember() throws IOException {
        if (position == limit && !fill()) {
            if (member == 0) {
                throw new DamagedGzip("the input is incomplete: it is empty, and not a gzip file", "");
            }
            return false;
        }
        member++;
        memberStart = bufferStart + position;
        checksum.reset();
        if (next() != 0x1f || next() != 0x8b) {
            if (member == 1) {
                throw new NotGzip();
            }
            throw damaged("it does not begin as a gzip member does");
        }
        int method = next();
        int flags = next();
        if (method != DEFLATED || (flags & RESERVED) != 0) {
            throw damaged("its header is damaged");
        }
        skip(6);
        readOptions(flags);
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void readOptions(int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // Names and comments end with a zero.
            }
        }
        int expected = (int) checksum.getValue() & 0xffff;
        if ((flags & HEADER_CHECKSUM) != 0 && (next() | next() << 8) != expected) {
            throw damaged("the checksum of its header is wrong");
        }
    }

    private void endMember() throws IOException {
        position -= inflater.getRemaining();
        inMember = false;
        int expected = (int) checksum.getValue();
        int size = (int) inflater.getBytesWritten();
        if (nextInt() != expected || nextInt() != size) {
            throw damaged("its checksum or its length is wrong");
        }
    }

    private int nextInt() throws IOException {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /** The next byte of a header or a trailer. */
    private int next() throws IOException {
        if (position == limit && !fill()) {
            throw incomplete();
        }
        int next = buffer[position] & 0xff;
        position++;
        checksum.update(next);
        return next;
    }

    private boolean fill() throws IOException {
        bufferStart += limit;
        position = 0;
        limit = Math.max(0, source.read(buffer));
        return limit > 0;
    }

    private DamagedGzip incomplete() {
        return new DamagedGzip("the input is incomplete: it ends inside " + place(), lost());
    }

    private DamagedGzip damaged(String what) {
        return new DamagedGzip("the input is damaged in " + place() + ": " + what, lost());
    }

    private String lost() {
        return ". Lines from " + lines + " on were not read. Compress the file again, or get it again";
    }

    private String place() {
        return "gzip member " + member + ", which begins at byte " + memberStart;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
