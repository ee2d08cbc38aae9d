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
 * Reads back a gzip file of answers, member by member (RFC 1952), to find where the last complete member ends. Every
 * block of answers is one member, so at most one block is lost.
 */
final class GzipAnswerReader {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int MAGIC = 0x8b1f;

    private GzipAnswerReader() {}

    /**
     * Reads all complete members.
     *
     * @throws ResumedAnswers.NotAnswers if the file is not a gzip file of answers, or is damaged
     */
    static void read(FileChannel file, ResumedAnswers answers) throws IOException {
        long end = 0;
        while (end + HEADER <= file.size()) {
            try {
                end = member(file, end, answers);
            } catch (EOFException e) {
                // The run was interrupted while it wrote this member.
                return;
            } catch (ZipException e) {
                throw new ResumedAnswers.NotAnswers("it is damaged after byte " + end + ": " + e.getMessage());
            }
        }
    }

    /** Reads one member; returns where it ends. */
    private static long member(FileChannel file, long start, ResumedAnswers answers) throws IOException {
        ByteBuffer header = bytes(file, start, HEADER);
        if ((header.getShort(0) & 0xffff) != MAGIC || header.get(3) != 0) {
            throw new ResumedAnswers.NotAnswers("it is not a gzip file written by this program");
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
                throw new ResumedAnswers.NotAnswers("a gzip member ends inside an answer");
            }
            long end = start + HEADER + inflater.getBytesRead() + TRAILER;
            ByteBuffer trailer = bytes(file, end - TRAILER, TRAILER);
            if ((int) text.getChecksum().getValue() != trailer.getInt()) {
                throw new ZipException("the checksum is wrong");
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
