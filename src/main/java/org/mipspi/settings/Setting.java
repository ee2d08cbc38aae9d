package org.mipspi.settings;

import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key that may be set.
 *
 * @param key the key; a part in quotation marks stands for any name
 * @param kind the type of its value; String for any text
 * @param positive whether the value must be more than zero
 * @param limits the least and the most value; null if there are none
 * @param fixed whether the build fixed it, so that it can no longer be set
 */
record Setting(String key, Class<?> kind, boolean positive, Range limits, boolean fixed) {

    private static final Pattern ANY_NAME = Pattern.compile("\"[^\"]*\"");

    /** Every setting of mips-pi's own, read from the methods of {@link ServiceSettings}. */
    static List<Setting> own() {
        List<Setting> settings = new ArrayList<>();
        add(ServiceSettings.class, ServiceSettings.PREFIX, settings);
        return settings;
    }

    private static void add(Class<?> group, String prefix, List<Setting> settings) {
        for (Method method : group.getMethods()) {
            String key = prefix + "." + StringUtil.skewer(method.getName());
            Class<?> type = valueType(method.getGenericReturnType());
            if (type.isInterface()) {
                add(type, key, settings);
            } else {
                Class<?> kind = ValueKind.of(type.getName());
                Range limits = Range.of(method.getAnnotation(Limits.class));
                settings.add(new Setting(key, kind, ValueKind.isAmount(kind), limits, false));
            }
        }
    }

    /** The type itself, or that of which it is optional or a list. */
    private static Class<?> valueType(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type);
    }

    /** Whether a name is this key, or for an environment variable, stands for it. */
    boolean matches(String name, boolean variable) {
        return key.contains("\"")
                ? pattern(variable).matcher(name).matches()
                : shown(variable).equals(name);
    }

    /** The key, or the environment variable that stands for it. */
    String shown(boolean variable) {
        return variable ? variable(key) : key;
    }

    /** The environment variable that stands for a key. */
    static String variable(String key) {
        return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
    }

    private Pattern pattern(boolean variable) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        for (var part = ANY_NAME.matcher(key); part.find(); end = part.end()) {
            regex.append(Pattern.quote(literal(key.substring(end, part.start()), variable)));
            regex.append(variable ? "_?.+_?" : "(\"[^\"]+\"|[^\".]+)");
        }
        return Pattern.compile(regex + Pattern.quote(literal(key.substring(end), variable)));
    }

    private static String literal(String text, boolean variable) {
        return variable ? variable(text) : text;
    }
}
