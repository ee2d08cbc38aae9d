package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps fields that are the same in many answers, such as citations, in their encoded form. They are half of the bytes
 * of an answer, and are escaped and encoded only once. Safe for use by several threads.
 *
 * @param <T> what the fields describe
 */
final class EncodedFieldsCache<T> {

    /** Many times the entries of one rule set. When rules have changed so often that it is full, it is emptied. */
    private static final int MOST = 10_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes the fields of an object. */
    interface Fields<T> {
        void write(T item, JsonGenerator out) throws IOException;
    }

    private final Fields<T> fields;
    private final Map<T, SerializableString> written = new ConcurrentHashMap<>();

    EncodedFieldsCache(Fields<T> fields) {
        this.fields = fields;
    }

    /** The fields, without the braces of their object. */
    SerializableString of(T item) {
        SerializableString known = written.get(item);
        if (known != null) {
            return known;
        }
        SerializableString made = new SerializedString(text(item));
        // Encodes it now, so that other threads see the finished bytes.
        made.asUnquotedUTF8();
        if (written.size() >= MOST) {
            written.clear();
        }
        written.put(item, made);
        return made;
    }

    private String text(T item) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(item, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().substring(1, text.getBuffer().length() - 1);
    }
}
