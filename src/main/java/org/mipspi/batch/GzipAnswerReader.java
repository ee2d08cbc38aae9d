package org.mipspi.batch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads back a gzip file of answers member by member (RFC 1952), to find where the last whole one ends. Every block of
 * answers was written as a member of its own, so what comes after that place is at most one block.
 */
final class GzipAnswerReader {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int MAGIC = 0x8b1f;

    private GzipAnswerReader() {}

    /**
     * Reads all whole members.
     *
     * @throws ResumedAnswers.NoAnswers if the file is no gzip file of answers, or damaged
     */
    static void read(FileChannel file, ResumedAnswers answers) throws IOException {
        long end = 0;
        while (end + HEADER <= file.size()) {
            try {
                end = member(file, end, answers);
            } catch (EOFException e) {
                // Broken off while it was written.
                return;
            } catch (ZipException e) {
                throw new ResumedAnswers.NoAnswers("it is damaged after byte " + end + ": " + e.getMessage());
            }
        }
    }

    /** Reads one member; returns where it ends. */
    private static long member(FileChannel file, long start, ResumedAnswers answers) throws IOException {
        ByteBuffer header = bytes(file, start, HEADER);
        if ((header.getShort(0) & 0xffff) != MAGIC || header.get(3) != 0) {
            throw new ResumedAnswers.NoAnswers("it is no gzip file that this program wrote");
        }
        Inflater inflater = new Inflater(true);
        try {
            file.position(start + HEADER);
            InputStream compressed = new BufferedInputStream(Channels.newInputStream(file));
            CheckedInputStream text =
                    new CheckedInputStream(new InflaterInputStream(compressed, inflater), new CRC32());
            ResumedAnswers ofMember = new ResumedAnswers();
            ofMember.read(text);
            if (ofMember.end() != inflater.getBytesWritten()) {
                throw new ResumedAnswers.NoAnswers("a part of it ends within an answer");
            }
            long end = start + HEADER + inflater.getBytesRead() + TRAILER;
            ByteBuffer trailer = bytes(file, end - TRAILER, TRAILER);
            if ((int) text.getChecksum().getValue() != trailer.getInt()) {
                throw new ZipException("the check sum differs");
            }
            answers.add(ofMember, end);
            return end;
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer bytes(FileChannel file, long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
