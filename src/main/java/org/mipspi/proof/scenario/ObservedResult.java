package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;

/** What becomes of what a scenario gives. */
public sealed interface ObservedResult {

    /** The beginning of the summary of a failure. */
    String NO_ANSWER = "no answer: ";

    /** In a few words. */
    String summary();

    /** It was decided. */
    record Decided(Decision decision) implements ObservedResult {
        @Override
        public String summary() {
            Integer category = decision.score().category();
            return "decided: " + decision.outcome() + (category == null ? "" : " " + category);
        }
    }

    /** The visits were counted. */
    record Counted(VisitCount visits) implements ObservedResult {
        @Override
        public String summary() {
            return "counted: " + visits.count();
        }
    }

    /** It was refused. */
    record Refused(List<Problem> problems) implements ObservedResult {
        @Override
        public String summary() {
            return "refused: " + list(true);
        }

        /** The code and pointer of each problem, with the related place if it is wanted. */
        public String list(boolean related) {
            return problems.stream()
                    .map(problem -> problem.code() + " " + problem.place().pointer()
                            + (related && problem.related() != null
                                    ? " beside " + problem.related().pointer()
                                    : ""))
                    .collect(Collectors.joining(", "));
        }
    }

    /** It could not be read. */
    record NotRead(UnreadableDocument reason) implements ObservedResult {
        @Override
        public String summary() {
            return "not readable: line " + reason.line() + ", column " + reason.column() + ": " + reason.getMessage();
        }
    }

    /** Deciding it failed. */
    record Failed(RuntimeException reason) implements ObservedResult {
        @Override
        public String summary() {
            return NO_ANSWER + reason.getClass().getSimpleName() + ": " + reason.getMessage();
        }
    }

    /** Sends a document. */
    static ObservedResult of(DecisionService service, byte[] document) {
        try {
            Result result = service.decide(document, false);
            return result instanceof Result.Refused refused
                    ? new Refused(refused.problems())
                    : new Decided(((Result.Decided) result).decision());
        } catch (UnreadableDocument e) {
            return new NotRead(e);
        } catch (RuntimeException e) {
            // Wrong rules can fail anywhere. The failure is the result of this scenario, and the other scenarios still
            // run.
            return new Failed(e);
        }
    }
}
