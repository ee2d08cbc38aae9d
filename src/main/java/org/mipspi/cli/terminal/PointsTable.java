package org.mipspi.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mipspi.cli.terminal.WrappedText.Part;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.points.MeasureStatus;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The points of each objective as bars, with the formula of each measure. If a requirement is not met, the bars show what
 * would have been earned, and do not look like points.
 */
final class PointsTable {

    private static final String EARNED = "█";
    private static final String WOULD_HAVE_BEEN_EARNED = "▒";
    private static final String NOT_EARNED = "░";

    private static final int LONGEST_BAR = 24;
    private static final int SHORTEST_BAR = 6;

    /** What a line has besides its bar. */
    private static final int BESIDES_BAR = 48;

    private static final String BONUS = "BONUS";

    private static final Map<String, String> OBJECTIVES = Map.of(
            "electronicPrescribing", "Electronic Prescribing",
            "healthInformationExchange", "Health Information Exchange",
            "providerToPatientExchange", "Provider to Patient Exchange",
            "publicHealthAndClinicalDataExchange", "Public Health and Clinical Data");

    private final Terminal terminal;
    private final MeasureLists measures;
    private final Decision decision;
    private final int bar;

    PointsTable(Terminal terminal, MeasureLists measures, Decision decision) {
        this.terminal = terminal;
        this.measures = measures;
        this.decision = decision;
        this.bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, terminal.columns() - BESIDES_BAR));
    }

    private boolean isEarned() {
        return decision.outcome() == Outcome.SCORED;
    }

    String title() {
        return isEarned() ? "Points" : "Points that would have been earned if all requirements were met";
    }

    /** What the characters of the bars mean. */
    String legend() {
        return (isEarned() ? EARNED + " earned" : WOULD_HAVE_BEEN_EARNED + " would have been earned")
                + "  "
                + NOT_EARNED
                + " not earned";
    }

    void print() {
        for (Objective objective : decision.objectives()) {
            terminal.out()
                    .printf(
                            "  %-33s %s %3d of %d%n",
                            OBJECTIVES.get(objective.id()),
                            bar(objective.points(), objective.maximum()),
                            objective.points(),
                            objective.maximum());
            objective.measures().forEach(this::measure);
        }
        if (decision.score().bonus() > 0) {
            terminal.out()
                    .printf(
                            "  %-33s %s %3d%n",
                            "Bonus for " + bonusMeasures(),
                            " ".repeat(bar),
                            decision.score().bonus());
        }
        if (isEarned() && decision.score().beforeCap() > 100) {
            terminal.out().println("  " + decision.score().beforeCap() + " in total, capped at 100");
        }
    }

    private String bonusMeasures() {
        return decision.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .filter(measure -> measure.status() == MeasureStatus.SCORED)
                .filter(measure -> measure.grounds().requirement().equals(BONUS))
                .map(MeasureScore::measureId)
                .collect(Collectors.joining(", "));
    }

    private void measure(MeasureScore measure) {
        String title = measures.find(measure.measureId()).title();
        String result = measure.formula() == null
                ? measure.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : measure.formula();
        new WrappedText(terminal)
                .print(4, new Part(String.format("%-12s %-36s %s", measure.measureId(), title, result), Style.faint));
    }

    private String bar(int points, int maximum) {
        if (maximum == 0) {
            return " ".repeat(bar);
        }
        int full = points * bar / maximum;
        String rest = terminal.styled(NOT_EARNED.repeat(bar - full), Style.faint);
        return isEarned()
                ? terminal.styled(EARNED.repeat(full), Style.fg_green) + rest
                : terminal.styled(WOULD_HAVE_BEEN_EARNED.repeat(full), Style.faint) + rest;
    }
}
