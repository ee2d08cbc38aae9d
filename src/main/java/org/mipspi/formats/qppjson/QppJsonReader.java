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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/** Reads a QPP submission in JSON into a tree with places. Of unknown fields, only the names are kept. */
public final class QppJsonReader {

    /** Deepest nesting that is accepted; a submission needs six. */
    private static final int MAX_DEPTH = 64;

    /** Largest document that is accepted, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final BigDecimal NOT_WHOLE = new BigDecimal("0.5");
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e999");

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(100)
            .maxStringLength(100_000)
            .maxNameLength(1_000)
            .build();

    /** Duplicate fields are an error, even in skipped parts: it would be unclear which of them counts. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(LIMITS)
            .build();

    /** Most measurement sets that are accepted, of any category; as in XML. A submission has one for each way of submitting. */
    public static final int MAX_SETS = 100;

    /** Most values that are accepted in a document; a large submission has a few hundred. */
    static final int MAX_VALUES = 100_000;

    /** The fields of a submission that a submitter writes. */
    public static final Set<String> SUBMISSION_FIELDS = Shape.SUBMISSION.names();

    private final JsonParser parser;
    private final byte[] document;
    private int order;

    private QppJsonReader(JsonParser parser, byte[] document) {
        this.parser = parser;
        this.document = document;
    }

    /**
     * Reads one document.
     *
     * @throws UnreadableDocument with line and column, if it is not JSON, exceeds a limit, or is not an object
     */
    public static Obj read(byte[] document) throws UnreadableDocument {
        // The parser takes other encodings too, and byte sequences that UTF-8 forbids.
        UnreadableDocument otherText = JsonFault.ofEncoding(document);
        if (otherText != null) {
            throw otherText;
        }
        try (JsonParser parser = FACTORY.createParser(document)) {
            return read(parser, document);
        } catch (IOException e) {
            throw new UnreadableDocument("The document is not UTF-8 text. Save it as UTF-8", 1, 1);
        }
    }

    private static Obj read(JsonParser parser, byte[] document) throws IOException, UnreadableDocument {
        try {
            return new QppJsonReader(parser, document).document();
        } catch (JsonProcessingException e) {
            // An exceeded limit has no location of its own.
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw JsonFault.of(e.getOriginalMessage(), location, document);
        }
    }

    private Obj document() throws IOException, UnreadableDocument {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            UnreadableDocument whole = JsonFault.ofWhole(document);
            throw whole == null ? unreadable(JsonFault.NO_OBJECT, parser.currentTokenLocation()) : whole;
        }
        Obj root = (Obj) node(new DocumentPlace(order++, null, null), Shape.DOCUMENT);
        if (parser.nextToken() != null) {
            throw unreadable(
                    "The document goes on after the end of the submission. Send one submission, or many in a batch, one"
                            + " on each line",
                    parser.currentTokenLocation());
        }
        return unwrapped(root);
    }

    /** The submission in an answer of CMS's API, which wraps it in {@code data} and {@code submission}. */
    private static Obj unwrapped(Obj root) {
        boolean isWrapped = root.get("performanceYear") == null
                && root.get("data") instanceof Obj data
                && data.get("submission") instanceof Obj;
        return isWrapped ? (Obj) ((Obj) root.get("data")).get("submission") : root;
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
                if (!shape.names().isEmpty()) {
                    object.addUnknown(new DocumentPlace(order++, place, key), shape.names());
                }
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
            if (shape == Shape.SET && items.size() == MAX_SETS) {
                throw unreadable(
                        "The document has more than " + MAX_SETS
                                + " measurement sets, the limit. Send fewer sets, or several submissions",
                        parser.currentTokenLocation());
            }
            items.add(node(new DocumentPlace(order++, place, Integer.toString(items.size())), shape));
        }
        return new DocumentNode.Arr(place, items);
    }

    private static UnreadableDocument unreadable(String message, JsonLocation location) {
        return new UnreadableDocument(message, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /**
     * Which fields of an object are read. The items of an array have the shape of the array.
     *
     * @param fields the shape of each field
     * @param names the fields that a submitter writes; those of CMS's answers are read too
     * @param anyField whether any other field is read
     */
    private record Shape(Map<String, Shape> fields, Set<String> names, boolean anyField) {

        static final Set<String> OF_CMS = Set.of("id", "data");

        static final Shape LEAF = new Shape(Map.of(), Set.of(), false);
        static final Shape ANY = new Shape(Map.of(), Set.of(), true);
        static final Shape PRACTICE = of(
                Map.of("servicesByPlaceOfService", ANY),
                "clinicians",
                "patientFacingEncounters",
                "hospitalBasedClinicians",
                "ascBasedClinicians",
                "nonPatientFacingClinicians",
                "exemptClinicians",
                "qualifyingClinicians");
        static final Shape MEASUREMENT = of(Map.of("value", ANY), "measureId");
        static final Shape SOURCE = of(Map.of("measurements", MEASUREMENT), "cehrtId");
        static final Shape SET = of(
                Map.of("measurements", MEASUREMENT, "aggregate", SOURCE),
                "category",
                "submissionMethod",
                "programName",
                "performanceStart",
                "performanceEnd",
                "cehrtId",
                "cehrtCertifiedOn");
        static final Map<String, Shape> OF_SUBMISSION = Map.of(
                "clinician", of(Map.of("practice", PRACTICE), "specialStatuses", "hardship"),
                "priorEngagement", of(Map.of(), "measureId", "performanceYear", "level"),
                "measurementSets", SET);
        static final Shape SUBMISSION = submission(OF_SUBMISSION);
        static final Shape DOCUMENT = submission(and(OF_SUBMISSION, "data", of(Map.of("submission", SUBMISSION))));

        private static Shape submission(Map<String, Shape> objects) {
            return of(
                    objects,
                    "submissionId",
                    "id",
                    "entityType",
                    "entityId",
                    "taxpayerIdentificationNumber",
                    "nationalProviderIdentifier",
                    "performanceYear");
        }

        private static Map<String, Shape> and(Map<String, Shape> objects, String key, Shape shape) {
            Map<String, Shape> all = new HashMap<>(objects);
            all.put(key, shape);
            return all;
        }

        static Shape of(Map<String, Shape> objects, String... leaves) {
            Map<String, Shape> fields = new HashMap<>(objects);
            for (String leaf : leaves) {
                fields.put(leaf, LEAF);
            }
            Set<String> names = new HashSet<>(fields.keySet());
            names.removeAll(OF_CMS);
            return new Shape(Map.copyOf(fields), Set.copyOf(names), false);
        }

        Shape field(String key) {
            return anyField ? ANY : fields.get(key);
        }
    }
}
