package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.files.Finding;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.DrlFile.Constraint;
import org.mipspi.rules.text.DrlFile.Pattern;
import org.mipspi.rules.text.DrlFile.Place;
import org.mipspi.rules.text.SourceCursor;
import org.mipspi.rules.text.Spelling;

/** Checks what a rule matches: one to three plain patterns of types of the vocabulary. */
final class SafePattern {

    private static final int MAX_PATTERNS = 3;
    private static final int MAX_LENGTH = 1_000;

    private final String file;
    private final KnownIds ids;
    private final Map<String, Class<?>> bound;
    private final List<Finding> findings;

    /**
     * A check of one rule's conditions.
     *
     * @param bound where to put the types of what the rule binds
     * @param ids the ids that there are
     */
    SafePattern(String file, Map<String, Class<?>> bound, KnownIds ids, List<Finding> findings) {
        this.file = file;
        this.ids = ids;
        this.bound = bound;
        this.findings = findings;
    }

    /** Checks the conditions of a rule and returns the types that it matches. */
    List<Class<?>> check(DrlFile.Rule rule) {
        List<Pattern> patterns = rule.when();
        if (patterns.isEmpty() || patterns.size() > MAX_PATTERNS) {
            report(
                    patterns.isEmpty()
                            ? rule.place()
                            : patterns.get(MAX_PATTERNS).place(),
                    "a rule has 1 to " + MAX_PATTERNS + " patterns; this one has " + patterns.size(),
                    "write facts and conclusions after 'when', such as Measure( id == \"PI_EP_1\" )");
        }
        List<Class<?>> matched = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Class<?> type = type(pattern);
            if (type != null) {
                matched.add(type);
            }
        }
        return matched;
    }

    private Class<?> type(Pattern pattern) {
        if (!pattern.unexpected().isEmpty()) {
            pattern.unexpected().forEach(each -> report(each.place(), each.what(), each.hint()));
            return null;
        }
        Class<?> type = Vocabulary.type(pattern.type());
        if (type == null || !(JoinLimit.isFact(type) || Vocabulary.isMatchable(type))) {
            report(
                    pattern.place(),
                    "there are no facts of the type " + pattern.type(),
                    Spelling.hint(pattern.type(), JoinLimit.factNames()));
            return null;
        }
        pattern.constraints().forEach(constraint -> constraint(constraint, type));
        bind(pattern, type);
        return type;
    }

    private void bind(Pattern pattern, Class<?> type) {
        String name = pattern.binding();
        if (name == null) {
            return;
        }
        if (!name.matches(SafeConditions.BINDING)) {
            report(pattern.place(), name + " is not a valid variable name", "write $ and a word, such as $measure");
        }
        if (bound.putIfAbsent(name, type) != null) {
            report(pattern.place(), name + " is bound twice", "use another name");
        }
    }

    private void constraint(Constraint constraint, Class<?> type) {
        String text = constraint.text();
        if (!constraint.isNamed()) {
            report(constraint.place(), "a condition without a name is not allowed", "write property == value");
        } else if (text.contains(":=") || text.length() > MAX_LENGTH) {
            // Drools rewrites ':=' anywhere in the text, even inside quotes.
            report(
                    constraint.place(),
                    "a condition may not contain ':=' or more than " + MAX_LENGTH + " characters",
                    "write property == value, and several conditions with , between them");
        } else if (constraint.expression() == null) {
            report(
                    constraint.place(),
                    "this condition cannot be read",
                    "write property == value, several with , between them");
        } else {
            Place place = constraint.place();
            SourceCursor cursor = new SourceCursor(file, text, place.line(), place.column(), findings);
            new SafeConditions(cursor, bound, type, ids).check(constraint);
        }
    }

    private void report(Place at, String message, String hint) {
        findings.add(new Finding(file, at.line(), at.column(), message, hint));
    }
}
