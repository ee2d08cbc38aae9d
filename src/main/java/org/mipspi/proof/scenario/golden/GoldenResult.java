package org.mipspi.proof.scenario.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * A recorded answer held against what the answer is now.
 *
 * @param golden the submission with what is recorded
 * @param actual the answer as it would be recorded now; null where there is none
 * @param fault why there is none; null where there is one
 */
public record GoldenResult(GoldenSubmission golden, String actual, String fault) {

    private static final int CONTEXT = 3;

    /** More of a difference than a list of results should show. */
    private static final int SHOWN = 40;

    /** Whether nothing is recorded of an answer that there is. */
    public boolean isNew() {
        return fault == null && golden.recorded() == null;
    }

    /** Whether the answer is as it was recorded. Line ends make no difference: version control may change them. */
    public boolean passed() {
        return fault == null && !isNew() && lines(golden.recorded()).equals(lines(actual));
    }

    /** What would change in the recorded answer, as a unified diff; empty where nothing would. */
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

    /** What is wrong, in a few words; null where nothing is. */
    public String reason() {
        if (passed()) {
            return null;
        }
        return fault != null
                ? fault
                : isNew() ? "no answer is recorded of it yet" : "the answer is not as it was recorded";
    }

    /** The file, what became of it, and the beginning of the difference where a recorded answer is no longer so. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(golden.path()).append(": ").append(passed() ? "passed" : reason());
        if (!passed() && !isNew()) {
            List<String> lines = difference();
            lines.stream().limit(SHOWN).forEach(line -> text.append("\n  ").append(line));
            if (lines.size() > SHOWN) {
                text.append("\n  and ").append(lines.size() - SHOWN).append(" lines more");
            }
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
