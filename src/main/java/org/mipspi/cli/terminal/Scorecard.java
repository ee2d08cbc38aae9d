package org.mipspi.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.WrappedText.Part;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.measures.MeasureLists;
import picocli.CommandLine.Help.Ansi.Style;

/** An answer as text: the score, unmet requirements with remedies, the points, and everything else. */
public final class Scorecard {

    private final Terminal terminal;
    private final PrintStream out;
    private final WrappedText text;
    private final PointsTable points;
    private final Decision decision;

    /**
     * A scorecard for a decision, which is printed on a terminal.
     *
     * @param measures the measure lists, which have the titles of measures
     */
    public Scorecard(Terminal terminal, MeasureLists measures, Decision decision) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.text = new WrappedText(terminal);
        this.points = new PointsTable(terminal, measures, decision);
        this.decision = decision;
    }

    /**
     * Prints the scorecard.
     *
     * @param file the name of the submission, without control characters
     */
    public void print(String file) {
        out.println();
        text.print(
                0,
                new Part("MIPS Promoting Interoperability " + decision.performanceYear(), Style.bold),
                faint("   " + file));
        out.println();
        headline();
        unmet();
        exemptions();
        objectives();
        redistributions();
        requirements();
        sets();
        readings();
        warnings();
        trace();
        legend();
        text.print(
                0,
                faint("rules " + decision.release().id() + " "
                        + decision.release().sha256().substring(0, 12)
                        + decision.release().readings().entrySet().stream()
                                .map(chosen -> ", " + chosen.getKey() + ": " + chosen.getValue())
                                .collect(Collectors.joining())));
    }

    private void headline() {
        String contribution = decision.score().finalScorePoints().toPlainString() + " of "
                + decision.weights().promotingInteroperability() + " points toward the MIPS final score";
        switch (decision.outcome()) {
            case SCORED ->
                text.print(
                        2,
                        new Part(decision.score().category() + " of 100", Style.bold, Style.fg_green),
                        plain("   SCORED, " + contribution));
            case ZERO ->
                text.print(
                        2,
                        new Part("0 of 100", Style.bold, Style.fg_red),
                        plain("   ZERO, " + contribution + "; if all requirements were met: "
                                + Math.min(100, decision.score().beforeCap())));
            case REWEIGHTED ->
                text.print(
                        2,
                        new Part("REWEIGHTED", Style.bold, Style.fg_cyan),
                        plain("   the category does not count; its weight moves to other categories"));
        }
        text.print(
                2,
                faint("weights: quality " + decision.weights().quality() + ", cost "
                        + decision.weights().cost() + ", improvement activities "
                        + decision.weights().improvementActivities() + ", promoting interoperability "
                        + decision.weights().promotingInteroperability()));
    }

    private void unmet() {
        List<RequirementStanding> unmet = decision.requirements().stream()
                .filter(standing -> standing.status() == Standing.Status.NOT_MET)
                .toList();
        if (!unmet.isEmpty()) {
            heading("Unmet requirements (any one sets the category score to 0)");
        }
        for (RequirementStanding standing : unmet) {
            text.print(
                    2,
                    new Part("✗ " + standing.requirement(), Style.fg_red),
                    plain("  " + Terminal.printable(standing.because())));
            text.print(6, plain(standing.remedy()));
            text.print(6, source(standing.grounds()));
        }
    }

    private void exemptions() {
        if (!decision.exemptions().isEmpty()) {
            heading("Exemptions that apply");
        }
        for (HeldExemption exemption : decision.exemptions()) {
            text.print(2, plain(exemption.id() + "  " + Terminal.printable(exemption.because())));
            text.print(6, source(exemption.grounds()));
        }
    }

    private void objectives() {
        if (!decision.objectives().isEmpty()) {
            heading(points.title());
            points.print();
        }
    }

    private void redistributions() {
        if (!decision.redistributions().isEmpty()) {
            heading("Points moved by exclusions");
        }
        for (Redistribution moved : decision.redistributions()) {
            text.print(
                    2,
                    plain(String.format("%3d  %s → %s  ", moved.points(), moved.from(), moved.to())),
                    source(moved.grounds()));
        }
    }

    private void requirements() {
        List<RequirementStanding> met = decision.requirements().stream()
                .filter(standing -> standing.status() != Standing.Status.NOT_MET)
                .toList();
        if (!met.isEmpty()) {
            heading("Requirements met, excluded or not applicable");
        }
        for (RequirementStanding standing : met) {
            boolean applies = standing.status() != Standing.Status.NOT_APPLICABLE;
            text.print(
                    2,
                    applies ? new Part("✓", Style.fg_green) : plain("·"),
                    plain(String.format(" %-28s ", standing.requirement()) + Terminal.printable(standing.because())));
            text.print(6, source(standing.grounds()));
        }
    }

    private void sets() {
        if (decision.measurementSets().size() > 1) {
            heading("Measurement sets (the highest score counts)");
            for (SetSummary set : decision.measurementSets()) {
                text.print(
                        2,
                        plain((set.picked() ? "→" : " ") + " " + set.index() + "  "
                                + (set.setAside() ? "set aside" : set.category().toString()) + "  "
                                + Terminal.printable((set.submissionMethod() == null
                                                ? ""
                                                : set.submissionMethod() + "  ")
                                        + (set.programName() == null ? "no program named" : set.programName()))));
            }
        }
    }

    private void readings() {
        if (decision.readings() != null) {
            heading("Open readings");
            new ReadingsReport(terminal).print(decision.readings());
        }
    }

    private void warnings() {
        List<Notice> warnings = new ArrayList<>(decision.warnings());
        List<Notice> interpretations = warnings.stream()
                .filter(warning -> warning.code() == Warning.Code.INTERPRETATION)
                .sorted(Comparator.comparing(Notice::requirement))
                .toList();
        warnings.removeAll(interpretations);
        if (!warnings.isEmpty()) {
            heading("Warnings");
        }
        warnings.forEach(warning -> text.print(
                2,
                new Part("! ", Style.fg_yellow),
                plain(warning.code() + "  " + Terminal.printable(warning.message()))));
        if (!interpretations.isEmpty()) {
            heading("Based on an interpretation; no CMS text confirms it");
            text.print(
                    2, plain(interpretations.stream().map(Notice::requirement).collect(Collectors.joining(", "))));
            text.print(2, faint("'mips-pi rules ID' shows the source and our interpretation"));
        }
    }

    private void trace() {
        if (decision.trace() != null) {
            heading("Rules that fired, in order");
            for (Firing firing : decision.trace()) {
                text.print(2, plain(firing.rule() + "  "), faint(firing.file() + ":" + firing.line()));
                firing.facts().forEach(fact -> text.print(6, faint("matched    " + Terminal.printable(fact))));
                firing.concluded().forEach(fact -> text.print(6, plain("concluded  " + Terminal.printable(fact))));
            }
        }
    }

    private void legend() {
        out.println();
        String marks = "✓ met, excluded or suppressed  ✗ not met  · not applicable  ! warning";
        text.print(0, faint(decision.objectives().isEmpty() ? marks : points.legend() + "  " + marks));
    }

    private static Part plain(String text) {
        return new Part(text);
    }

    private static Part faint(String text) {
        return new Part(text, Style.faint);
    }

    private static Part source(Grounds grounds) {
        String confidence = grounds.confidence() == Confidence.CONFIRMED
                ? ""
                : " (" + grounds.confidence().word() + ")";
        return faint(grounds.citation() + confidence);
    }

    private void heading(String title) {
        out.println();
        text.print(0, new Part(title, Style.bold));
    }
}
