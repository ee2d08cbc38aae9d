package org.mipspi.rules.compile.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.DrlFile.Place;
import org.mipspi.rules.text.DrlFile.Unexpected;

/** Parses a rule file as the compiler does, into a syntax tree that does not depend on the rule engine. */
public final class DrlParsing {

    private static final Pattern PLACE =
            Pattern.compile("\\[ERR \\d+] Line (\\d{1,9}):(\\d{1,9}) (.*)", Pattern.DOTALL);
    private static final String ONLY_RULES = "a rule file contains rules and nothing else";

    private DrlParsing() {}

    /** The file's syntax tree, or null if it has none; the errors are added to the findings. */
    public static DrlFile parse(TextFile source, List<Finding> findings) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr tree = null;
        try {
            tree = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            findings.add(new Finding(source.path(), 1, 0, "cannot be read as DRL: " + e, null));
        }
        for (DroolsError error : parser.getErrors()) {
            // The message repeats its place; Drools counts columns from 0.
            Matcher place = PLACE.matcher(error.getMessage().strip());
            boolean placed = place.matches() && Integer.parseInt(place.group(1)) > 0;
            findings.add(new Finding(
                    source.path(),
                    placed ? Integer.parseInt(place.group(1)) : 1,
                    placed ? Integer.parseInt(place.group(2)) + 1 : 0,
                    placed ? place.group(3) : error.getMessage().strip(),
                    "look at this line and the one before: a bracket, quote, 'then' or 'end' may be missing"));
        }
        return tree == null || parser.hasErrors() ? null : file(tree);
    }

    private static DrlFile file(PackageDescr tree) {
        List<Unexpected> unexpected = new ArrayList<>();
        if (tree.getUnit() != null) {
            unexpected.add(new Unexpected("a rule unit is not allowed", "remove it", place(tree.getUnit())));
        }
        none(unexpected, "an imported function", tree.getFunctionImports());
        none(unexpected, "an imported accumulate function", tree.getAccumulateImports());
        none(unexpected, "an attribute for all rules", tree.getAttributes());
        none(unexpected, "a global", tree.getGlobals());
        none(unexpected, "a function", tree.getFunctions());
        none(unexpected, "a declared type", tree.getTypeDeclarations());
        none(unexpected, "a declared enum", tree.getEnumDeclarations());
        none(unexpected, "an entry point", tree.getEntryPointDeclarations());
        none(unexpected, "a window", tree.getWindowDeclarations());
        List<DrlFile.Import> imports = new ArrayList<>();
        for (ImportDescr imported : tree.getImports()) {
            imports.add(new DrlFile.Import(imported.getTarget(), place(imported)));
        }
        return new DrlFile(
                tree.getNamespace(),
                place(tree),
                imports,
                unexpected,
                tree.getRules().stream().map(DrlParsing::rule).toList());
    }

    private static void none(List<Unexpected> unexpected, String what, Collection<? extends BaseDescr> found) {
        found.forEach(each -> unexpected.add(new Unexpected(what + " is not allowed", ONLY_RULES, place(each))));
    }

    private static DrlFile.Rule rule(RuleDescr rule) {
        List<Unexpected> unexpected = new ArrayList<>();
        if (rule.getClass() != RuleDescr.class) {
            unexpected.add(new Unexpected("a query is not allowed", ONLY_RULES, place(rule)));
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            unexpected.add(new Unexpected(
                    "the attribute " + attribute.getName() + " is not allowed",
                    "rules have no order and no switches; write what must hold in 'when'",
                    place(attribute)));
        }
        if (rule.getParentName() != null) {
            unexpected.add(new Unexpected("extends is not allowed", "write the conditions out", place(rule)));
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            unexpected.add(new Unexpected("a named consequence is not allowed", "write a rule for each", place(rule)));
        }
        Map<String, String> annotations = new LinkedHashMap<>();
        for (String key : rule.getAnnotationNames()) {
            AnnotationDescr annotation = rule.getAnnotation(key);
            annotations.put(key, annotation.getSingleValueAsString());
        }
        String then = String.valueOf(rule.getConsequence());
        return new DrlFile.Rule(
                rule.getName(),
                annotations,
                unexpected,
                rule.getLhs().getDescrs().stream().map(DrlParsing::pattern).toList(),
                then,
                ExpressionParsing.statements(then),
                place(rule),
                rule.getEndLine());
    }

    private static DrlFile.Pattern pattern(BaseDescr descr) {
        if (descr.getClass() != PatternDescr.class) {
            String kind =
                    descr.getClass().getSimpleName().replaceFirst("Descr$", "").toLowerCase();
            Unexpected other = new Unexpected(
                    "'" + kind + "' is not allowed in 'when'",
                    "write plain patterns; what is missing is a value too, such as answer == Answer.NOT_REPORTED",
                    place(descr));
            return new DrlFile.Pattern(null, null, List.of(), List.of(other), place(descr));
        }
        PatternDescr pattern = (PatternDescr) descr;
        boolean plain = pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && !pattern.isQuery()
                && !pattern.isUnification()
                && pattern.getAnnotations().isEmpty()
                && pattern.getObjectType() != null
                && !pattern.getGenericType().hasGenerics();
        List<Unexpected> unexpected = plain
                ? List.of()
                : List.of(new Unexpected(
                        "this is not a plain pattern",
                        "write Type( ... ): no 'from', 'over', '?', ':=', '@' or path",
                        place(pattern)));
        return new DrlFile.Pattern(
                pattern.getObjectType(),
                pattern.getIdentifier(),
                pattern.getDescrs().stream().map(DrlParsing::constraint).toList(),
                unexpected,
                place(pattern));
    }

    private static DrlFile.Constraint constraint(BaseDescr descr) {
        boolean named = descr.getClass() == ExprConstraintDescr.class
                && ((ExprConstraintDescr) descr).getType() == ExprConstraintDescr.Type.NAMED;
        String text = String.valueOf(descr.getText());
        ExpressionParsing.Condition condition = named ? ExpressionParsing.condition(text) : null;
        return new DrlFile.Constraint(
                text,
                condition == null ? null : condition.binding(),
                condition == null ? null : condition.expression(),
                named,
                place(descr));
    }

    /** Drools counts columns from 0, and has none for what it makes up itself. */
    private static Place place(BaseDescr descr) {
        return new Place(Math.max(1, descr.getLine()), Math.max(0, descr.getColumn()) + 1);
    }
}
