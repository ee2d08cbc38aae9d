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
 * Fields that stand in many answers word for word, as what rules say of themselves does: half of the bytes of an answer.
 * They are escaped and encoded once. Safe for any number of threads.
 */
final class EncodedFieldsCache<T> {

    /** Many times what the rules of all years say; where rules were changed so often, it begins anew. */
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
        // It encodes itself when first asked to, which other threads need not see.
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
