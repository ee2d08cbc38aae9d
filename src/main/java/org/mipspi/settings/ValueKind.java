package org.mipspi.settings;

import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a value of a setting must look like, by its Java type. */
final class ValueKind {

    private static final String NUMBER = "a whole number";

    /** Types of which the text of a value is checked; any text is a value of the others. */
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Integer.class, NUMBER,
            Long.class, NUMBER,
            Boolean.class, "true or false",
            Duration.class, "a time such as 500ms, 30s, 10M or 1H",
            MemorySize.class, "a size such as 512K or 10M");

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("int", Integer.class),
            Map.entry("java.lang.Integer", Integer.class),
            Map.entry("java.util.OptionalInt", Integer.class),
            Map.entry("long", Long.class),
            Map.entry("java.lang.Long", Long.class),
            Map.entry("java.util.OptionalLong", Long.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("java.lang.Boolean", Boolean.class),
            Map.entry("java.time.Duration", Duration.class),
            Map.entry("io.quarkus.runtime.configuration.MemorySize", MemorySize.class));

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private ValueKind() {}

    /** The type of values for the name of a Java type; String for any text. */
    static Class<?> of(String type) {
        return TYPES.getOrDefault(type, String.class);
    }

    /** What a value must be, as a phrase. */
    static String expected(Setting setting) {
        Class<?> kind = setting.kind();
        String phrase = EXPECTED.getOrDefault(kind, "a text");
        if (setting.limits() != null) {
            return phrase + ", from " + setting.limits().least() + " to "
                    + setting.limits().most();
        }
        if (!setting.positive()) {
            return phrase;
        }
        return kind == Duration.class ? phrase + ", and more than zero" : phrase + ", 1 or more";
    }

    /** Whether zero and less can be told apart from more. */
    static boolean isAmount(Class<?> kind) {
        return kind != Boolean.class && EXPECTED.containsKey(kind);
    }

    /** A value of a kind that is an amount, as a number that can be compared with another of its kind. */
    static long amount(Object value) {
        if (value instanceof Duration time) {
            return time.toNanos();
        }
        return value instanceof MemorySize size ? size.asLongValue() : ((Number) value).longValue();
    }

    /** Whether a text can be taken for true or false. The platform takes any other text for false. */
    static boolean isYesOrNo(String text) {
        return YES_OR_NO.contains(text.trim().toLowerCase(java.util.Locale.ROOT));
    }
}
