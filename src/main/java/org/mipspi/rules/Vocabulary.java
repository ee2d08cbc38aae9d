package org.mipspi.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.domain.facts.ForCompiledRules;
import org.mipspi.domain.points.InsertedByEngine;

/**
 * The words that rule files may use: facts that the engine inserts, conclusions that rules insert, and their properties
 * and methods. Everything public on a type of the domain packages below is a word of the rules, so all of it must be free
 * of side effects. From the JDK, rules may use only the few words below.
 */
public final class Vocabulary {

    public static final String FACTS = "org.mipspi.domain.facts";
    private static final String CONCLUSIONS = "org.mipspi.domain.conclusions";
    private static final String POINTS = "org.mipspi.domain.points";
    private static final String PROGRAMS = "org.mipspi.domain.programs";
    private static final String ACCESS = "org.mipspi.domain.access";

    /** The packages whose types are words of the rules. */
    public static final List<String> PACKAGES = List.of(FACTS, CONCLUSIONS, POINTS, PROGRAMS, ACCESS);

    private static final Map<Class<?>, Set<String>> JDK_WORDS = Map.of(
            LocalDate.class, Set.of("getYear", "getMonthValue", "getDayOfMonth", "isAfter", "isBefore", "isEqual"),
            String.class, Set.of("length", "isEmpty", "isBlank"),
            Collection.class, Set.of("size", "isEmpty", "contains"));

    /** Records declare these three methods, which would make them words of the rules. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "equals");

    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();
    private static final Pattern SIMPLE_NAME = Pattern.compile("[A-Z][A-Za-z]*");

    private static final ClassValue<List<Method>> METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers())
                            && !method.isBridge()
                            && method.getReturnType() != void.class
                            && isWord(type, method))
                    .toList();
        }
    };

    /** The methods without parameters, by name. */
    private static final ClassValue<Map<String, Method>> PROPERTIES = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> properties = new HashMap<>();
            for (Method method : methods(type)) {
                if (method.getParameterCount() == 0) {
                    properties.put(method.getName(), method);
                }
            }
            return properties;
        }
    };

    private Vocabulary() {}

    /** The type with this simple name, or null if rules have none. */
    public static Class<?> type(String simpleName) {
        if (simpleName == null || !SIMPLE_NAME.matcher(simpleName).matches()) {
            return null;
        }
        // Only types that exist are kept: other names may be any text.
        Class<?> known = TYPES.get(simpleName);
        if (known == null) {
            known = load(simpleName);
            if (known != null) {
                TYPES.put(simpleName, known);
            }
        }
        return known;
    }

    private static Class<?> load(String simpleName) {
        for (String folder : PACKAGES) {
            try {
                return Class.forName(folder + "." + simpleName, false, Vocabulary.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                // It may be in another package. A LinkageError: the name differs only in upper and lower case.
            }
        }
        return null;
    }

    /** Whether rules may conclude this: a class of the conclusions, not one of their enums or interfaces. */
    public static boolean isConclusion(Class<?> type) {
        return isMatchable(type) && !type.isInterface() && Modifier.isPublic(type.getModifiers());
    }

    /** Whether facts of this type may come from rules, so that other rules can match them. */
    public static boolean isMatchable(Class<?> type) {
        return List.of(CONCLUSIONS, POINTS, ACCESS).contains(type.getPackageName())
                && !type.isEnum()
                && !InsertedByEngine.class.isAssignableFrom(type);
    }

    /** The names of the constants of an enum, or null if the type is not an enum. */
    public static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : null;
    }

    /** What a rule may call on a type, whatever the arguments. */
    public static List<Method> methods(Class<?> type) {
        return METHODS.get(type);
    }

    /** The method behind a property: {@code days()}, {@code isAddressed()} or {@code getYear()}; null if there is none. */
    public static Method property(Class<?> type, String name) {
        Map<String, Method> properties = PROPERTIES.get(type);
        for (String prefix : List.of("", "is", "get")) {
            String spelled = prefix.isEmpty() || name.isEmpty()
                    ? name
                    : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            if (properties.containsKey(spelled)) {
                return properties.get(spelled);
            }
        }
        return null;
    }

    /** The names of a type's properties, as rules write them. */
    public static Set<String> properties(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : methods(type)) {
            if (method.getParameterCount() == 0) {
                String bare = method.getName().replaceFirst("^(is|get)(?=[A-Z])", "");
                names.add(Character.toLowerCase(bare.charAt(0)) + bare.substring(1));
            }
        }
        return names;
    }

    private static boolean isWord(Class<?> type, Method method) {
        String declaredIn = method.getDeclaringClass().getPackageName();
        if (PACKAGES.contains(declaredIn)) {
            return !OF_EVERY_OBJECT.contains(method.getName()) && !method.isAnnotationPresent(ForCompiledRules.class);
        }
        return JDK_WORDS.entrySet().stream()
                .anyMatch(words -> words.getKey().isAssignableFrom(type)
                        && words.getValue().contains(method.getName()));
    }
}
