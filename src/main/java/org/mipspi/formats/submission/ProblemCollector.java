package org.mipspi.formats.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem;
import org.mipspi.formats.Problem.Code;

/** Collects the problems of one document, up to {@link Problem#MOST_REPORTED}. */
final class ProblemCollector {

    private final List<Problem> problems = new ArrayList<>();

    /** A problem as the sender sees it. Two with equal parts are one problem. */
    private record Visible(Code code, String place, String related, String message) {

        static Visible of(Problem problem) {
            String related =
                    problem.related() == null ? null : problem.related().address();
            return new Visible(problem.code(), problem.place().address(), related, problem.message());
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * All problems in document order. Equal problems at the same place are listed once: a source and the set that it
     * belongs to can break the same rule, and one XML attribute can fill several fields.
     */
    List<Problem> inDocumentOrder() {
        Set<Visible> seen = new HashSet<>();
        return problems.stream()
                .filter(problem -> seen.add(Visible.of(problem)))
                .sorted(Comparator.comparingInt(problem -> problem.place().order()))
                .toList();
    }

    void add(Code code, DocumentPlace place, String message) {
        add(new Problem(code, place, null, message));
    }

    /** Adds a problem of two places. It is reported at the later one; the earlier one is the related place. */
    void addPair(Code code, DocumentPlace one, DocumentPlace other, String message) {
        boolean oneIsLater = one.order() > other.order();
        add(new Problem(code, oneIsLater ? one : other, oneIsLater ? other : one, message));
    }

    /**
     * Adds a problem.
     *
     * @throws Full if no more are reported, so that the rest of the document need not be read
     */
    void add(Problem problem) {
        problems.add(problem);
        if (problems.size() == Problem.MOST_REPORTED) {
            throw new Full();
        }
    }

    /** As many problems were found as are reported. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Full() {
            super("as many problems as are reported", null, false, false);
        }
    }
}
