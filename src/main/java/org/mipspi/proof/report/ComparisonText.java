package org.mipspi.proof.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mipspi.files.PrintableText;
import org.mipspi.proof.comparison.CauseTally;
import org.mipspi.proof.comparison.ChangeCause;
import org.mipspi.proof.comparison.ComparedDocument;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.ComparisonTally.Transition;
import org.mipspi.proof.comparison.YearOutcome;
import org.mipspi.rules.Requirement;

/** Writes a comparison as text, for people: which outcomes and scores change between two sets of rules, by how much and why. */
public final class ComparisonText {

    private static final int BAR = 40;
    private static final int STEP = 10;

    /** Where the text goes, and how it looks there. */
    public interface Page {

        /** Receives the next line. */
        void line(String line);

        /** A text that stands out. */
        default String strong(String text) {
            return text;
        }

        /** The command that shows why each line of the corpus is refused or unreadable; null if the reader has none. */
        default String explaining(String corpus) {
            return null;
        }

        /** A text of less weight. */
        default String faint(String text) {
            return text;
        }
    }

    private final Page page;
    private final String corpus;
    private final ComparedRules sideBefore;
    private final ComparedRules sideAfter;
    private final String before;
    private final String after;

    /**
     * A report to write.
     *
     * @param page where it is written
     * @param corpus the name of the file or folder of submissions
     * @param before the first side
     * @param after the second side
     */
    public ComparisonText(Page page, String corpus, ComparedRules before, ComparedRules after) {
        this.page = page;
        this.corpus = corpus;
        this.sideBefore = before;
        this.sideAfter = after;
        this.before = PrintableText.line(before.name());
        this.after = PrintableText.line(after.name());
    }

    /** Writes the counts, the changes in points, and each cause with examples. */
    public void write(ComparisonTally tally) {
        line(
                "%s to %s: %s, each document scored under the rules of %s and under the rules of %s.",
                before, after, PrintableText.line(corpus), before, after);
        if (sideBefore.year() == null) {
            undecided(sideBefore, sideAfter, after);
            undecided(sideAfter, sideBefore, before);
        } else {
            moved();
        }
        line("");
        summary(tally);
        points(tally.points());
        tally.causes().forEach(this::cause);
    }

    private void moved() {
        line(
                "For each year, performanceYear was set to it, and these dates were moved by as many years: performanceStart,");
        line(
                "performanceEnd, cehrtCertifiedOn (February 29 becomes February 28) and the years of priorEngagement. guideEdition");
        line("was not changed.");
    }

    /** The requirements of one side that the other does not decide. */
    private void undecided(ComparedRules of, ComparedRules by, String name) {
        List<String> ids = of.rules().catalog().requirements().stream()
                .filter(requirement -> by.rules().catalog().requirements().stream()
                        .noneMatch(other -> other.id().equals(requirement.id())))
                .map(Requirement::id)
                .toList();
        if (!ids.isEmpty()) {
            line("%s does not decide %s.", name, PrintableText.line(String.join(", ", ids)));
        }
    }

    private void summary(ComparisonTally tally) {
        count("documents", tally.lines());
        count("scored in both", tally.decidedUnderBoth());
        count("refused in " + before + " only", tally.refused(Transition::before));
        count("refused in " + after + " only", tally.refused(Transition::after));
        count("refused in both", tally.unmoved(YearOutcome.Kind.REFUSED));
        optional("unreadable", tally.unmoved(YearOutcome.Kind.UNREADABLE));
        optional("too long", tally.unmoved(YearOutcome.Kind.TOO_LONG));
        optional("ERRORS", tally.unmoved(YearOutcome.Kind.FAULT));
        optional("blank lines", tally.blank());
        String command = page.explaining(PrintableText.line(corpus));
        if (command != null
                && tally.unmoved(YearOutcome.Kind.REFUSED) + tally.unmoved(YearOutcome.Kind.UNREADABLE) > 0) {
            line("  ('%s' shows why each line is refused or unreadable)", command);
        }
        line("");
        count("unchanged", tally.unchanged());
        count("changed", tally.moved());
        tally.transitions().forEach((transition, count) -> count("  " + transition, count));
        line("");
    }

    private void optional(String name, long count) {
        if (count > 0) {
            count(name, count);
        }
    }

    private void count(String name, long count) {
        line("  %-28s%,12d", name, count);
    }

    /** How far scores change, in ranges of ten points. 0 is separate: the outcome changes but the score does not. */
    private void points(Map<Integer, Long> points) {
        if (points.isEmpty()) {
            return;
        }
        TreeMap<Integer, Long> steps = new TreeMap<>();
        points.forEach((by, count) -> steps.merge(step(by), count, Long::sum));
        long most = steps.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        line(page.strong("Change in points"));
        for (int step = steps.firstKey(); step <= steps.lastKey(); step++) {
            long count = steps.getOrDefault(step, 0L);
            // Rounded up, so that even a single document has a bar.
            int bar = (int) Math.ceil((double) count * BAR / most);
            line("  %-28s%,12d %s", range(step), count, "█".repeat(bar));
        }
        line("");
    }

    private static int step(int by) {
        return Integer.signum(by) * ((Math.abs(by) + STEP - 1) / STEP);
    }

    private static String range(int step) {
        if (step == 0) {
            return "0";
        }
        int near = (Math.abs(step) - 1) * STEP + 1;
        int far = Math.abs(step) * STEP;
        return step < 0 ? "-" + far + " to -" + near : "+" + near + " to +" + far;
    }

    private void cause(CauseTally tally) {
        line(
                "%s  %s; %s for this reason alone",
                page.strong(tally.cause().requirement()),
                figures(tally.documents(), tally.averagePoints()),
                figures(tally.alone(), tally.averagePointsAlone()));
        side(before, tally.cause().before());
        side(after, tally.cause().after());
        tally.examples().forEach(example -> example(tally.cause(), example));
        line("");
    }

    private static String figures(long documents, Double points) {
        String moved = points == null ? "" : String.format(Locale.ROOT, ", %+.1f points on average", points);
        return String.format(Locale.ROOT, "%,d changed%s", documents, moved);
    }

    private void side(String name, ChangeCause.Side side) {
        String rule = side.rule() == null
                ? ""
                : "  " + side.rule() + "  "
                        + page.faint(side.citation() + " (" + side.confidence().word() + ")");
        line("  %s  %s%s", name, side.what(), rule);
    }

    private void example(ChangeCause cause, ComparedDocument document) {
        String file = document.file() == null ? "" : PrintableText.line(document.file()) + " ";
        String id = document.submissionId() == null ? "" : " (" + PrintableText.line(document.submissionId()) + ")";
        line(
                "    %sline %,d%s: %s -> %s%s",
                file, document.line(), id, document.before(), document.after(), beside(document));
        document.causes().stream()
                .filter(each -> each.requirement().equals(cause.requirement()))
                .findFirst()
                .ifPresent(own -> {
                    because(before, own.before());
                    because(after, own.after());
                });
    }

    private static String beside(ComparedDocument document) {
        int others = document.causes().size() - 1;
        return others == 0 ? "" : others == 1 ? ", with one other cause" : ", with " + others + " other causes";
    }

    private void because(String name, ChangeCause.Side side) {
        if (side.because() != null) {
            line("      %s: %s", name, PrintableText.line(side.because()));
        }
    }

    private void line(String format, Object... values) {
        page.line(String.format(Locale.ROOT, format, values));
    }
}
