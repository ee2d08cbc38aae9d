package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.safety.KnownIds;
import org.mipspi.rules.safety.SafeSubset;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.ReadingsReader;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.RulesInvalid;

/** Reads rule files into a catalog. Nothing is compiled yet. */
public final class CatalogReader {

    /** Most findings that are listed. */
    private static final int MAX_FINDINGS = 200;

    /** Once there are so many findings, the remaining files are not read: a folder may contain nothing else. */
    private static final int ENOUGH_FINDINGS = 1_000;

    private CatalogReader() {}

    /**
     * Reads rule files and checks that they use only the safe subset.
     *
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static Catalog read(List<TextFile> sources) throws RulesInvalid {
        List<Finding> findings = new ArrayList<>();
        MeasureLists measures = MeasureFiles.of(sources, findings);
        Readings readings = readings(sources, measures, findings);
        Map<TextFile, DrlFile> trees = new LinkedHashMap<>();
        for (TextFile source : ruleFiles(sources)) {
            if (source.unreadable() != null) {
                findings.add(source.unreadable());
                continue;
            }
            trees.put(source, SafeSubset.isReadable(source, findings) ? DrlParsing.parse(source, findings) : null);
        }
        KnownIds ids =
                KnownIds.of(trees.values().stream().filter(Objects::nonNull).toList(), measures);
        RuleFileReader reader = new RuleFileReader(measures, readings);
        SafeSubset safeSubset = new SafeSubset(ids);
        List<RuleFile> files = new ArrayList<>();
        int unread = 0;
        for (Map.Entry<TextFile, DrlFile> file : trees.entrySet()) {
            if (findings.size() + safeSubset.findingsSoFar() + reader.findings().size() >= ENOUGH_FINDINGS) {
                unread++;
            } else if (file.getValue() == null) {
                safeSubset.checkLines(file.getKey());
            } else {
                safeSubset.check(file.getKey(), file.getValue());
                files.add(reader.read(file.getKey(), file.getValue()));
            }
        }
        findings.addAll(safeSubset.findings());
        findings.addAll(reader.findings());
        return catalog(new Catalog(List.copyOf(files), measures, readings), findings, unread, isDescribed(sources));
    }

    /**
     * Reads the built-in rule files. The build and {@code check} check that they use only the safe subset; checking
     * again would double the time of every start.
     *
     * @param builtIn {@link RuleFolder#builtIn()}, and nothing else
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static Catalog readBuiltIn(List<TextFile> builtIn) throws RulesInvalid {
        List<Finding> findings = new ArrayList<>();
        MeasureLists measures = MeasureFiles.of(builtIn, findings);
        Readings readings = readings(builtIn, measures, findings);
        RuleFileReader reader = new RuleFileReader(measures, readings);
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : ruleFiles(builtIn)) {
            DrlFile tree = DrlParsing.parse(source, findings);
            if (tree != null) {
                files.add(reader.read(source, tree));
            }
        }
        findings.addAll(reader.findings());
        return catalog(new Catalog(List.copyOf(files), measures, readings), findings, 0, isDescribed(builtIn));
    }

    /** The rule files among the files of a rule folder. */
    static List<TextFile> ruleFiles(List<TextFile> sources) {
        return sources.stream()
                .filter(source -> !source.path().equals(ReadingsReader.PATH) && !RuleFolder.isMeasureFile(source))
                .toList();
    }

    private static boolean isDescribed(List<TextFile> sources) {
        return sources.stream().anyMatch(source -> source.path().equals(ReadingsReader.PATH));
    }

    /** The readings as the folder describes them; if it does not, those of the built-in rules. */
    private static Readings readings(List<TextFile> sources, MeasureLists measures, List<Finding> findings) {
        TextFile file = sources.stream()
                .filter(source -> source.path().equals(ReadingsReader.PATH))
                .findFirst()
                .orElseGet(RuleFolder::builtInReadings);
        if (file.unreadable() != null) {
            findings.add(file.unreadable());
            file = RuleFolder.builtInReadings();
        }
        return ReadingsReader.read(file, measures, findings);
    }

    /**
     * @param unread number of files that were not read, because there are enough findings
     * @param described whether the readings are those of the folder's own file, each of which then has to have rules
     */
    private static Catalog catalog(Catalog all, List<Finding> findings, int unread, boolean described)
            throws RulesInvalid {
        Catalog catalog = described ? all : all.withReadingsOfItsRules();
        findings.addAll(catalog.findings());
        if (findings.isEmpty()) {
            // A rule with a finding is left out, so its alternative may seem to have no rule.
            findings.addAll(catalog.alternativesWithoutRules());
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(Finding::file)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::column));
            throw new RulesInvalid(listed(findings, unread));
        }
        return catalog;
    }

    /** The findings, or the first of them and how many more there are. */
    private static List<Finding> listed(List<Finding> findings, int unread) {
        if (findings.size() <= MAX_FINDINGS && unread == 0) {
            return findings;
        }
        int more = Math.max(0, findings.size() - MAX_FINDINGS);
        List<Finding> listed = new ArrayList<>(findings.subList(0, findings.size() - more));
        listed.add(new Finding(
                "rules",
                0,
                0,
                more + " more findings are not listed"
                        + (unread == 0 ? "" : ", and " + unread + " files were not checked"),
                "correct those listed and check again"));
        return listed;
    }
}
