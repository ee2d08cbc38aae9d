package org.mipspi.formats.visits;

import org.mipspi.files.RecordFiles.Opened;
import org.mipspi.files.RecordFiles.RecordFile;

/**
 * Lines of a file that are read together. The parts of a file can be read in any order, and on several machines.
 *
 * @param file the file; its beginning is read as well, because the first line can name columns or be a header
 * @param linesBefore how many lines of the file come before, including blank ones
 * @param lines most lines to read, including blank ones
 * @param content how the lines are reached from the first one of the part on, decompressed
 */
public record FilePart(RecordFile file, long linesBefore, long lines, Opened content) {

    /** All lines of a file. */
    public static FilePart whole(RecordFile file) {
        return new FilePart(file, 0, Long.MAX_VALUE, file::open);
    }
}
