package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
        return year.compareTo(BigDecimal.valueOf(2024)) >= 0 && year.compareTo(BigDecimal.valueOf(2026)) <= 0;
    }
}
