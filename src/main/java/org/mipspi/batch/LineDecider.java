package org.mipspi.batch;

import java.util.UUID;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.files.TextLine;
import org.mipspi.formats.UnreadableDocument;

/**
 * Decides lines of submissions one by one. A bad line, and even an error of this program, is an answer and never an exception.
 * Safe to use from any number of threads.
 */
public final class LineDecider {

    private static final System.Logger LOG = System.getLogger(LineDecider.class.getName());

    private final String batch;
    private final Batch.Decider decider;

    /**
     * A decider for the lines of one batch.
     *
     * @param batch the name of the batch in the log
     */
    public LineDecider(String batch, Batch.Decider decider) {
        this.batch = batch;
        this.decider = decider;
    }

    /**
     * Decides a line, after it has waited for its turn if it is long: as many long lines as there are threads would fill the
     * memory.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public LineAnswer decideInTurn(TextLine line) throws InterruptedException {
        return LongLines.inTurn(line.length(), () -> decide(line));
    }

    /** Decides a line for which the caller has already waited. */
    LineAnswer decide(TextLine line) {
        if (line.bytes() == null) {
            return new LineAnswer.TooLong(line.number());
        }
        try {
            Result result = decider.decide(line.bytes());
            if (result instanceof Result.Decided decided) {
                return new LineAnswer.Decided(decided.decision());
            }
            if (result instanceof Result.Scored scored) {
                return new LineAnswer.Scored(scored.answer());
            }
            return new LineAnswer.Refused(line.number(), ((Result.Refused) result).problems());
        } catch (UnreadableDocument e) {
            return new LineAnswer.Unreadable(line.number(), e);
        } catch (RuntimeException | StackOverflowError e) {
            return fault(e, line);
        }
    }

    /** The answer to a line with which this program failed. The log has the cause under the id of the answer. */
    public LineAnswer.Fault fault(Throwable cause, TextLine line) {
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "error " + id + " in line " + line.number() + " of " + batch, cause);
        return new LineAnswer.Fault(line.number(), id);
    }
}
