package org.mipspi.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mipspi.rules.CatalogMeasure;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints the measures of the catalog, one per line. */
public final class MeasuresReport {

    private final Terminal terminal;

    /** On this terminal. */
    public MeasuresReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the measures with their exclusions and levels. */
    public void print(List<CatalogMeasure> measures) {
        for (CatalogMeasure measure : measures) {
            List<String> attached = new ArrayList<>(measure.exclusions());
            attached.addAll(measure.levels());
            String years = measure.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
            terminal.out()
                    .println(terminal.styled(measure.id(), Style.bold) + "  " + measure.title() + "  " + measure.value()
                            + "  " + measure.objective() + "  " + years
                            + terminal.styled(
                                    attached.stream().map(id -> "  " + id).collect(Collectors.joining()), Style.faint));
        }
    }
}
