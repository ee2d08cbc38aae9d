package org.mipspi.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of a document, with its place. Every format is first read into a tree of these. */
public sealed interface DocumentNode {

    /** Where it is. */
    DocumentPlace place();

    /**
     * A text.
     *
     * @param place where it is
     * @param value the text, never null
     */
    record Text(DocumentPlace place, String value) implements DocumentNode {}

    /**
     * A number.
     *
     * @param place where it is
     * @param value the number, as exact as it was written
     */
    record Num(DocumentPlace place, BigDecimal value) implements DocumentNode {

        private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

        /** The number as a long; null if it is not whole or does not fit. {@code 10.0} is whole. */
        public Long whole() {
            // Compared before it is stripped or converted: 1e999999999 must not be written out.
            if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
                return null;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() > 0 ? null : stripped.longValueExact();
        }
    }

    /**
     * True or false.
     *
     * @param place where it is
     * @param value which
     */
    record Bool(DocumentPlace place, boolean value) implements DocumentNode {}

    /**
     * A null, which counts as an absent field.
     *
     * @param place where it is
     * @param message what was found instead and what to do, for the problem that a required field is missing; or null
     */
    record Null(DocumentPlace place, String message) implements DocumentNode {

        /** A null about which there is nothing more to say. */
        public Null(DocumentPlace place) {
            this(place, null);
        }
    }

    /**
     * A value that the format's reader could not convert.
     *
     * @param place where it is
     * @param value the text in the document
     * @param message what was found and what is expected
     */
    record Invalid(DocumentPlace place, String value, String message) implements DocumentNode {}

    /**
     * A list.
     *
     * @param place where it is
     * @param items its items, in document order
     */
    record Arr(DocumentPlace place, List<DocumentNode> items) implements DocumentNode {}

    /** An object, with its fields in document order. */
    final class Obj implements DocumentNode {
        private final DocumentPlace place;
        /** Most objects are measurements, which have two fields. */
        private final Map<String, DocumentNode> fields = new LinkedHashMap<>(4);

        private List<Problem> problems = List.of();
        private List<DocumentPlace> unknownFields = List.of();
        private Set<String> knownFields = Set.of();
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

        /** Ends the object. Missing fields get this rank in document order. */
        public void end(int order) {
            this.endOrder = order;
        }

        /**
         * Adds a field that is not read.
         *
         * @param known the fields that are read of this object
         */
        public void addUnknown(DocumentPlace field, Set<String> known) {
            unknownFields = unknownFields.isEmpty() ? new ArrayList<>(2) : unknownFields;
            unknownFields.add(field);
            knownFields = known;
        }

        /** The fields that are not read, in document order. */
        public List<DocumentPlace> unknownFields() {
            return unknownFields;
        }

        /** If some fields are not read, those that are. */
        public Set<String> knownFields() {
            return knownFields;
        }

        /** Adds a problem that the format's reader found; it is not one of a single field. */
        public void add(Problem problem) {
            problems = problems.isEmpty() ? new ArrayList<>() : problems;
            problems.add(problem);
        }

        /** The problems that the format's reader found. */
        public List<Problem> problems() {
            return Collections.unmodifiableList(problems);
        }

        /** A field's value; null if it is absent or null, which mean the same. */
        public DocumentNode get(String key) {
            DocumentNode value = fields.get(key);
            return value instanceof Null ? null : value;
        }

        /** The names of the fields. */
        public Set<String> keys() {
            return Collections.unmodifiableSet(fields.keySet());
        }

        /** What to say of a missing field; null if the format's reader left nothing. */
        public String missingMessage(String key) {
            return fields.get(key) instanceof Null nothing ? nothing.message() : null;
        }

        /** The place of a field that there is, even if it is null. */
        public DocumentPlace place(String key) {
            return fields.get(key).place();
        }

        /** The place where a missing field should be. */
        public DocumentPlace missing(String key) {
            DocumentNode nothing = fields.get(key);
            return nothing == null ? new DocumentPlace(endOrder, place, key) : nothing.place();
        }
    }
}
