package org.mipspi.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes reports for programs as JSON in UTF-8: a record becomes an object with its components in their order. */
public final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            // A large report is written in many parts: flushing after each would be slow.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private JsonFile() {}

    /** Writes a report on many lines, for people who open it too. */
    public static void write(OutputStream file, Object report) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(file)) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(out, report);
        }
    }

    /** How documents for people are laid out: one field a line, two spaces for each level. */
    public static PrettyPrinter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** The report on one line. */
    public static byte[] bytes(Object report) {
        try {
            return JSON.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A generator for a report that is too large to hold in memory. It accepts records as values. If it closes early,
     * the file ends there, so that half a report does not look like a whole one.
     */
    public static JsonGenerator generator(OutputStream file) throws IOException {
        return JSON.createGenerator(file).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    }
}
