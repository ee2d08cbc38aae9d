package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.mipspi.batch.Batch;
import org.mipspi.batch.LineAnswer;
import org.mipspi.batch.LineDecider;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.spark.lines.SourceLine;

/**
 * The answers to lines as rows of one table. The row of a problem has the year {@link #NO_YEAR}, the outcome {@link #PROBLEM}
 * and the problem as its answer, so that one pass writes decisions and problems into folders of their own.
 */
final class AnswerRows {

    /** The performance year of a problem, which no submission has. */
    static final int NO_YEAR = 0;

    /** The outcome of a problem, which no submission has. */
    static final String PROBLEM = "PROBLEM";

    /** The columns. */
    static final StructType SCHEMA =
            AnswerSchema.joined(AnswerSchema.SOURCE, AnswerSchema.DECIDED, AnswerSchema.RELEASE, AnswerSchema.ANSWER);

    private final LineDecider decider;
    private final Release release;
    private final Detail detail;

    /**
     * Rows by these rules.
     *
     * @param batch the name of the job in the log
     */
    AnswerRows(String batch, RuleSet rules, Detail detail) {
        this.decider = new LineDecider(batch, Batch.Decider.of(new DecisionService(rules), detail));
        this.release = rules.release();
        this.detail = detail;
    }

    /** The row of each line, in their order. */
    Iterator<Row> of(Iterator<SourceLine> lines, OutcomeCounters counters) {
        TaskContext task = TaskContext.get();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Row next() {
                if (task != null && task.isInterrupted()) {
                    throw new TaskKilledException("the task was canceled; its answers are not needed");
                }
                return of(lines.next(), counters);
            }
        };
    }

    private Row of(SourceLine line, OutcomeCounters counters) {
        LineAnswer answer = decide(line);
        Row row;
        try {
            row = row(line, answer);
        } catch (RuntimeException | StackOverflowError e) {
            answer = decider.fault(e, line.text());
            row = row(line, answer);
        }
        counters.add(answer);
        return row;
    }

    private LineAnswer decide(SourceLine line) {
        try {
            return decider.decideInTurn(line.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the task was interrupted"));
        }
    }

    private Row row(SourceLine line, LineAnswer answer) {
        List<Object> values = new ArrayList<>(SCHEMA.size());
        values.add(line.file());
        values.add(line.number() == 0 ? null : line.number());
        values.add(line.key());
        if (answer instanceof LineAnswer.OfSubmission decided) {
            AnswerSchema.add(figures(decided), values);
        } else {
            values.add(null);
            values.add(NO_YEAR);
            values.add(PROBLEM);
            while (values.size() < AnswerSchema.SOURCE.size() + AnswerSchema.DECIDED.size()) {
                values.add(null);
            }
        }
        AnswerSchema.add(release, values);
        values.add(text(line, answer));
        return RowFactory.create(values.toArray());
    }

    private static ScoreAnswer figures(LineAnswer.OfSubmission answer) {
        return answer instanceof LineAnswer.Decided full
                ? ScoreAnswer.of(full.decision())
                : ((LineAnswer.Scored) answer).answer();
    }

    /** The answer as JSON; null if it was not asked for. */
    private String text(SourceLine line, LineAnswer answer) {
        if (answer instanceof LineAnswer.OfProblem problem) {
            return new String(problem.problem(), UTF_8);
        }
        if (detail == Detail.SCORE) {
            return null;
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ((LineAnswer.OfSubmission) answer).write(id(line), json);
        return json.toString(UTF_8);
    }

    /**
     * The id of a decision: of the rules, the place of the submission and the submission. A random one would differ when Spark
     * repeats a task, and from one run to the next.
     */
    private UUID id(SourceLine line) {
        byte[] place = (release.sha256() + '\n' + line.file() + '\n' + line.number() + '\n' + line.key() + '\n')
                .getBytes(UTF_8);
        byte[] both = Arrays.copyOf(place, place.length + line.bytes().length);
        System.arraycopy(line.bytes(), 0, both, place.length, line.bytes().length);
        return UUID.nameUUIDFromBytes(both);
    }
}
