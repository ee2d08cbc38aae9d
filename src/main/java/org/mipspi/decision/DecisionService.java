package org.mipspi.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;

/** The main flow: a document is read, refused or decided by the rules of its year, and answered with its reasons. */
public final class DecisionService {

    private final RuleSet rules;
    private final DecisionEngine engine;

    /** A service that decides by these rules. */
    public DecisionService(RuleSet rules) {
        this(rules, null);
    }

    /** A service that decides by these rules and shows the decision on each set to an observer; null for none. */
    public DecisionService(RuleSet rules, DecisionObserver observer) {
        this.rules = rules;
        this.engine = new DecisionEngine(observer);
    }

    /** What became of a document. */
    public sealed interface Result {

        /**
         * It was decided.
         *
         * @param firings how many rules fired for it
         */
        record Decided(Decision decision, int firings) implements Result {}

        /**
         * It was decided, and only figures and codes were asked for.
         *
         * @param firings how many rules fired for it
         */
        record Scored(ScoreAnswer answer, int firings) implements Result {}

        /**
         * It was refused, and nothing of it is scored.
         *
         * @param problems every error, in document order
         */
        record Refused(List<Problem> problems) implements Result {}
    }

    /**
     * Decides a QPP submission in JSON.
     *
     * @param traced whether the answer lists each rule that fired
     * @throws UnreadableDocument if it is not a JSON object, or exceeds a limit
     */
    public Result decide(byte[] qppJson, boolean traced) throws UnreadableDocument {
        return decide(read(qppJson), traced, false);
    }

    /**
     * Decides a document that was read into a tree, in whatever format it came.
     *
     * @param traced whether the answer lists each rule that fired
     */
    public Result decide(Obj document, boolean traced) {
        return decide(read(document), traced, false);
    }

    /**
     * Reads a QPP submission in JSON. This is the fastest way to its facts.
     *
     * @throws UnreadableDocument if it is not a JSON object, or exceeds a limit
     */
    public ReadResult read(byte[] qppJson) throws UnreadableDocument {
        return SubmissionReader.read(qppJson, rules.catalog().measures());
    }

    /** Reads a document from its tree, in whatever format it came. */
    public ReadResult read(Obj document) {
        return SubmissionReader.read(document, rules.catalog().measures());
    }

    /**
     * Reads a document of a format.
     *
     * @throws DocumentTooLarge if it has more than {@link DocumentFormat#maxBytes}
     * @throws IOException if its bytes do not come
     * @throws UnreadableDocument with line and column, if it is not of this format or exceeds a limit of it
     */
    public ReadResult read(DocumentFormat format, InputStream document) throws IOException, UnreadableDocument {
        return format.submission(document, rules.catalog().measures());
    }

    /**
     * Decides a document that was read.
     *
     * @param traced whether the answer lists each rule that fired
     * @param withReadings whether the answer tells which open readings would change outcome or score
     */
    public Result decide(ReadResult reading, boolean traced, boolean withReadings) {
        if (reading instanceof ReadResult.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        Submission submission = ((ReadResult.Accepted) reading).submission();
        Deadline deadline = deadline(submission);
        Result.Decided decided = decide(submission, deadline, traced);
        return withReadings
                ? new Result.Decided(
                        decided.decision().with(ReadingComparison.of(rules, submission, decided.decision(), deadline)),
                        decided.firings())
                : decided;
    }

    /** Decides a submission: each set by itself. The answer is that of the set with the highest score. */
    public Result.Decided decide(Submission submission, boolean traced) {
        return decide(submission, deadline(submission), traced);
    }

    /** The time for one document. Compiling the rules of its year, which the first one of a year waits for, does not count. */
    private Deadline deadline(Submission submission) {
        rules.ruleBase(submission.performanceYear());
        return new Deadline();
    }

    /** Decides a submission by a deadline that other decisions of the same document may share. */
    Result.Decided decide(Submission submission, Deadline deadline, boolean traced) {
        List<SetDecision> decided =
                sets(submission, deadline, traced ? RecordedContent.TRACE : RecordedContent.SENTENCES);
        Decision decision = Explanation.of(submission, rules.release(), decided.get(highest(decided)), decided);
        return new Result.Decided(decision, firings(decided));
    }

    /**
     * Decides a document that was read, and answers with figures and codes only. Sentences are not made.
     *
     * @return never {@link Result.Decided}
     */
    public Result score(ReadResult reading) {
        if (reading instanceof ReadResult.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        return score(((ReadResult.Accepted) reading).submission());
    }

    /** Decides a submission, and answers with figures and codes only. */
    public Result.Scored score(Submission submission) {
        List<SetDecision> decided = sets(submission, deadline(submission), RecordedContent.CONCLUSIONS);
        ScoreAnswer answer = ScoreSummary.of(submission, rules.release(), decided.get(highest(decided)), decided);
        return new Result.Scored(answer, firings(decided));
    }

    /** What is decided of each set of a submission, or of the submission without one. */
    private List<SetDecision> sets(Submission submission, Deadline deadline, RecordedContent content) {
        RuleBase base = rules.ruleBase(submission.performanceYear());
        List<SetDecision> decided = new ArrayList<>();
        for (MeasurementSet set : submission.measurementSets()) {
            decided.add(engine.decide(base, submission, set, deadline, content));
        }
        if (decided.isEmpty()) {
            decided.add(engine.decide(base, submission, null, deadline, content));
        }
        return decided;
    }

    private static int firings(List<SetDecision> decided) {
        int firings = 0;
        for (SetDecision each : decided) {
            firings += each.firings();
        }
        return firings;
    }

    /**
     * Index of the set with the highest category score among those not set aside; the first of several, and the first set
     * if all are set aside. See BEST_SET and BEST_SET_TIE in {@code rules/program-rules.yaml}.
     */
    private static int highest(List<SetDecision> decided) {
        int highest = -1;
        for (int i = 0; i < decided.size(); i++) {
            boolean stands = decided.get(i).outcome() != Outcome.REWEIGHTED;
            if (stands
                    && (highest < 0
                            || decided.get(i).score() > decided.get(highest).score())) {
                highest = i;
            }
        }
        return Math.max(highest, 0);
    }
}
