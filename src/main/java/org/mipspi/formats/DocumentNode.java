package org.mipspi.formats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of a document, with its place. Whatever the format, a submission is read from a tree of these. */
public sealed interface DocumentNode {

    /** Where it stands. */
    DocumentPlace place();

    /** A text. */
    record Text(DocumentPlace place, String value) implements DocumentNode {}

    /** A number, as exact as it was written. */
    record Num(DocumentPlace place, BigDecimal value) implements DocumentNode {

        private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

        /** The number as a long, or null where it is not whole or too large for one. {@code 10.0} is whole. */
        public Long whole() {
            // Compared before it is stripped or converted: 1e999999999 must not be written out.
            if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
                return null;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() > 0 ? null : stripped.longValueExact();
        }
    }

    /** True or false. */
    record Bool(DocumentPlace place, boolean value) implements DocumentNode {}

    /** A null, which says nothing. */
    record Null(DocumentPlace place) implements DocumentNode {}

    /**
     * What stands where a value should and is none that its format could turn into one.
     *
     * @param value the text that stands there
     * @param message what should stand there
     */
    record Invalid(DocumentPlace place, String value, String message) implements DocumentNode {}

    /** A list. */
    record Arr(DocumentPlace place, List<DocumentNode> items) implements DocumentNode {}

    /** An object, with its fields in the order of the document. */
    final class Obj implements DocumentNode {
        private final DocumentPlace place;
        /** Most objects, the measurements, have two fields. */
        private final Map<String, DocumentNode> fields = new LinkedHashMap<>(4);

        private int endOrder;

        /** An object without fields. */
        public Obj(DocumentPlace place) {
            this.place = place;
        }

        @Override
        public DocumentPlace place() {
            return place;
        }

        /** Adds a field. */
        public void add(String key, DocumentNode value) {
            fields.put(key, value);
        }

        /** Ends the object: whatever is missing from it is placed here. */
        public void end(int order) {
            this.endOrder = order;
        }

        /** A field's value; null where it is absent or null, which both say nothing. */
        public DocumentNode get(String key) {
            DocumentNode value = fields.get(key);
            return value instanceof Null ? null : value;
        }

        /** The names of the fields. */
        public Set<String> keys() {
            return Collections.unmodifiableSet(fields.keySet());
        }

        /** Where a missing field should be. */
        public DocumentPlace missing(String key) {
            DocumentNode nothing = fields.get(key);
            return nothing == null ? new DocumentPlace(endOrder, place, key) : nothing.place();
        }
    }
}
