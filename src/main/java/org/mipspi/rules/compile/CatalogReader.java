package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.safety.SafeSubset;
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
        RuleFileReader reader = new RuleFileReader();
        SafeSubset safeSubset = new SafeSubset();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        int unread = 0;
        for (TextFile source : sources) {
            if (findings.size() + safeSubset.findingsSoFar() + reader.findings().size() >= ENOUGH_FINDINGS) {
                unread++;
                continue;
            }
            DrlFile tree = safeSubset.isReadable(source) ? DrlParsing.parse(source, findings) : null;
            if (tree == null) {
                safeSubset.checkLines(source);
            } else {
                safeSubset.check(source, tree);
                files.add(reader.read(source, tree));
            }
        }
        findings.addAll(safeSubset.findings());
        return catalog(files, reader, findings, unread);
    }

    /**
     * Reads the built-in rule files. The build and {@code check} check that they use only the safe subset; checking
     * again would double the time of every start.
     *
     * @param builtIn {@link RuleFolder#builtIn()}, and nothing else
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static Catalog readBuiltIn(List<TextFile> builtIn) throws RulesInvalid {
        RuleFileReader reader = new RuleFileReader();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : builtIn) {
            DrlFile tree = DrlParsing.parse(source, findings);
            if (tree != null) {
                files.add(reader.read(source, tree));
            }
        }
        return catalog(files, reader, findings, 0);
    }

    /** @param unread number of files that were not read, because there are enough findings */
    private static Catalog catalog(List<RuleFile> files, RuleFileReader reader, List<Finding> findings, int unread)
            throws RulesInvalid {
        Catalog catalog = new Catalog(List.copyOf(files));
        findings.addAll(reader.findings());
        findings.addAll(catalog.findings());
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
