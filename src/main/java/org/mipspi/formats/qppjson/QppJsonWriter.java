package org.mipspi.formats.qppjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.mipspi.files.JsonFile;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;

/** Writes a tree as QPP JSON, the reverse of {@link QppJsonReader}. */
public final class QppJsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private QppJsonWriter() {}

    /** The document on several lines, its fields in the order of the tree. Absent fields are left out. */
    public static String of(Obj document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(JsonFile.lines());
            write(out, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, DocumentNode node) throws IOException {
        if (node instanceof Obj object) {
            out.writeStartObject();
            for (String key : object.keys()) {
                if (object.get(key) != null) {
                    out.writeFieldName(key);
                    write(out, object.get(key));
                }
            }
            out.writeEndObject();
        } else if (node instanceof DocumentNode.Arr array) {
            out.writeStartArray();
            for (DocumentNode item : array.items()) {
                write(out, item);
            }
            out.writeEndArray();
        } else {
            writeValue(out, node);
        }
    }

    private static void writeValue(JsonGenerator out, DocumentNode node) throws IOException {
        if (node instanceof DocumentNode.Num number) {
            out.writeNumber(number.value());
        } else if (node instanceof DocumentNode.Bool bool) {
            out.writeBoolean(bool.value());
        } else if (node instanceof DocumentNode.Text text) {
            out.writeString(text.value());
        } else if (node instanceof DocumentNode.Invalid invalid) {
            out.writeString(invalid.value());
        } else {
            out.writeNull();
        }
    }
}
