package org.mipspi.cli.terminal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.TextMatch;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Failed scenarios as text. Short values are shown side by side, differences in sentences in square brackets, and lists
 * by their missing and unexpected items. Machine-readable reports contain both sides in full.
 */
public final class FailureReport {

    /** Longest value that is shown side by side with the other, so that both fit on one line. */
    private static final int SHORT = 40;

    private static final Pattern WORD = Pattern.compile("\\p{Alnum}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[^\\p{Alnum}_.-])|(?=[^\\p{Alnum}_.-])");

    private final Terminal terminal;

    /** A report that is printed on a terminal. */
    public FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints a failed result.
     *
     * @param place the file and line of its scenario, from the working directory
     * @param result the result
     */
    public void print(String place, ScenarioResult result) {
        terminal.out()
                .println(terminal.styled("✗ ", Style.fg_red) + place + ": "
                        + result.scenario().name() + " [" + result.year() + "]");
        List<ExpectationResult> differences = result.differences();
        int width = differences.stream()
                .mapToInt(field -> label(field).length())
                .max()
                .orElse(0);
        String before = "";
        for (ExpectationResult field : differences) {
            String label = "  " + label(field) + " ".repeat(width - label(field).length() + 2);
            List<String> lines = lines(field, before);
            terminal.out().println(label + String.join("\n" + " ".repeat(label.length()), lines));
            before = field.actual();
        }
        terminal.out().println();
    }

    private static String label(ExpectationResult field) {
        return "line " + field.line() + "  " + field.field();
    }

    private List<String> lines(ExpectationResult field, String before) {
        String expected = field.match().withoutWords(field.expected());
        return switch (field.match()) {
            case SAME, PART -> texts(field, before);
            case SAME_LIST -> lists(field);
            case LISTED -> List.of("missing    " + expected(expected), "among      " + field.actual());
            case NOT_LISTED ->
                TextMatch.named(expected, field.actual()).stream()
                        .map(item -> "unexpected " + actual(item))
                        .toList();
        };
    }

    private List<String> texts(ExpectationResult field, String before) {
        String actual = field.actual();
        boolean isShort = field.expected().length() <= SHORT && actual.length() <= SHORT;
        // Without a decision, every field has the same long reason, which is shown once.
        boolean again = !isShort && field.match() == TextMatch.SAME && actual.equals(before);
        if (again || (isShort && field.match() == TextMatch.SAME)) {
            return List.of(
                    "expected " + expected(field.expected()) + ", actual " + (again ? "as above" : actual(actual)));
        }
        return sentences(field.match().withoutWords(field.expected()), actual, field.match() == TextMatch.PART);
    }

    private List<String> sentences(String wanted, String is, boolean isPart) {
        List<String> expected = List.of(BETWEEN_WORDS.split(wanted));
        List<String> actual = List.of(BETWEEN_WORDS.split(is));
        List<Chunk<String>> missing = new ArrayList<>();
        List<Chunk<String>> other = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(expected, actual).getDeltas()) {
            missing.add(delta.getSource());
            // If only a part is expected, more text is not a difference.
            if (!isPart || delta.getType() == DeltaType.CHANGE) {
                other.add(delta.getTarget());
            }
        }
        String dots = isPart ? "... " : "";
        // If no word is equal, nothing is marked.
        return WORD.matcher(marked(expected, missing, text -> "")).find()
                ? List.of(
                        "expected " + dots + marked(expected, missing, text -> expected("[" + text + "]")),
                        "actual   " + " ".repeat(dots.length())
                                + marked(actual, other, text -> actual("[" + text + "]")))
                : List.of("expected " + dots + expected(wanted), "actual   " + " ".repeat(dots.length()) + actual(is));
    }

    /** A text with the differences marked. */
    private static String marked(List<String> words, List<Chunk<String>> chunks, UnaryOperator<String> mark) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Chunk<String> chunk : chunks) {
            int to = chunk.getPosition() + chunk.size();
            text.append(String.join("", words.subList(from, chunk.getPosition())));
            String differing = String.join("", chunk.getLines());
            text.append(differing.isEmpty() ? "" : mark.apply(differing));
            from = to;
        }
        return text.append(String.join("", words.subList(from, words.size()))).toString();
    }

    private List<String> lists(ExpectationResult field) {
        List<String> lines = new ArrayList<>();
        List<String> unexpected = new ArrayList<>(TextMatch.items(field.actual()));
        for (String item : TextMatch.items(field.expected())) {
            // One by one: an item can be expected twice and be there once.
            if (!unexpected.remove(item)) {
                lines.add("missing    " + expected(item));
            }
        }
        unexpected.forEach(item -> lines.add("unexpected " + actual(item)));
        if (lines.isEmpty()) {
            lines.add("expected in this order " + expected(field.expected()));
            lines.add("actual                 " + actual(field.actual()));
        }
        return lines;
    }

    private String expected(String text) {
        return terminal.styled(text, Style.fg_green);
    }

    private String actual(String text) {
        return terminal.styled(text, Style.fg_red);
    }
}
