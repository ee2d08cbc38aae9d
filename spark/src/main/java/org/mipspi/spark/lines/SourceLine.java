package org.mipspi.spark.lines;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.mipspi.files.LineReader;
import org.mipspi.files.TextLine;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * A submission to decide, with where it is from.
 *
 * @param file the address of its file; null if it is from a table without files
 * @param number its line in the file, from 1; 0 if it is from a table
 * @param key the key of its row in a table; null if it is from a file, or no key was asked for
 * @param bytes its JSON in UTF-8; null if it is longer than a submission may be
 */
@DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
public record SourceLine(String file, long number, String key, byte[] bytes) implements Serializable {

    /** A cell of a table. */
    public static SourceLine ofCell(String file, String key, byte[] cell) {
        return new SourceLine(file, 0, key, cell.length > QppJsonReader.MAX_BYTES ? null : cell);
    }

    /** The line as the product reads it. */
    public TextLine text() {
        return new TextLine(number, bytes);
    }

    /** The lines of parts of files that are not blank, read one after the other, as {@code batch} reads them. */
    static Iterator<SourceLine> of(Iterator<FilePart> parts, Configuration configuration) {
        return new Reading(parts, configuration);
    }

    private static final class Reading implements Iterator<SourceLine> {

        private final Iterator<FilePart> parts;
        private final Configuration configuration;
        private FilePart part;
        private InputStream in;
        private LineReader lines;
        private TextLine next;

        Reading(Iterator<FilePart> parts, Configuration configuration) {
            this.parts = parts;
            this.configuration = configuration;
            if (TaskContext.get() != null) {
                // A task can end before the last line: it is canceled, or fails.
                TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
            }
        }

        private void close() {
            try {
                if (lines != null) {
                    in.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && (lines != null || parts.hasNext())) {
                    if (lines == null) {
                        part = parts.next();
                        in = part.open(configuration);
                        lines = new LineReader(in, QppJsonReader.MAX_BYTES, Long.MAX_VALUE);
                    }
                    next = lines.next();
                    if (next == null) {
                        in.close();
                        lines = null;
                    }
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public SourceLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            TextLine line = next;
            next = null;
            return new SourceLine(part.file().path(), part.linesBefore() + line.number(), null, line.bytes());
        }
    }
}
