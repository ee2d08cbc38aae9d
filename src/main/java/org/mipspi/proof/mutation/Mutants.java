package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.files.TextFile;
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.proof.mutation.MutationCollector.Point;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.RuleLines;

/** Makes the mutants of a rule file, at places found on its syntax tree. */
public final class Mutants {

    private final RuleFile file;
    private final String text;
    private final SimilarIds similarIds;
    private final MovedYears movedYears;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    private Mutants(RuleFile file, SimilarIds similarIds, MovedYears movedYears) {
        this.file = file;
        this.similarIds = similarIds;
        this.movedYears = movedYears;
        this.text = file.source().text();
    }

    /** All mutants of a catalog's rules, file by file, rule by rule and from top to bottom. */
    public static List<Mutant> of(Catalog catalog) {
        SimilarIds similarIds = new SimilarIds(catalog);
        MovedYears movedYears = new MovedYears(catalog.measures().years());
        return catalog.files().stream()
                .flatMap(file -> of(file, similarIds, movedYears).stream())
                .toList();
    }

    private static List<Mutant> of(RuleFile file, SimilarIds similarIds, MovedYears movedYears) {
        Mutants made = new Mutants(file, similarIds, movedYears);
        DrlFile tree = DrlParsing.parse(file.source(), new ArrayList<>());
        List<RuleLines.Lines> layout = new RuleLines(file.source()).rules();
        for (int i = 0; i < file.rules().size(); i++) {
            made.rule(file.rules().get(i), tree.rules().get(i), layout.get(i));
        }
        return List.copyOf(made.mutants);
    }

    private void rule(Rule rule, DrlFile.Rule parsed, RuleLines.Lines lines) {
        add(rule, Kind.REMOVED, "the whole rule", file.textWith(other -> other != rule));
        years(rule, lines);
        Map<String, Class<?>> bound = new HashMap<>();
        for (DrlFile.Pattern pattern : parsed.when()) {
            Class<?> fact = Vocabulary.type(pattern.type());
            if (pattern.binding() != null) {
                bound.put(pattern.binding(), fact);
            }
            conditions(rule, pattern.constraints(), new SimilarMembers(fact, bound), bound);
        }
        MutationWalker consequence =
                new MutationWalker(lines.consequence(), Kind.POINTS, similarIds, new SimilarMembers(null, bound));
        List<Expression> statements = parsed.statements();
        statements.forEach(statement -> consequence.walk(statement, statements.size() > 1));
        consequence.points().forEach(point -> add(rule, point, start(lines.then() + 1)));
    }

    /** If the years stand at the head of the file, the mutant gives one rule an {@code @years} of its own. */
    private void years(Rule rule, RuleLines.Lines lines) {
        String years = rule.years().text();
        for (String moved : movedYears.of(rule.years())) {
            String what = years + " -> " + moved;
            int own = ownYears(lines);
            if (own < 0) {
                String line = "    @years(\"" + moved + "\")\n";
                add(rule, new Point(Kind.YEARS, 0, 0, line, what), start(lines.line() + 1));
            } else {
                int at = start(lines.line() + 1 + own) + lines.head().get(own).indexOf('"' + years + '"') + 1;
                add(rule, new Point(Kind.YEARS, 0, years.length(), moved, what), at);
            }
        }
    }

    /** The line of the rule's metadata that is its {@code @years}, from 0; -1 if it has none. */
    private static int ownYears(RuleLines.Lines lines) {
        int line = lines.head().size() - 1;
        while (line >= 0 && !lines.head().get(line).strip().startsWith("@years(")) {
            line--;
        }
        return line;
    }

    private void conditions(
            Rule rule,
            List<DrlFile.Constraint> constraints,
            SimilarMembers similarMembers,
            Map<String, Class<?>> bound) {
        for (int i = 0; i < constraints.size(); i++) {
            DrlFile.Constraint constraint = constraints.get(i);
            String condition = constraint.text();
            int start = place(constraint);
            if (constraint.binding() == null) {
                add(rule, dropped(constraints, i), 0);
            } else {
                bound.put(constraint.binding(), similarMembers.type(constraint.expression()));
            }
            // The bound name appears nowhere else in the constraint.
            MutationWalker points = new MutationWalker(condition, Kind.NUMBER, similarIds, similarMembers);
            points.walk(constraint.expression());
            points.points().forEach(point -> add(rule, point, start));
        }
    }

    /** Drops a constraint and the comma after it, or before it if it is the last. */
    private Point dropped(List<DrlFile.Constraint> constraints, int i) {
        String condition = constraints.get(i).text();
        int start = place(constraints.get(i));
        int end = start + condition.length();
        if (i + 1 < constraints.size()) {
            end = place(constraints.get(i + 1));
        } else if (i > 0) {
            DrlFile.Constraint before = constraints.get(i - 1);
            start = place(before) + before.text().length();
        }
        return new Point(Kind.CONSTRAINT, start, end, "", condition.replaceAll("\\s+", " "));
    }

    private int place(DrlFile.Constraint constraint) {
        return start(constraint.place().line()) + constraint.place().column() - 1;
    }

    /** The position at which a line begins. */
    private int start(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /** Adds a mutant. If two would have the same name, the second gets a number. */
    private void add(Rule rule, Point point, int from) {
        int times = named.merge(rule.name() + point.kind() + point.what(), 1, Integer::sum);
        String what = times == 1 ? point.what() : point.what() + " (" + times + ")";
        String mutated = text.substring(0, from + point.start()) + point.instead() + text.substring(from + point.end());
        add(rule, point.kind(), what, mutated);
    }

    private void add(Rule rule, Kind kind, String what, String mutated) {
        mutants.add(new Mutant(rule, kind, what, file.source(), new TextFile(rule.file(), mutated)));
    }
}
