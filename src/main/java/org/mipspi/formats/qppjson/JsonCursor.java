package org.mipspi.formats.qppjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.time.LocalDate;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.QppDate;

/**
 * Moves through a submission in JSON, value by value, without making a tree. It takes only values of the expected type. At
 * any other it gives up with {@link Unusual}, and {@link QppJsonReader} reads the document into a tree, which has the place
 * of each value for the error.
 */
public final class JsonCursor implements Closeable {

    /** Beyond so many values, the limits of a document are checked with their places. */
    private static final int MOST_VALUES = 10_000;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private final JsonParser parser;
    private int values;

    /** Something in the document is not as usual: an error, or a form that only the tree is read for. */
    public static final class Unusual extends Exception {

        private static final long serialVersionUID = 1L;

        /** It has no stack trace, because it is not a failure: the document is read in another way. */
        public Unusual() {
            super("this document needs the reader that makes a tree", null, false, false);
        }
    }

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * A cursor before a document.
     *
     * @throws Unusual if the document is not UTF-8, or so long that a value can exceed its limit
     */
    public static JsonCursor open(byte[] document) throws Unusual {
        // The parser does not hold what is skipped to the limits of a value; the tree does.
        if (document.length > QppJsonReader.LIMITS.getMaxStringLength()) {
            throw new Unusual();
        }
        if (!isAscii(document) && JsonFault.ofEncoding(document) != null) {
            throw new Unusual();
        }
        try {
            return new JsonCursor(QppJsonReader.FACTORY.createParser(document));
        } catch (IOException e) {
            throw new Unusual();
        }
    }

    /** Whether every byte is an ASCII character other than NUL, with which UTF-16 and UTF-32 begin. */
    private static boolean isAscii(byte[] document) {
        long all = 0;
        int at = 0;
        for (; at <= document.length - Long.BYTES; at += Long.BYTES) {
            all |= (long) EIGHT_BYTES.get(document, at);
        }
        for (; at < document.length; at++) {
            all |= document[at] & 0xff;
        }
        return (all & NOT_ASCII) == 0 && document.length > 1 && document[0] != 0 && document[1] != 0;
    }

    /** Enters the object that the document is. */
    public void start() throws Unusual {
        if (next() != JsonToken.START_OBJECT) {
            throw new Unusual();
        }
    }

    /** Moves to the value of the next field of an object; its name, or null at the end of the object. */
    public String nextField() throws Unusual {
        if (next() == JsonToken.END_OBJECT) {
            return null;
        }
        try {
            String name = parser.currentName();
            next();
            return name;
        } catch (IOException e) {
            throw new Unusual();
        }
    }

    /** Moves to the next item of an array; false at its end. */
    public boolean nextItem() throws Unusual {
        return next() != JsonToken.END_ARRAY;
    }

    /** Moves to the end of the value, of whatever type it is. */
    public void skip() throws Unusual {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = next()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    /** Checks that nothing follows the object that the document is. */
    public void end() throws Unusual {
        if (next() != null) {
            throw new Unusual();
        }
    }

    /** Enters an object; false if the value is null. */
    public boolean entersObject() throws Unusual {
        return is(JsonToken.START_OBJECT);
    }

    /** Enters an array; false if the value is null. */
    public boolean entersArray() throws Unusual {
        return is(JsonToken.START_ARRAY);
    }

    /** Enters an object, which the value must be. */
    public void enterObject() throws Unusual {
        if (!entersObject()) {
            throw new Unusual();
        }
    }

    /** Whether the value is an object. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether the value is an array. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether the value is true or false. */
    public boolean isBoolean() {
        return parser.currentToken().isBoolean();
    }

    /** Whether the value is a text. */
    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** The text; null if the value is null. */
    public String text() throws Unusual {
        if (!is(JsonToken.VALUE_STRING)) {
            return null;
        }
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new Unusual();
        }
    }

    /** True or false; null if the value is null. */
    public Boolean bool() throws Unusual {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new Unusual();
        };
    }

    /** The whole number of 0 or more, {@code 10.0} too; null if the value is null. */
    public Long count() throws Unusual {
        try {
            Long count =
                    switch (parser.currentToken()) {
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> whole();
                        case VALUE_NULL -> null;
                        default -> throw new Unusual();
                    };
            if (count != null && count < 0) {
                throw new Unusual();
            }
            return count;
        } catch (IOException | NumberFormatException e) {
            throw new Unusual();
        }
    }

    private Long whole() throws IOException, Unusual {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = parser.getDecimalValue();
        Long whole = new DocumentNode.Num(null, number).whole();
        if (whole == null) {
            throw new Unusual();
        }
        return whole;
    }

    /** The day; null if the value is null. */
    public LocalDate date() throws Unusual {
        String text = text();
        if (text == null) {
            return null;
        }
        LocalDate day = QppDate.of(text);
        if (day == null) {
            throw new Unusual();
        }
        return day;
    }

    private boolean is(JsonToken expected) throws Unusual {
        JsonToken found = parser.currentToken();
        if (found != expected && found != JsonToken.VALUE_NULL) {
            throw new Unusual();
        }
        return found == expected;
    }

    private JsonToken next() throws Unusual {
        values++;
        if (values > MOST_VALUES) {
            throw new Unusual();
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw new Unusual();
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
    }
}
