package org.mipspi.files.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory of a zip, which Java reads into memory as a whole when it opens the zip, however large the end of the file
 * says that it is. This looks at the end first.
 */
public final class ZipDirectory {

    private static final long MAX_BYTES = 16L * 1024 * 1024;
    private static final long MAX_ENTRIES = 100_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int ENTRIES = 10;
    private static final int BYTES = 12;
    private static final int OFFSET = 16;

    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_OFFSET = 8;

    private static final int END_64_LENGTH = 56;
    private static final int ENTRIES_64 = 32;
    private static final int BYTES_64 = 40;

    /** Stands for a number that the longer form of the end has. */
    private static final long IN_LONGER_FORM = 0xffffffffL;

    private static final int COUNT_IN_LONGER_FORM = 0xffff;

    private ZipDirectory() {}

    /**
     * Checks that the directory of a zip is small. The end can stand at several places, because a comment follows it: none
     * of them may name a large directory.
     *
     * @throws UnusableFiles if it is not
     */
    public static void check(Path zip) throws IOException {
        long size = Files.size(zip);
        int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT + LOCATOR_LENGTH);
        ByteBuffer last = read(zip, size - length, length);
        for (int end = length - END_LENGTH; end >= 0; end--) {
            if (last.getInt(end) == END) {
                checkEnd(zip, size, last, end);
            }
        }
    }

    private static void checkEnd(Path zip, long size, ByteBuffer last, int end) throws IOException {
        int entries = Short.toUnsignedInt(last.getShort(end + ENTRIES));
        long bytes = Integer.toUnsignedLong(last.getInt(end + BYTES));
        long offset = Integer.toUnsignedLong(last.getInt(end + OFFSET));
        boolean isLonger = entries == COUNT_IN_LONGER_FORM || bytes == IN_LONGER_FORM || offset == IN_LONGER_FORM;
        if (isLonger && end >= LOCATOR_LENGTH && last.getInt(end - LOCATOR_LENGTH) == LOCATOR) {
            long end64 = last.getLong(end - LOCATOR_LENGTH + LOCATOR_OFFSET);
            if (end64 >= 0 && end64 <= size - END_64_LENGTH) {
                ByteBuffer longer = read(zip, end64, END_64_LENGTH);
                check(longer.getLong(ENTRIES_64), longer.getLong(BYTES_64));
                return;
            }
        }
        check(entries, bytes);
    }

    private static void check(long entries, long bytes) throws UnusableFiles {
        if (entries < 0 || entries > MAX_ENTRIES || bytes < 0 || bytes > MAX_BYTES) {
            throw new UnusableFiles("the directory of the zip has more than " + MAX_ENTRIES + " entries or " + MAX_BYTES
                    + " bytes, the limits. Divide it into several zips");
        }
    }

    private static ByteBuffer read(Path zip, long position, int length) throws IOException {
        try (InputStream content = Files.newInputStream(zip)) {
            content.skipNBytes(position);
            return ByteBuffer.wrap(content.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
