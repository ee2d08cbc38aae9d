package org.mipspi.rules.safety;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.SourceCursor;
import org.mipspi.rules.text.Spelling;

/**
 * The arguments of a call or a constructor. Parameters of certain names take ids. An unknown id would fail only when the
 * rule fires, so it is reported here.
 *
 * @param all the arguments, in order
 * @param ids the ids that there are
 */
record Arguments(List<Argument> all, KnownIds ids) {

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    /** An argument as written, its type, and its place in the cursor. */
    record Argument(Expression node, Class<?> type, int at) {}

    /** The method or constructor that takes these arguments; null if there is none, or if one is an unknown id. */
    <T extends Executable> T check(List<T> candidates, SourceCursor cursor, int at) {
        for (T candidate : candidates) {
            if (fit(candidate)) {
                return areKnownIds(candidate, cursor) ? candidate : null;
            }
        }
        String given =
                all.stream().map(argument -> argument.type().getSimpleName()).collect(Collectors.joining(", "));
        String takes = candidates.stream()
                .map(candidate -> "("
                        + Stream.of(candidate.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(" or "));
        String name =
                candidates.isEmpty() ? "this" : candidates.get(0).getName().replaceFirst(".*\\.", "");
        cursor.report(at, name + " does not take (" + given.replace("Void", "null") + ")", "it takes " + takes);
        return null;
    }

    /** Whether all of these are whole numbers, and none can be null. */
    boolean areNumbers() {
        return all.stream().allMatch(argument -> argument.type() == int.class || argument.type() == long.class);
    }

    private boolean fit(Executable candidate) {
        Class<?>[] parameters = candidate.getParameterTypes();
        if (candidate.isVarArgs() ? all.size() < parameters.length - 1 : all.size() != parameters.length) {
            return false;
        }
        for (int i = 0; i < all.size(); i++) {
            Class<?> parameter = parameters[Math.min(i, parameters.length - 1)];
            boolean rest = candidate.isVarArgs() && i >= parameters.length - 1;
            if (!takes(
                    rest ? parameter.getComponentType() : parameter, all.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> parameter, Class<?> given) {
        if (given == SafeExpressions.NOTHING) {
            return false;
        }
        return parameter == given
                || (parameter == long.class && (given == int.class || given == Integer.class || given == Long.class))
                || (parameter.isPrimitive() ? BOXES.get(parameter) == given : takesObject(parameter, given));
    }

    private static boolean takesObject(Class<?> parameter, Class<?> given) {
        return parameter.isAssignableFrom(BOXES.getOrDefault(given, given));
    }

    private boolean areKnownIds(Executable candidate, SourceCursor cursor) {
        Parameter[] parameters = candidate.getParameters();
        boolean known = true;
        for (int i = 0; i < all.size(); i++) {
            Parameter parameter = parameters[Math.min(i, parameters.length - 1)];
            if (parameter.getType() == String.class || parameter.getType() == String[].class) {
                known &= isKnownId(candidate, parameter, all.get(i), cursor);
            }
        }
        return known;
    }

    private boolean isKnownId(Executable candidate, Parameter parameter, Argument argument, SourceCursor cursor) {
        boolean ofFacts = candidate.getDeclaringClass().getPackageName().equals(Vocabulary.FACTS);
        return switch (parameter.getName()) {
            case "requirement" -> isKnown("requirement", ids.requirements(), argument, cursor);
            case "id", "ids" -> !ofFacts || isKnown("measure", ids.measureIds(), argument, cursor);
            default -> true;
        };
    }

    private static boolean isKnown(String what, Collection<String> ids, Argument argument, SourceCursor cursor) {
        if (!(argument.node() instanceof Expression.Text literal)) {
            cursor.report(
                    argument.at(), "the id of a " + what + " must be written out here", "write it in double quotes");
            return false;
        }
        return isKnown(what, ids, literal, argument.at(), cursor);
    }

    /** Whether a text is the id of a measure. If it is not, that is reported. */
    static boolean isMeasure(Expression.Text literal, int at, SourceCursor cursor, KnownIds ids) {
        return isKnown("measure", ids.measureIds(), literal, at, cursor);
    }

    private static boolean isKnown(
            String what, Collection<String> ids, Expression.Text literal, int at, SourceCursor cursor) {
        if (ids.contains(literal.value())) {
            return true;
        }
        String hint = Spelling.hint(literal.value(), ids);
        boolean isRequirement = what.equals("requirement");
        cursor.report(
                at,
                "there is no " + what + " " + literal.value(),
                hint == null && isRequirement ? "a rule decides the requirement whose id begins its name" : hint);
        return false;
    }
}
