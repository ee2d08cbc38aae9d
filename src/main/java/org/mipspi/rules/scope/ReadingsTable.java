package org.mipspi.rules.scope;

import org.mipspi.rules.scope.Reading.Alternative;

/** Readings as a page. */
public final class ReadingsTable {

    private ReadingsTable() {}

    /** The readings in Markdown, each with a table of its alternatives. */
    public static String markdown(Readings readings, ReadingChoice choice) {
        StringBuilder page = new StringBuilder("# Open readings\n\n");
        for (Reading reading : readings.all()) {
            page.append("## ").append(reading.id()).append("\n\n");
            page.append(reading.question())
                    .append(" Open in ")
                    .append(reading.years())
                    .append(".\n\n");
            page.append("| alternative | what holds | who reads it so |\n|---|---|---|\n");
            for (Alternative each : reading.alternatives()) {
                boolean taken = each.id().equals(choice.of(reading.id()));
                page.append("| ")
                        .append(taken ? "**" + each.id() + "** (in force)" : each.id())
                        .append(" | ")
                        .append(each.holds())
                        .append(each.onlyWith() == null ? "" : " Only with " + each.onlyWith() + ".")
                        .append(" | ")
                        .append(each.citation())
                        .append(" |\n");
            }
            page.append("\nWhat would settle it: ").append(reading.settles()).append("\n\n");
        }
        return page.toString();
    }
}
