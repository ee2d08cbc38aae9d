package org.mipspi.formats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of a document, with its place. Whatever the format, a submission is read from a tree of these. */
public sealed interface Node {

    /** Where it stands. */
    Place place();

    /** A text. */
    record Text(Place place, String value) implements Node {}

    /** A number, as exact as it was written. */
    record Num(Place place, BigDecimal value) implements Node {

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
    record Bool(Place place, boolean value) implements Node {}

    /** A null, which says nothing. */
    record Null(Place place) implements Node {}

    /**
     * What stands where a value should and is none that its format could turn into one.
     *
     * @param value the text that stands there
     * @param message what should stand there
     */
    record Unfit(Place place, String value, String message) implements Node {}

    /** A list. */
    record Arr(Place place, List<Node> items) implements Node {}

    /** An object, with its fields in the order of the document. */
    final class Obj implements Node {
        private final Place place;
        /** Most objects, the measurements, have two fields. */
        private final Map<String, Node> fields = new LinkedHashMap<>(4);

        private int endOrder;

        /** An object without fields. */
        public Obj(Place place) {
            this.place = place;
        }

        @Override
        public Place place() {
            return place;
        }

        /** Adds a field. */
        public void add(String key, Node value) {
            fields.put(key, value);
        }

        /** Ends the object: whatever is missing from it is placed here. */
        public void end(int order) {
            this.endOrder = order;
        }

        /** A field's value; null where it is absent or null, which both say nothing. */
        public Node get(String key) {
            Node value = fields.get(key);
            return value instanceof Null ? null : value;
        }

        /** The names of the fields. */
        public Set<String> keys() {
            return Collections.unmodifiableSet(fields.keySet());
        }

        /** Where a missing field should be. */
        public Place missing(String key) {
            Node nothing = fields.get(key);
            return nothing == null ? new Place(endOrder, place, key) : nothing.place();
        }
    }
}
