package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.mipspi.files.Finding;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.SourceCursor;
import org.mipspi.rules.text.Spelling;

/** What a rule matches: one to three plain patterns, one after the other, of types of the vocabulary. */
final class SafePattern {

    private static final int MAX_PATTERNS = 3;
    private static final int MAX_LENGTH = 1_000;

    private final String file;
    private final Map<String, Class<?>> bound;
    private final List<Finding> findings;

    /**
     * A reading of one rule's conditions.
     *
     * @param bound where to put the types of what the rule binds
     */
    SafePattern(String file, Map<String, Class<?>> bound, List<Finding> findings) {
        this.file = file;
        this.bound = bound;
        this.findings = findings;
    }

    /** Checks the conditions of a rule and gives the types that it matches. */
    List<Class<?>> check(RuleDescr rule) {
        List<? extends BaseDescr> descrs = rule.getLhs().getDescrs();
        if (descrs.isEmpty() || descrs.size() > MAX_PATTERNS) {
            find(
                    descrs.isEmpty() ? rule : descrs.get(MAX_PATTERNS),
                    "a rule has 1 to " + MAX_PATTERNS + " patterns, this one " + descrs.size(),
                    "write facts and conclusions after 'when', such as Measure( id == \"PI_EP_1\" )");
        }
        List<Class<?>> matched = new ArrayList<>();
        for (BaseDescr descr : descrs) {
            Class<?> type = descr.getClass() == PatternDescr.class ? pattern((PatternDescr) descr) : notPlain(descr);
            if (type != null) {
                matched.add(type);
            }
        }
        return matched;
    }

    private Class<?> notPlain(BaseDescr descr) {
        String kind =
                descr.getClass().getSimpleName().replaceFirst("Descr$", "").toLowerCase();
        find(
                descr,
                "'" + kind + "' is not allowed in 'when'",
                "write plain patterns; what is missing is a value too, such as answer == Answer.NOT_REPORTED");
        return null;
    }

    private Class<?> pattern(PatternDescr pattern) {
        if (pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getAnnotations().isEmpty()
                || pattern.getObjectType() == null
                || pattern.getGenericType().hasGenerics()) {
            find(pattern, "this is no plain pattern", "write Type( ... ): no 'from', 'over', '?', ':=', '@' or path");
            return null;
        }
        Class<?> type = Vocabulary.type(pattern.getObjectType());
        boolean held = type != null && (JoinLimit.isFact(type) || Vocabulary.isMatchable(type));
        if (!held) {
            find(
                    pattern,
                    "there are no facts of the type " + pattern.getObjectType(),
                    Spelling.hint(pattern.getObjectType(), JoinLimit.factNames()));
            return null;
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            constraint(constraint, type);
        }
        bind(pattern, type);
        return type;
    }

    private void bind(PatternDescr pattern, Class<?> type) {
        String name = pattern.getIdentifier();
        if (name == null) {
            return;
        }
        if (!name.matches(SafeConditions.BINDING)) {
            find(pattern, name + " is no name for what is bound", "write $ and a word, such as $measure");
        }
        if (bound.putIfAbsent(name, type) != null) {
            find(pattern, name + " is bound twice", "use another name");
        }
    }

    private void constraint(BaseDescr descr, Class<?> type) {
        if (descr.getClass() != ExprConstraintDescr.class
                || ((ExprConstraintDescr) descr).getType() != ExprConstraintDescr.Type.NAMED) {
            find(descr, "a condition without a name is not allowed", "write property == value");
            return;
        }
        String text = descr.getText();
        // Drools rewrites ':=' wherever it stands in the text, be it inside quotes.
        if (text.contains(":=") || text.length() > MAX_LENGTH) {
            find(descr, "':=' or more than " + MAX_LENGTH + " characters are not allowed in a condition", null);
            return;
        }
        SourceCursor passage = new SourceCursor(file, text, descr.getLine(), descr.getColumn() + 1, findings);
        try {
            new SafeConditions(passage, bound, type).check(DrlxParseUtil.parseExpression(text));
        } catch (RuntimeException | StackOverflowError e) {
            find(descr, "this condition cannot be read", "write property == value, several with , between them");
        }
    }

    private void find(BaseDescr at, String message, String hint) {
        findings.add(new Finding(file, Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, message, hint));
    }
}
