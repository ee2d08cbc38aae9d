package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mipspi.secondreading.DocumentCheck.Refusal;

/** The refusals found so far, and the checks of single values that every part of a document shares. */
final class FieldChecks {

    final List<Refusal> found = new ArrayList<>();

    void add(String code, String pointer) {
        found.add(new Refusal(code, pointer));
    }

    /** The field's value, or null where it is absent or null, which is refused. */
    JsonNode required(JsonNode object, String field, String pointer) {
        if (!object.hasNonNull(field)) {
            add("MISSING_FIELD", pointer + "/" + field);
            return null;
        }
        return object.get(field);
    }

    /** The field's value if it has the right type, or null; only a wrong type is refused. */
    JsonNode object(JsonNode object, String field, String pointer) {
        JsonNode value = optional(object, field);
        return value == null || check(value.isObject(), pointer + "/" + field) ? value : null;
    }

    JsonNode array(JsonNode object, String field, String pointer) {
        JsonNode value = optional(object, field);
        return value == null || check(value.isArray(), pointer + "/" + field) ? value : null;
    }

    /** Fields that there are none of; in an open object only those that resemble a field that is absent. */
    void names(JsonNode object, Set<String> known, boolean closed, String pointer) {
        object.fieldNames().forEachRemaining(name -> {
            boolean resembles = known.stream().anyMatch(one -> !object.hasNonNull(one) && isAlike(name, one));
            if (!known.contains(name) && (closed || resembles)) {
                add("UNKNOWN_FIELD", pointer + "/" + escaped(name));
            }
        });
    }

    /** Alike but for capitals and two letters at most, the one being the other with some letters changed. */
    private static boolean isAlike(String one, String other) {
        return changes(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT), 2);
    }

    private static boolean changes(String one, String other, int left) {
        if (left < 0) {
            return false;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length() <= left;
        }
        String rest = one.substring(1);
        String otherRest = other.substring(1);
        return one.charAt(0) == other.charAt(0)
                ? changes(rest, otherRest, left)
                : changes(rest, otherRest, left - 1)
                        || changes(rest, other, left - 1)
                        || changes(one, otherRest, left - 1);
    }

    void choice(JsonNode value, Set<String> choices, String pointer) {
        if (value != null) {
            check(value.isTextual() && choices.contains(value.textValue()), pointer);
        }
    }

    void digits(JsonNode object, String field, int length) {
        JsonNode value = optional(object, field);
        if (value != null) {
            check(value.isTextual() && value.textValue().matches("[0-9]{" + length + "}"), "/" + field);
        }
    }

    void figure(JsonNode value, String pointer) {
        if (value != null && !value.isNull()) {
            check(isWhole(value) && value.decimalValue().signum() >= 0, pointer);
        }
    }

    void text(JsonNode object, String field, String pointer) {
        JsonNode value = optional(object, field);
        if (value != null) {
            check(value.isTextual(), pointer + "/" + field);
        }
    }

    /** The date, or null where it is none. */
    LocalDate date(JsonNode value, String pointer) {
        if (value == null) {
            return null;
        }
        try {
            if (value.isTextual() && value.textValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(value.textValue());
            }
        } catch (DateTimeParseException noSuchDay) {
            // falls through to the same refusal
        }
        add("INVALID_FORMAT", pointer);
        return null;
    }

    boolean check(boolean right, String pointer) {
        if (!right) {
            add("INVALID_FORMAT", pointer);
        }
        return right;
    }

    /** A field name as a JSON Pointer writes it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode optional(JsonNode object, String field) {
        return object.hasNonNull(field) ? object.get(field) : null;
    }

    static boolean isWhole(JsonNode value) {
        return value != null
                && value.isNumber()
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    static boolean isNegative(JsonNode value) {
        return value.decimalValue().signum() < 0;
    }

    static boolean isSupportedYear(JsonNode whole) {
        BigDecimal year = whole.decimalValue();
        return MeasureTable.YEARS.stream().map(BigDecimal::valueOf).anyMatch(of -> year.compareTo(of) == 0);
    }
}
