package org.mipspi.proof.scenario.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * A recorded answer compared with the current answer.
 *
 * @param golden the submission with its recorded answer
 * @param actual the current answer as it would be recorded; null if there is none
 * @param fault why there is no current answer; null if there is one
 */
public record GoldenResult(GoldenSubmission golden, String actual, String fault) {

    private static final int CONTEXT = 3;

    /** The most lines of a difference that a list of results shows. */
    private static final int SHOWN = 40;

    /** Whether there is an answer, but none is recorded yet. */
    public boolean isNew() {
        return fault == null && golden.recorded() == null;
    }

    /** Whether the answer is the recorded one. Line ends are ignored because version control can change them. */
    public boolean passed() {
        return fault == null && !isNew() && lines(golden.recorded()).equals(lines(actual));
    }

    /** The change from the recorded to the current answer as a unified diff; empty if there is none. */
    public List<String> difference() {
        if (fault != null) {
            return List.of();
        }
        List<String> before = isNew() ? List.of() : lines(golden.recorded());
        return UnifiedDiffUtils.generateUnifiedDiff(
                isNew() ? "/dev/null" : golden.answerPath(),
                golden.answerPath(),
                before,
                DiffUtils.diff(before, lines(actual)),
                CONTEXT);
    }

    /** What is wrong, in a few words; null if nothing is. */
    public String reason() {
        if (passed()) {
            return null;
        }
        return fault != null
                ? fault
                : isNew() ? "no answer is recorded yet" : "the answer differs from the recorded answer";
    }

    /** The file, its result, and the beginning of the difference if the answer has changed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(golden.path()).append(": ").append(passed() ? "passed" : reason());
        if (!passed() && !isNew()) {
            List<String> lines = difference();
            lines.stream().limit(SHOWN).forEach(line -> text.append("\n  ").append(line));
            if (lines.size() > SHOWN) {
                text.append("\n  and ").append(lines.size() - SHOWN).append(" more lines");
            }
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
