package org.mipspi.proof.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.batch.LongLines;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.files.TextLine;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.proof.comparison.ChangeCause.Side;
import org.mipspi.proof.comparison.YearOutcome.Kind;

/**
 * Scores each document under the rules of both sides. The result depends on the document alone. Safe to use from any number of
 * threads.
 */
public final class RuleComparison {

    private static final System.Logger LOG = System.getLogger(RuleComparison.class.getName());

    /** The index if no measurement set was picked. */
    private static final int NONE = -1;

    private final ComparedRules before;
    private final ComparedRules after;
    private final DecisionService decisionsBefore;
    private final DecisionService decisionsAfter;

    /** A comparison of the rules of two sides. */
    public RuleComparison(ComparedRules before, ComparedRules after) {
        this.before = before;
        this.after = after;
        this.decisionsBefore = before.decisions();
        this.decisionsAfter = after.decisions();
    }

    /**
     * The result of a line, after it has waited for its turn if it is long, as {@link LongLines} has it.
     *
     * @param file the file of the line; null if all lines are in one
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public ComparedDocument compareInTurn(String file, TextLine line) throws InterruptedException {
        return LongLines.inTurn(line.length(), () -> compare(file, line));
    }

    /**
     * The result of a line. A line that cannot be read, and a fault of this program, are results too.
     *
     * @param file the file of the line; null if all lines are in one
     */
    ComparedDocument compare(String file, TextLine line) {
        if (line.bytes() == null) {
            return same(file, line, Kind.TOO_LONG);
        }
        try {
            return compare(file, line, before.read(line.bytes()), after.read(line.bytes()));
        } catch (UnreadableDocument e) {
            return same(file, line, Kind.UNREADABLE);
        } catch (RuntimeException | StackOverflowError e) {
            String id = UUID.randomUUID().toString();
            String where = "line " + line.number() + (file == null ? "" : " of " + file);
            LOG.log(System.Logger.Level.ERROR, "error " + id + " in " + where, e);
            return same(file, line, Kind.FAULT);
        }
    }

    private ComparedDocument same(String file, TextLine line, Kind kind) {
        return new ComparedDocument(
                file,
                line.number(),
                null,
                before.year(),
                after.year(),
                YearOutcome.of(kind),
                YearOutcome.of(kind),
                List.of());
    }

    private ComparedDocument compare(String file, TextLine line, Obj one, Obj other) {
        Result first = decisionsBefore.decide(one, false);
        Result second = decisionsAfter.decide(other, false);
        ComparedDocument compared = new ComparedDocument(
                file,
                line.number(),
                submissionId(first, second),
                year(before, first),
                year(after, second),
                YearOutcome.of(first),
                YearOutcome.of(second),
                List.of());
        if (!compared.isMoved()) {
            return compared;
        }
        List<ChangeCause> causes = first instanceof Result.Decided && second instanceof Result.Decided
                ? causes(one, other)
                : refusals(first, second);
        return compared.with(causes);
    }

    private static Integer year(ComparedRules side, Result result) {
        return side.year() == null && result instanceof Result.Decided decided
                ? Integer.valueOf(decided.decision().performanceYear())
                : side.year();
    }

    private static String submissionId(Result... results) {
        return Stream.of(results)
                .filter(Result.Decided.class::isInstance)
                .map(result -> ((Result.Decided) result).decision().submissionId())
                .findFirst()
                .orElse(null);
    }

    /**
     * The causes for a document that both sides decide. If they pick different measurement sets, the two sets
     * cannot be compared, so each set is compared with itself.
     */
    private List<ChangeCause> causes(Obj one, Obj other) {
        Decision first = traced(decisionsBefore, one);
        Decision second = traced(decisionsAfter, other);
        Set<Integer> picked = new TreeSet<>(List.of(picked(first), picked(second)));
        if (picked.size() == 1 || picked.contains(NONE)) {
            return causes(first, second);
        }
        Map<ChangeCause.Kind, ChangeCause> causes = new LinkedHashMap<>();
        for (int index : picked) {
            Decision ofSet = traced(decisionsBefore, YearShift.onlySet(one, index));
            Decision ofSetAfter = traced(decisionsAfter, YearShift.onlySet(other, index));
            if (!ofSet.score().equals(ofSetAfter.score())) {
                causes(ofSet, ofSetAfter).forEach(cause -> causes.putIfAbsent(cause.kind(), cause));
            }
        }
        return List.copyOf(causes.values());
    }

    private List<ChangeCause> causes(Decision first, Decision second) {
        return CauseFinder.of(before.byName(), after.byName(), first, second);
    }

    private static int picked(Decision decision) {
        return decision.measurementSets().stream()
                .filter(SetSummary::picked)
                .map(SetSummary::index)
                .findFirst()
                .orElse(NONE);
    }

    /** Traced only if it is needed, because it costs another decision. */
    private static Decision traced(DecisionService decisions, Obj document) {
        return ((Result.Decided) decisions.decide(document, true)).decision();
    }

    /** For a document that one side refuses: each code once, with its first error. */
    private static List<ChangeCause> refusals(Result first, Result second) {
        boolean isFirst = first instanceof Result.Refused;
        Result.Refused refused = (Result.Refused) (isFirst ? first : second);
        Side taken = new Side("taken", List.of(), null, null, null);
        return refused.problems().stream()
                .collect(Collectors.toMap(Problem::code, Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Problem::code))
                .map(problem -> {
                    String because = problem.message() + " (" + problem.place().address() + ")";
                    Side side = new Side("refused", List.of(), null, null, because);
                    return new ChangeCause(problem.code().name(), isFirst ? side : taken, isFirst ? taken : side);
                })
                .toList();
    }
}
