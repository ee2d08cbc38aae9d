package org.mipspi.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.qrda3.QrdaReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;

/** The formats of a submission. Each is read into the same kind of tree. */
public enum DocumentFormat {
    QPP_JSON(QppJsonReader.MAX_BYTES) {
        @Override
        public Obj read(InputStream document) throws IOException, UnreadableDocument {
            return QppJsonReader.read(json(document));
        }

        @Override
        ReadResult submission(InputStream document, MeasureLists measures) throws IOException, UnreadableDocument {
            return SubmissionReader.read(json(document), measures);
        }

        private static byte[] json(InputStream document) throws IOException, DocumentTooLarge {
            byte[] bytes = document.readNBytes(QppJsonReader.MAX_BYTES + 1);
            if (bytes.length > QppJsonReader.MAX_BYTES) {
                throw new DocumentTooLarge(QppJsonReader.MAX_BYTES);
            }
            return bytes;
        }
    },
    QRDA_III(QrdaReader.MAX_BYTES) {
        @Override
        public Obj read(InputStream document) throws IOException, UnreadableDocument {
            return QrdaReader.read(document);
        }
    };

    private static final int LOOKED_AT = 1_024;

    private final int maxBytes;

    DocumentFormat(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads one document into a tree.
     *
     * @throws DocumentTooLarge if it has more than {@link #maxBytes}
     * @throws IOException if its bytes do not come
     * @throws UnreadableDocument with line and column, if it is not of this format or beyond its bounds
     */
    public abstract Obj read(InputStream document) throws IOException, UnreadableDocument;

    /** As {@link #read}, and then its submission, or the problems for which it is refused. */
    ReadResult submission(InputStream document, MeasureLists measures) throws IOException, UnreadableDocument {
        return SubmissionReader.read(read(document), measures);
    }

    /** Largest document of this format, in bytes. */
    public int maxBytes() {
        return maxBytes;
    }

    /** The format of a media type; null is JSON. */
    public static DocumentFormat ofMediaType(String mediaType) {
        boolean xml =
                mediaType != null && mediaType.toLowerCase(Locale.ROOT).matches("\\s*(application|text)/xml\\b.*");
        return xml ? QRDA_III : QPP_JSON;
    }

    /** The format of a document, by its first character that is not white space. The stream must support mark. */
    public static DocumentFormat of(InputStream document) throws IOException {
        document.mark(LOOKED_AT);
        byte[] start = document.readNBytes(LOOKED_AT);
        document.reset();
        for (byte each : start) {
            // Bytes below are white space, and, as they are signed, those of byte order marks and UTF-16.
            if (each > ' ') {
                return each == '<' ? QRDA_III : QPP_JSON;
            }
        }
        return QPP_JSON;
    }
}
