package org.mipspi.formats.qppjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/** Reads a QPP submission in JSON into a tree with places. Unknown fields are skipped. */
public final class QppJsonReader {

    /** Deepest nesting that is accepted; a submission needs six. */
    static final int MAX_DEPTH = 64;

    /** Largest document that is accepted, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final BigDecimal NOT_WHOLE = new BigDecimal("0.5");
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e999");

    /** Duplicate fields are an error, even in skipped parts: it would be unclear which of them counts. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    /** Most values that are accepted in a document; a large submission has a few hundred. */
    static final int MAX_VALUES = 100_000;

    private final JsonParser parser;
    private int order;

    private QppJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one document.
     *
     * @throws UnreadableDocument with line and column, if it is not JSON, exceeds a limit, or is not an object
     */
    public static Obj read(byte[] document) throws UnreadableDocument {
        try (JsonParser parser = FACTORY.createParser(document)) {
            return read(parser);
        } catch (IOException e) {
            throw new UnreadableDocument("The document is not UTF-8 text: " + e.getMessage(), 0, 0);
        }
    }

    private static Obj read(JsonParser parser) throws IOException, UnreadableDocument {
        try {
            return new QppJsonReader(parser).document();
        } catch (JsonProcessingException e) {
            // An exceeded limit has no location of its own.
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw unreadable(forCallers(e.getOriginalMessage()), location);
        }
    }

    private Obj document() throws IOException, UnreadableDocument {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable(
                    "The document is not a JSON object. A submission begins with {", parser.currentTokenLocation());
        }
        Obj root = (Obj) node(new DocumentPlace(order++, null, null), Shape.DOCUMENT);
        if (parser.nextToken() != null) {
            throw unreadable(
                    "The document goes on after the end of the submission. Send one JSON object",
                    parser.currentTokenLocation());
        }
        return root;
    }

    private DocumentNode node(DocumentPlace place, Shape shape) throws IOException, UnreadableDocument {
        if (order > MAX_VALUES) {
            throw unreadable(
                    "The document has more than " + MAX_VALUES + " values, the limit for a submission",
                    parser.currentTokenLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, shape);
            case START_ARRAY -> array(place, shape);
            case VALUE_STRING -> new DocumentNode.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new DocumentNode.Num(place, number());
            case VALUE_TRUE -> new DocumentNode.Bool(place, true);
            case VALUE_FALSE -> new DocumentNode.Bool(place, false);
            default -> new DocumentNode.Null(place);
        };
    }

    /** The number as written. If its exponent is out of range, a number that is refused for the same reason. */
    private BigDecimal number() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            boolean tiny = parser.getText().matches("[^eE]*[eE]-.*");
            return tiny ? NOT_WHOLE : parser.getText().startsWith("-") ? TOO_LARGE.negate() : TOO_LARGE;
        }
    }

    private Obj object(DocumentPlace place, Shape shape) throws IOException, UnreadableDocument {
        Obj object = new Obj(place);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            Shape fieldShape = shape.field(key);
            if (fieldShape == null) {
                parser.skipChildren();
            } else {
                object.add(key, node(new DocumentPlace(order++, place, key), fieldShape));
            }
        }
        object.end(order++);
        return object;
    }

    private DocumentNode array(DocumentPlace place, Shape shape) throws IOException, UnreadableDocument {
        List<DocumentNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(new DocumentPlace(order++, place, Integer.toString(items.size())), shape));
        }
        return new DocumentNode.Arr(place, items);
    }

    /** The parser's message without the hints for programmers. */
    private static String forCallers(String message) {
        return message.replaceFirst("(?s)( \\(start marker at|: enable `).*", "")
                .replaceAll(", from `[^`]*`", "");
    }

    private static UnreadableDocument unreadable(String message, JsonLocation location) {
        return new UnreadableDocument(message, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /** Which fields of an object are read. The items of an array have the shape of the array. */
    private record Shape(Map<String, Shape> fields, boolean anyField) {

        static final Shape LEAF = new Shape(Map.of(), false);
        static final Shape ANY = new Shape(Map.of(), true);
        static final Shape MEASUREMENT = of(Map.of("value", ANY), "measureId");
        static final Shape DOCUMENT = of(
                Map.of(
                        "clinician",
                        of(
                                Map.of(
                                        "practice",
                                        of(
                                                Map.of("servicesByPlaceOfService", ANY),
                                                "clinicians",
                                                "patientFacingEncounters",
                                                "hospitalBasedClinicians",
                                                "ascBasedClinicians",
                                                "nonPatientFacingClinicians",
                                                "exemptClinicians")),
                                "specialStatuses",
                                "hardship"),
                        "priorEngagement",
                        of(Map.of(), "measureId", "performanceYear", "level"),
                        "measurementSets",
                        of(
                                Map.of(
                                        "measurements",
                                        MEASUREMENT,
                                        "aggregate",
                                        of(Map.of("measurements", MEASUREMENT), "cehrtId")),
                                "category",
                                "submissionMethod",
                                "programName",
                                "performanceStart",
                                "performanceEnd",
                                "cehrtId",
                                "cehrtCertifiedOn")),
                "submissionId",
                "entityType",
                "entityId",
                "taxpayerIdentificationNumber",
                "nationalProviderIdentifier",
                "performanceYear");

        static Shape of(Map<String, Shape> objects, String... leaves) {
            Map<String, Shape> fields = new java.util.HashMap<>(objects);
            for (String leaf : leaves) {
                fields.put(leaf, LEAF);
            }
            return new Shape(Map.copyOf(fields), false);
        }

        Shape field(String key) {
            return anyField ? ANY : fields.get(key);
        }
    }
}
