package org.mipspi.rules;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.facts.Share;
import org.mipspi.files.Finding;
import org.mipspi.rules.text.Spelling;

/**
 * The sentence that a rule gives as its reason. Names in braces are replaced by what the rule matched: {@code {days}} by a
 * property of its first fact, {@code {exchange.sending.said}} by a property of a property, {@code {$share}} by what the
 * rule bound.
 */
public final class ReasonTemplate {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Most characters of a template; the longest of today's rules has 120. */
    private static final int MAX_LENGTH = 500;

    /** Most characters of a sentence. It may quote an id as long as a submission can be, a few times. */
    private static final int MAX_SENTENCE = 4_000_000;

    /** Types whose values can be part of a sentence, beside enums. The text of other types may have any length. */
    private static final Set<Class<?>> FIGURES = Set.of(
            String.class,
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Long.class,
            Boolean.class,
            BigInteger.class,
            BigDecimal.class,
            LocalDate.class,
            Share.class);

    private static final String WANTED = "Name a property that is a text, a number, a date or an enum";

    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    /** What a rule matched when it fired. */
    public interface Match {

        /** The fact of the rule's first pattern. */
        Object firstFact();

        /** What the rule bound to a name, which begins with {@code $}. */
        Object bound(String name);
    }

    /** The value of a name in braces in one match. */
    private interface Figure {
        Object of(Match match, Object firstFact);
    }

    /**
     * A sentence taken apart.
     *
     * @param texts the text before each figure, and after the last
     */
    private record Parts(String[] texts, Figure[] figures) {}

    private final String text;
    private final Class<?> firstFact;

    /** Made at first use: one submission needs few of a year's sentences. Two threads may make it; both make the same. */
    private Parts parts;

    private ReasonTemplate(String text, Class<?> firstFact) {
        this.text = text;
        this.firstFact = firstFact;
    }

    /**
     * A sentence for rules whose first fact is of the given type.
     *
     * @throws IllegalArgumentException if it is too long, or a name in braces is not a property of that type, or
     *     not one that can be part of a sentence
     */
    static ReasonTemplate of(String text, Class<?> firstFact) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("this reason has " + text.length() + " characters; at most " + MAX_LENGTH
                    + " are allowed. Write one short sentence");
        }
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            List<Method> path = path(matcher.group(1), firstFact);
            if (!path.isEmpty()) {
                Class<?> type = path.get(path.size() - 1).getReturnType();
                if (!isFigure(type)) {
                    throw new IllegalArgumentException(notAFigure(matcher.group(1), type) + ". " + WANTED);
                }
            }
        }
        return checked(text, firstFact);
    }

    /** A sentence that was checked before. */
    public static ReasonTemplate checked(String text, Class<?> firstFact) {
        return new ReasonTemplate(text, firstFact);
    }

    /** Type of the fact that its names are looked up in. */
    public Class<?> firstFact() {
        return firstFact;
    }

    private static boolean isFigure(Class<?> type) {
        return FIGURES.contains(type) || type.isEnum();
    }

    private static String notAFigure(String name, Class<?> type) {
        return "{" + name + "} is a " + type.getSimpleName() + ", which cannot be part of a sentence";
    }

    private static Parts parts(String text, Class<?> firstFact) {
        List<String> texts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (matcher.find()) {
            texts.add(text.substring(end, matcher.start()));
            figures.add(figure(matcher.group(1), firstFact));
            end = matcher.end();
        }
        texts.add(text.substring(end));
        return new Parts(texts.toArray(String[]::new), figures.toArray(Figure[]::new));
    }

    /**
     * The sentence with the figures of one match.
     *
     * @throws IllegalStateException if it is too long
     */
    public String text(Match match) {
        Parts parts = this.parts;
        if (parts == null) {
            parts = parts(text, firstFact);
            this.parts = parts;
        }
        Figure[] figures = parts.figures();
        if (figures.length == 0) {
            return text;
        }
        Object first = match.firstFact();
        StringBuilder said = new StringBuilder(text.length() + 32);
        for (int i = 0; i < figures.length; i++) {
            said.append(parts.texts()[i]).append(figures[i].of(match, first));
            if (said.length() > MAX_SENTENCE) {
                throw new IllegalStateException("its reason is longer than " + MAX_SENTENCE + " characters");
            }
        }
        return said.append(parts.texts()[figures.length]).toString();
    }

    private static Figure figure(String name, Class<?> firstFact) {
        if (name.startsWith("$")) {
            return (match, first) -> match.bound(name);
        }
        Function<Object, Object> whole = path(name, firstFact).stream()
                .map(ReasonTemplate::compiled)
                .reduce(Function::andThen)
                .orElseThrow();
        return (match, first) -> whole.apply(first);
    }

    /** The accessors that a name in braces means, one after the other; none for what a rule bound. */
    private static List<Method> path(String name, Class<?> firstFact) {
        List<Method> path = new ArrayList<>();
        if (!name.startsWith("$")) {
            Class<?> type = firstFact;
            for (String property : name.split("\\.", -1)) {
                path.add(accessor(type, property));
                type = path.get(path.size() - 1).getReturnType();
            }
        }
        return path;
    }

    /** Only words of the vocabulary: any other method of an object, such as getClass, leads out of the rules. */
    private static Method accessor(Class<?> type, String property) {
        Method accessor = Vocabulary.property(type, property);
        if (accessor == null) {
            throw new IllegalArgumentException("{" + property + "} is not a property of " + type.getSimpleName() + " ("
                    + Spelling.hint(property, Vocabulary.properties(type)) + ")");
        }
        return accessor;
    }

    /** A call of the accessor as if it were written here: reasons are part of every answer, and reflection is slow. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> compiled(Method accessor) {
        try {
            MethodHandle handle = LOOKUP.unreflect(accessor);
            MethodType boxed = handle.type().wrap();
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            boxed)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalArgumentException("{" + accessor.getName() + "} cannot be read", e);
        }
    }

    /**
     * Checks the names in braces, in a line of a rule's head, that begin with {@code $}: the rule must bind them.
     *
     * @param bound types of what the rule bound, by name
     */
    public static void checkBound(
            String line, Map<String, Class<?>> bound, String file, int number, List<Finding> findings) {
        Matcher matcher = NAME.matcher(line);
        while (matcher.find()) {
            String name = matcher.group(1);
            int column = matcher.start() + 1;
            Class<?> type = bound.get(name);
            if (type != null && !isFigure(type)) {
                findings.add(new Finding(file, number, column, notAFigure(name, type), WANTED));
            } else if (type == null && name.startsWith("$")) {
                findings.add(new Finding(
                        file,
                        number,
                        column,
                        "{" + name + "} is not bound in 'when'",
                        Spelling.hint(name, bound.keySet())));
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
