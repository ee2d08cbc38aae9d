package org.mipspi.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.formats.qppjson.QppJsonReader;

/** What became of one line of submissions. */
public sealed interface LineAnswer {

    /** The submission was decided; its answer has an id of its own. */
    sealed interface OfSubmission extends LineAnswer {

        /** Appends the answer as JSON in UTF-8, without a line feed. */
        void write(UUID decisionId, ByteArrayOutputStream answers);
    }

    /** Nothing was decided. */
    sealed interface OfProblem extends LineAnswer {

        /** What is wrong, as RFC 9457 problem details in UTF-8. */
        byte[] problem();
    }

    /** The submission was decided. */
    record Decided(Decision decision) implements OfSubmission {
        @Override
        public void write(UUID decisionId, ByteArrayOutputStream answers) {
            AnswerJson.write(decisionId, decision, answers);
        }
    }

    /** The submission was decided, and only figures and codes were asked for. */
    record Scored(ScoreAnswer answer) implements OfSubmission {
        @Override
        public void write(UUID decisionId, ByteArrayOutputStream answers) {
            ScoreJson.write(decisionId, answer, answers);
        }
    }

    /**
     * The submission was refused.
     *
     * @param line its line, from 1
     * @param problems every error, in document order
     */
    record Refused(long line, List<Problem> problems) implements OfProblem {
        @Override
        public byte[] problem() {
            return ProblemJson.refused(problems, line);
        }
    }

    /**
     * The line is not a JSON object, or not within the bounds of one.
     *
     * @param line its line, from 1
     * @param cause what is wrong and where
     */
    record Unreadable(long line, UnreadableDocument cause) implements OfProblem {
        @Override
        public byte[] problem() {
            return ProblemJson.unreadable(cause, line);
        }
    }

    /**
     * The line is longer than a submission may be.
     *
     * @param line its line, from 1
     */
    record TooLong(long line) implements OfProblem {
        @Override
        public byte[] problem() {
            return ProblemJson.of(ProblemType.TOO_LARGE, DocumentTooLarge.message(QppJsonReader.MAX_BYTES), line);
        }
    }

    /**
     * The line could not be decided because of an error in the rules or in this program.
     *
     * @param line its line, from 1
     * @param id the id with which the log has the details
     */
    record Fault(long line, String id) implements OfProblem {
        @Override
        public byte[] problem() {
            return ProblemJson.fault(id, line);
        }
    }
}
