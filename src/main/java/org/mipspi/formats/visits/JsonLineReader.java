package org.mipspi.formats.visits;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.text.JsonSyntax;
import org.mipspi.formats.visits.VisitField.Kind;

/** Reads the fields of a line of NDJSON. A null is the same as no field. */
final class JsonLineReader implements LineForm {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(3)
            .maxNumberLength(100)
            .maxStringLength(VisitLines.LONGEST)
            .maxNameLength(1_000)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private static final JsonSyntax SYNTAX = new JsonSyntax("line", "patient", LIMITS);

    private final UnknownFields unknown = new UnknownFields();

    @Override
    public boolean repeatsHeader() {
        return false;
    }

    @Override
    public FieldTexts read(String line, LineProblems problems) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return object(parser, problems);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String place = location == null ? "" : " (column " + Math.max(1, location.getColumnNr()) + ")";
            problems.add(Code.UNREADABLE, null, SYNTAX.fault(e.getOriginalMessage()) + place);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private FieldTexts object(JsonParser parser, LineProblems problems) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(
                    Code.UNREADABLE,
                    null,
                    "The line is not a JSON object. Write each visit as one line that begins with { and ends with }");
            return null;
        }
        FieldTexts texts = new FieldTexts();
        Set<VisitField> seen = EnumSet.noneOf(VisitField.class);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            VisitField field = VisitField.of(name);
            parser.nextToken();
            if (field == null) {
                unknown.report(name, "field", problems);
                parser.skipChildren();
            } else {
                if (!seen.add(field)) {
                    problems.add(Code.CONTRADICTION, field, field + " is given twice in this line. Keep one");
                }
                field(field, parser, texts, problems);
            }
        }
        if (parser.nextToken() != null) {
            problems.add(
                    Code.UNREADABLE,
                    null,
                    "The line goes on after the end of the object. Write one object on each line");
        }
        return texts;
    }

    private static void field(VisitField field, JsonParser parser, FieldTexts texts, LineProblems problems)
            throws IOException {
        Kind kind = field.kind();
        switch (parser.currentToken()) {
            case VALUE_NULL -> {
                // The same as no field.
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                if (kind == Kind.FLAG) {
                    texts.state(field, parser.getText());
                } else {
                    wrong(field, " is ", parser, texts, problems);
                }
            }
            case VALUE_STRING -> {
                if (kind == Kind.FLAG || kind == Kind.DAYS) {
                    wrong(field, " is ", parser, texts, problems);
                } else {
                    texts.state(field, parser.getText());
                }
            }
            case START_ARRAY -> {
                if (kind.isList()) {
                    list(field, parser, texts, problems);
                } else {
                    wrong(field, " is ", parser, texts, problems);
                }
            }
            default -> wrong(field, " is ", parser, texts, problems);
        }
    }

    private static void list(VisitField field, JsonParser parser, FieldTexts texts, LineProblems problems)
            throws IOException {
        List<String> list = new ArrayList<>();
        boolean isWrong = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
            if (isText || parser.currentToken() == JsonToken.VALUE_NULL) {
                list.add(isText ? parser.getText() : null);
            } else {
                wrong(field, " contains ", parser, texts, problems);
                isWrong = true;
            }
        }
        if (!isWrong) {
            texts.state(field, list);
        }
    }

    private static void wrong(VisitField field, String verb, JsonParser parser, FieldTexts texts, LineProblems problems)
            throws IOException {
        String found =
                switch (parser.currentToken()) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                    case VALUE_TRUE, VALUE_FALSE -> "true or false";
                    case VALUE_STRING -> "text in quotes";
                    case START_ARRAY -> "a list";
                    default -> "an object";
                };
        parser.skipChildren();
        texts.stateWrong(field);
        problems.add(Code.INVALID_FORMAT, field, field + verb + found + ". Expected " + expected(field, found));
    }

    private static String expected(VisitField field, String found) {
        String expected = field.kind().expected();
        if (field.kind() == Kind.FLAG) {
            return expected + " without quotes";
        }
        boolean isId = field.kind() == Kind.TEXT || field.kind() == Kind.TEXTS;
        return expected + ", in quotes"
                + (isId && found.equals("a number") ? ": a number loses its leading zeros" : "");
    }
}
