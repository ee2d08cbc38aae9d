package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.safety.SafeSubset;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.RulesInvalid;

/** Reads rule files into a catalogue. Nothing is compiled yet. */
public final class CatalogueReader {

    private CatalogueReader() {}

    /**
     * Reads rule files and holds them to the safe subset.
     *
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static Catalogue read(List<TextFile> sources) throws RulesInvalid {
        RuleFileReader reader = new RuleFileReader();
        SafeSubset safeSubset = new SafeSubset();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : sources) {
            DrlFile tree = safeSubset.isReadable(source) ? DrlParsing.parse(source, findings) : null;
            if (tree == null) {
                safeSubset.checkLines(source);
            } else {
                safeSubset.check(source, tree);
                files.add(reader.read(source, tree));
            }
        }
        findings.addAll(safeSubset.findings());
        return catalogue(files, reader, findings);
    }

    /**
     * Reads the rule files of this build. The build and {@code check} hold them to the safe subset; to do so again at
     * every start would take as long as the rest of it.
     *
     * @param builtIn {@link RuleFolder#builtIn()}, and nothing else
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static Catalogue readBuiltIn(List<TextFile> builtIn) throws RulesInvalid {
        RuleFileReader reader = new RuleFileReader();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : builtIn) {
            DrlFile tree = DrlParsing.parse(source, findings);
            if (tree != null) {
                files.add(reader.read(source, tree));
            }
        }
        return catalogue(files, reader, findings);
    }

    private static Catalogue catalogue(List<RuleFile> files, RuleFileReader reader, List<Finding> findings)
            throws RulesInvalid {
        Catalogue catalogue = new Catalogue(List.copyOf(files));
        findings.addAll(reader.findings());
        findings.addAll(catalogue.findings());
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(Finding::file)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::column));
            throw new RulesInvalid(findings);
        }
        return catalogue;
    }
}
