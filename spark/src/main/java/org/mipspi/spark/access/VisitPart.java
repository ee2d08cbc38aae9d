package org.mipspi.spark.access;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.mipspi.formats.visits.FilePart;

/**
 * Part of a file of visits, or all of it.
 *
 * @param file the number of the file, from 0
 * @param start its first byte
 * @param end the byte after its last
 * @param linesBefore how many lines of the file are before it
 * @param lines most lines that it has
 * @param isWhole whether it is all of the file, which may be compressed
 */
@DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
record VisitPart(int file, long start, long end, long linesBefore, long lines, boolean isWhole)
        implements Serializable, Comparable<VisitPart> {

    /** All of a file. */
    static VisitPart whole(int file) {
        return new VisitPart(file, 0, Long.MAX_VALUE, 0, Long.MAX_VALUE, true);
    }

    /** The parts of each partition, of which each ends where the next one of the file begins. */
    static List<List<VisitPart>> of(
            List<List<org.mipspi.spark.lines.FilePart>> partitions, Map<String, Integer> numbers) {
        List<List<VisitPart>> parts = new ArrayList<>();
        Map<Integer, Long> linesOf = new HashMap<>();
        for (int i = partitions.size() - 1; i >= 0; i--) {
            List<VisitPart> ofPartition = new ArrayList<>();
            List<org.mipspi.spark.lines.FilePart> cut = partitions.get(i);
            for (int k = cut.size() - 1; k >= 0; k--) {
                org.mipspi.spark.lines.FilePart part = cut.get(k);
                int file = numbers.get(part.file().path());
                long end = linesOf.getOrDefault(file, Long.MAX_VALUE);
                linesOf.put(file, part.linesBefore());
                ofPartition.add(
                        0,
                        new VisitPart(
                                file, part.start(), part.end(), part.linesBefore(), end - part.linesBefore(), false));
            }
            parts.add(0, ofPartition);
        }
        return parts;
    }

    /** The part as mips-pi reads it. */
    FilePart part(VisitFile of, Configuration configuration) {
        if (isWhole) {
            return FilePart.whole(of.record(configuration));
        }
        org.mipspi.spark.lines.FilePart bytes = new org.mipspi.spark.lines.FilePart(of.file(), start, end, linesBefore);
        return new FilePart(of.record(configuration), linesBefore, lines, () -> bytes.open(configuration));
    }

    @Override
    public int compareTo(VisitPart other) {
        return file == other.file ? Long.compare(linesBefore, other.linesBefore) : Integer.compare(file, other.file);
    }
}
