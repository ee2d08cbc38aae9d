package org.mipspi.spark.comparison;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.mipspi.domain.answer.Release;
import org.mipspi.proof.comparison.ChangeCause;
import org.mipspi.proof.comparison.ComparedDocument;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.RuleComparison;
import org.mipspi.spark.lines.SourceLine;
import scala.jdk.javaapi.CollectionConverters;

/** The lines of a partition that moved, as rows; and the tally of all of its lines. */
final class MovedRows implements Iterator<Row> {

    private static final StructType SIDE = new StructType()
            .add("what", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("citation", DataTypes.StringType)
            .add("confidence", DataTypes.StringType)
            .add("because", DataTypes.StringType);

    private static final StructType CAUSE = new StructType()
            .add("statement", DataTypes.StringType, false)
            .add("before", SIDE, false)
            .add("after", SIDE, false);

    /** The columns. */
    static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.StringType, false)
            .add("line", DataTypes.LongType, false)
            .add("submissionId", DataTypes.StringType)
            .add("beforeYear", DataTypes.IntegerType)
            .add("afterYear", DataTypes.IntegerType)
            .add("beforeOutcome", DataTypes.StringType, false)
            .add("afterOutcome", DataTypes.StringType, false)
            .add("beforeCategory", DataTypes.IntegerType)
            .add("afterCategory", DataTypes.IntegerType)
            .add("points", DataTypes.IntegerType)
            .add("rules", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("causes", DataTypes.createArrayType(CAUSE, false), false)
            .add("beforeReleaseId", DataTypes.StringType, false)
            .add("beforeReleaseSha256", DataTypes.StringType, false)
            .add(
                    "beforeReleaseReadings",
                    DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                    false)
            .add("afterReleaseId", DataTypes.StringType, false)
            .add("afterReleaseSha256", DataTypes.StringType, false)
            .add(
                    "afterReleaseReadings",
                    DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                    false);

    private final RuleComparison comparison;
    private final Release before;
    private final Release after;
    private final boolean isOneFile;
    private final Iterator<SourceLine> lines;
    private final Consumer<ComparisonTally> end;
    private final TaskContext task = TaskContext.get();
    private final ComparisonTally tally = new ComparisonTally();
    private final Deque<Row> next = new ArrayDeque<>(1);
    private boolean isEnded;

    /**
     * The rows of these lines.
     *
     * @param isOneFile whether all lines of the corpus are of one file, which examples of the tally then do not name
     * @param end receives the tally once, after the last line
     */
    MovedRows(
            ComparedRules before,
            ComparedRules after,
            boolean isOneFile,
            Iterator<SourceLine> lines,
            Consumer<ComparisonTally> end) {
        this.comparison = new RuleComparison(before, after);
        this.before = before.rules().release();
        this.after = after.rules().release();
        this.isOneFile = isOneFile;
        this.lines = lines;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && lines.hasNext()) {
            if (task != null && task.isInterrupted()) {
                throw new TaskKilledException("the task was canceled; its rows are not needed");
            }
            SourceLine line = lines.next();
            ComparedDocument compared = compared(line);
            tally.add(compared);
            if (compared.isMoved()) {
                next.add(row(line.file(), compared));
            }
        }
        if (next.isEmpty() && !isEnded) {
            isEnded = true;
            end.accept(tally);
        }
        return !next.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.remove();
    }

    private ComparedDocument compared(SourceLine line) {
        try {
            return comparison.compareInTurn(isOneFile ? null : line.file(), line.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the task was interrupted"));
        }
    }

    private Row row(String file, ComparedDocument document) {
        List<String> rules = document.causes().stream()
                .flatMap(cause -> Stream.of(cause.before(), cause.after()))
                .flatMap(side -> side.rules().stream())
                .distinct()
                .sorted()
                .toList();
        return RowFactory.create(
                file,
                document.line(),
                document.submissionId(),
                document.yearBefore(),
                document.yearAfter(),
                document.before().kind().name(),
                document.after().kind().name(),
                document.before().score(),
                document.after().score(),
                document.points(),
                rules.toArray(),
                document.causes().stream().map(MovedRows::cause).toArray(),
                before.id(),
                before.sha256(),
                CollectionConverters.asScala(before.readings()),
                after.id(),
                after.sha256(),
                CollectionConverters.asScala(after.readings()));
    }

    private static Row cause(ChangeCause cause) {
        return RowFactory.create(cause.requirement(), side(cause.before()), side(cause.after()));
    }

    private static Row side(ChangeCause.Side side) {
        return RowFactory.create(
                side.what(),
                side.rule(),
                side.citation(),
                side.confidence() == null ? null : side.confidence().word(),
                side.because());
    }
}
