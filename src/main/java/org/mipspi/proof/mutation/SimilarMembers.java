package org.mipspi.proof.mutation;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.Expression;

/**
 * Finds fields and methods of a fact that could be written by mistake in place of another: the next one of the same type.
 * The rules have passed the checks, so each of their names exists.
 */
final class SimilarMembers {

    private final Class<?> fact;
    private final Map<String, Class<?>> bound;

    /**
     * Similar members of one pattern or consequence.
     *
     * @param fact type of the pattern; null in a consequence
     * @param bound types of what the rule bound so far, by name
     */
    SimilarMembers(Class<?> fact, Map<String, Class<?>> bound) {
        this.fact = fact;
        this.bound = bound;
    }

    /** The next field of the same type; the same name if there is none. */
    String ofField(Expression scope, String name) {
        Class<?> owner = owner(scope);
        if (owner == null || !owner.isRecord()) {
            return name;
        }
        Method property = Vocabulary.property(owner, name);
        List<String> fields = Stream.of(owner.getRecordComponents())
                .filter(component -> component.getType() == property.getReturnType())
                .map(RecordComponent::getName)
                .toList();
        return fields.contains(name) ? fields.get((fields.indexOf(name) + 1) % fields.size()) : name;
    }

    /** The next method, by name, with the same parameters and result; the same name if there is none. */
    String ofMethod(Expression scope, String name, int arguments) {
        Method method = method(owner(scope), name, arguments);
        if (method == null) {
            return name;
        }
        if (arguments == 0) {
            return ofField(scope, name);
        }
        List<String> names = Vocabulary.methods(method.getDeclaringClass()).stream()
                .filter(other -> other.getReturnType() == method.getReturnType()
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
        return names.get((names.indexOf(name) + 1) % names.size());
    }

    private Class<?> owner(Expression scope) {
        return scope == null ? fact : type(scope);
    }

    /** The type of a value; null for a value without fields. */
    Class<?> type(Expression node) {
        if (node instanceof Expression.Name name && name.name().startsWith("$")) {
            return bound.get(name.name());
        }
        Method method = null;
        if (node instanceof Expression.Name name && fact != null) {
            method = Vocabulary.property(fact, name.name());
        } else if (node instanceof Expression.Access access && owner(access.scope()) != null) {
            method = Vocabulary.property(owner(access.scope()), access.name());
        } else if (node instanceof Expression.Call call) {
            Class<?> owner = owner(call.scope());
            method = method(owner, call.name(), call.arguments().size());
        }
        return method == null ? null : method.getReturnType();
    }

    private static Method method(Class<?> owner, String name, int arguments) {
        return owner == null
                ? null
                : new ArrayList<>(Vocabulary.methods(owner))
                        .stream()
                                .filter(method -> method.getName().equals(name)
                                        && (method.isVarArgs() || method.getParameterCount() == arguments))
                                .min(Comparator.comparing(Method::toString))
                                .orElse(null);
    }
}
