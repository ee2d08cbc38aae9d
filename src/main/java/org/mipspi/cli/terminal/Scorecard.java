package org.mipspi.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.measures.MeasureLists;
import picocli.CommandLine.Help.Ansi.Style;

/** An answer as text: the score, unmet requirements with remedies, the points, and everything else. */
public final class Scorecard {

    private static final int BAR = 24;
    private static final Map<String, String> OBJECTIVES = Map.of(
            "electronicPrescribing", "Electronic Prescribing",
            "healthInformationExchange", "Health Information Exchange",
            "providerToPatientExchange", "Provider to Patient Exchange",
            "publicHealthAndClinicalDataExchange", "Public Health and Clinical Data");

    private final Terminal terminal;
    private final PrintStream out;
    private final MeasureLists measures;
    private final Decision decision;

    /**
     * A scorecard for a decision, which is printed on a terminal.
     *
     * @param measures the measure lists, which have the titles of measures
     */
    public Scorecard(Terminal terminal, MeasureLists measures, Decision decision) {
        this.measures = measures;
        this.terminal = terminal;
        this.out = terminal.out();
        this.decision = decision;
    }

    /**
     * Prints the scorecard.
     *
     * @param file the name of the submission, without control characters
     */
    public void print(String file) {
        out.println();
        out.println(bold("MIPS Promoting Interoperability " + decision.performanceYear()) + "   " + faint(file));
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
        out.println();
        out.println(faint("rules " + decision.release().id() + " "
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
                out.println("  " + terminal.styled(decision.score().category() + " of 100", Style.bold, Style.fg_green)
                        + "   SCORED, " + contribution);
            case ZERO ->
                out.println("  " + terminal.styled("0 of 100", Style.bold, Style.fg_red) + "   ZERO, " + contribution
                        + "; if all requirements were met: "
                        + Math.min(100, decision.score().beforeCap()));
            case REWEIGHTED ->
                out.println("  " + terminal.styled("REWEIGHTED", Style.bold, Style.fg_cyan)
                        + "   the category does not count; its weight moves to other categories");
        }
        out.printf(
                "  %s%n",
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
            out.println("  " + terminal.styled("✗ " + standing.requirement(), Style.fg_red) + "  "
                    + Terminal.printable(standing.because()));
            out.println("      " + standing.remedy());
            out.println("      " + source(standing.grounds()));
        }
    }

    private void exemptions() {
        if (!decision.exemptions().isEmpty()) {
            heading("Exemptions that apply");
        }
        for (HeldExemption exemption : decision.exemptions()) {
            out.println("  " + exemption.id() + "  " + Terminal.printable(exemption.because()));
            out.println("      " + source(exemption.grounds()));
        }
    }

    private void objectives() {
        if (!decision.objectives().isEmpty()) {
            heading("Points");
        }
        for (Objective objective : decision.objectives()) {
            out.printf(
                    "  %-33s %s %3d of %d%n",
                    OBJECTIVES.get(objective.id()),
                    bar(objective.points(), objective.maximum()),
                    objective.points(),
                    objective.maximum());
            objective.measures().forEach(this::measure);
        }
        if (!decision.objectives().isEmpty() && decision.score().bonus() > 0) {
            out.printf(
                    "  %-33s %s %3d%n",
                    "Bonus", " ".repeat(BAR), decision.score().bonus());
        }
        if (decision.outcome() == Outcome.SCORED && decision.score().beforeCap() > 100) {
            out.println("  " + decision.score().beforeCap() + " in total, capped at 100");
        }
    }

    private void measure(MeasureScore measure) {
        String title = measures.find(measure.measureId()).title();
        String result = measure.formula() == null
                ? measure.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                : measure.formula();
        out.println("    " + faint(String.format("%-12s %-36s %s", measure.measureId(), title, result)));
    }

    private void redistributions() {
        if (!decision.redistributions().isEmpty()) {
            heading("Points moved by exclusions");
        }
        for (Redistribution moved : decision.redistributions()) {
            out.printf("  %3d  %s → %s  %s%n", moved.points(), moved.from(), moved.to(), source(moved.grounds()));
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
            String mark =
                    standing.status() == Standing.Status.NOT_APPLICABLE ? "·" : terminal.styled("✓", Style.fg_green);
            out.println("  " + mark + " " + String.format("%-28s ", standing.requirement())
                    + Terminal.printable(standing.because()));
            out.println("      " + source(standing.grounds()));
        }
    }

    private void sets() {
        if (decision.measurementSets().size() > 1) {
            heading("Measurement sets (the highest score counts)");
            for (SetSummary set : decision.measurementSets()) {
                out.println("  " + (set.picked() ? "→" : " ") + " " + set.index() + "  "
                        + (set.setAside() ? "set aside" : set.category().toString()) + "  "
                        + Terminal.printable((set.submissionMethod() == null ? "" : set.submissionMethod() + "  ")
                                + (set.programName() == null ? "no program named" : set.programName())));
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
        warnings.forEach(warning -> out.println("  " + terminal.styled("! ", Style.fg_yellow) + warning.code() + "  "
                + Terminal.printable(warning.message())));
        if (!interpretations.isEmpty()) {
            heading("Based on an interpretation; no CMS text confirms it");
            out.println("  " + interpretations.stream().map(Notice::requirement).collect(Collectors.joining(", ")));
            out.println("  " + faint("'mips-pi rules ID' shows the source and our interpretation"));
        }
    }

    private void trace() {
        if (decision.trace() != null) {
            heading("Rules that fired, in order");
            for (Firing firing : decision.trace()) {
                out.println("  " + firing.rule() + "  " + faint(firing.file() + ":" + firing.line()));
                firing.facts().forEach(fact -> out.println("      " + faint("matched    " + Terminal.printable(fact))));
                firing.concluded().forEach(fact -> out.println("      concluded  " + Terminal.printable(fact)));
            }
        }
    }

    private String bar(int points, int maximum) {
        int full = maximum == 0 ? 0 : points * BAR / maximum;
        return terminal.styled("█".repeat(full), Style.fg_green)
                + faint("░".repeat(maximum == 0 ? 0 : BAR - full))
                + " ".repeat(maximum == 0 ? BAR : 0);
    }

    private String source(Grounds grounds) {
        String confidence = grounds.confidence() == org.mipspi.domain.answer.Confidence.CONFIRMED
                ? ""
                : " (" + grounds.confidence().word() + ")";
        return faint(grounds.citation() + confidence);
    }

    private void heading(String text) {
        out.println();
        out.println(bold(text));
    }

    private String bold(String text) {
        return terminal.styled(text, Style.bold);
    }

    private String faint(String text) {
        return terminal.styled(text, Style.faint);
    }
}
