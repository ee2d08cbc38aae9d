package org.mipspi.formats.fhir.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** Reads a resource as its line streams by, and keeps only what the {@link Outline} of its type has. For one thread. */
public final class ResourceParser {

    /** Bounds far beyond real resources. Texts that are passed over, such as scans, may have any length. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_ELEMENTS = 10_000;

    /** The bounds, for messages. */
    public static final String LIMITS =
            "texts that are read have at most " + MAX_TEXT + " characters, there are at most " + MAX_ELEMENTS
                    + " elements that are read, and objects are nested at most " + MAX_DEPTH + " deep";

    private static final String TYPE = "resourceType";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_TEXT)
                    .build())
            // Names of fields are external text; the JVM would keep interned ones.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private int elements;

    /**
     * A resource.
     *
     * @param type its type; null if the line has none
     * @param root its elements
     */
    public record Parsed(String type, Element root) {}

    /**
     * Reads a line.
     *
     * @throws JsonParseException if it is not one object in JSON
     * @throws StreamConstraintsException if it exceeds a bound
     */
    public Parsed parse(byte[] line) throws IOException {
        elements = 0;
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "not an object");
            }
            Parsed parsed;
            if (TYPE.equals(json.nextFieldName())) {
                String type = json.nextToken() == JsonToken.VALUE_STRING ? json.getText() : null;
                json.skipChildren();
                json.nextToken();
                parsed = new Parsed(type, object(json, type == null ? Outline.ofType("") : Outline.ofType(type)));
            } else {
                String type = type(json);
                parsed = new Parsed(type, type == null ? Element.object() : again(line, type));
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "more than one object");
            }
            return parsed;
        }
    }

    /** The type, wherever it stands; the parser is then at the end of the object. */
    private static String type(JsonParser json) throws IOException {
        String type = null;
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            boolean isType = TYPE.equals(json.currentName());
            if (json.nextToken() == JsonToken.VALUE_STRING && isType) {
                type = json.getText();
            }
            json.skipChildren();
            json.nextToken();
        }
        return type;
    }

    private Element again(byte[] line, String type) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            json.nextToken();
            return object(json, Outline.ofType(type));
        }
    }

    /** The object whose first field, or whose end, is the current token. */
    private Element object(JsonParser json, Outline outline) throws IOException {
        Element object = Element.object();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Outline part = outline.parts().get(name);
            json.nextToken();
            if (part == null) {
                json.skipChildren();
            } else {
                add(json, part, object, name);
            }
            json.nextToken();
        }
        return object;
    }

    private void add(JsonParser json, Outline outline, Element to, String name) throws IOException {
        if (++elements > MAX_ELEMENTS) {
            throw new StreamConstraintsException("more than " + MAX_ELEMENTS + " elements");
        }
        switch (json.currentToken()) {
            case START_OBJECT -> {
                json.nextToken();
                to.add(name, object(json, outline));
            }
            case START_ARRAY -> addItems(json, outline, to, name);
            case VALUE_STRING -> to.add(name, Element.text(json.getText()));
            case VALUE_NULL -> {
                // The same as absent; exports contain it though FHIR does not allow it.
            }
            default -> to.add(name, Element.other());
        }
    }

    private void addItems(JsonParser json, Outline outline, Element to, String name) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                json.skipChildren();
                to.add(name, Element.other());
            } else {
                add(json, outline, to, name);
            }
        }
    }
}
