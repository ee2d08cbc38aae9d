package org.mipspi.cli.terminal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mipspi.files.TextFile;
import org.mipspi.proof.mutation.Mutant;
import org.mipspi.proof.mutation.MutantVerdict;
import org.mipspi.rules.Rule;
import picocli.CommandLine.Help.Ansi.Style;

/** The mutants that no scenario detected, by rule, as patches to the rule files. */
public final class SurvivorReport {

    private static final int CONTEXT = 2;

    private final Terminal terminal;

    /** A report that is printed on a terminal. */
    public SurvivorReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the surviving mutants among these verdicts, and those that made the rules too slow. */
    public void print(List<MutantVerdict> verdicts) {
        Map<Rule, List<Mutant>> byRule = verdicts.stream()
                .filter(MutantVerdict.Survived.class::isInstance)
                .map(MutantVerdict::mutant)
                .collect(Collectors.groupingBy(Mutant::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, mutants) -> {
            terminal.out()
                    .println(terminal.styled(rule.name(), Style.bold) + "  "
                            + terminal.styled(rule.file() + ":" + rule.line(), Style.faint));
            mutants.forEach(this::print);
            terminal.out().println();
        });
        verdicts.stream()
                .filter(verdict ->
                        verdict instanceof MutantVerdict.Killed killed && killed.by() == MutantVerdict.By.TIME)
                .forEach(verdict -> terminal.out()
                        .println("too slow, so counted as killed: "
                                + verdict.mutant().id()));
    }

    private void print(Mutant mutant) {
        terminal.out().println(terminal.styled("  survived  ", Style.fg_red) + mutant.kind() + "  " + mutant.what());
        diff(mutant).forEach(line -> terminal.out().println("    " + terminal.styledDiff(line)));
    }

    private static List<String> diff(Mutant mutant) {
        List<String> before = lines(mutant.original());
        List<String> after = lines(mutant.source());
        String path = mutant.source().path();
        return UnifiedDiffUtils.generateUnifiedDiff(path, path, before, DiffUtils.diff(before, after), CONTEXT);
    }

    private static List<String> lines(TextFile file) {
        return List.of(file.text().split("\n", -1));
    }
}
