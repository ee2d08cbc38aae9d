package org.mipspi.rules.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.measures.MeasureDefinition;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.rules.RuleFolder;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads measure files. Those of a rule folder add to the built-in ones: a measure with a new id comes last, one with a known
 * id replaces the built-in measure, and a new year is supported beside the built-in years.
 */
public final class MeasureFiles {

    /** Most measures and years; every session inserts a fact for each measure. */
    private static final int MAX_MEASURES = 100;

    private final List<Finding> findings;
    private final Set<Integer> years = new TreeSet<>();
    private final List<MeasureEntry> entries = new ArrayList<>();

    private MeasureFiles(List<Finding> findings) {
        this.findings = findings;
    }

    /** Reads the built-in files once, when they are first needed. */
    private static final class BuiltIn {

        private static final MeasureLists LISTS = read();

        private static MeasureLists read() {
            List<Finding> findings = new ArrayList<>();
            MeasureLists lists = MeasureFiles.lists(RuleFolder.builtInMeasures(), findings);
            if (!findings.isEmpty()) {
                throw new IllegalStateException("the built-in measure files cannot be used: " + findings);
            }
            return lists;
        }
    }

    /** The lists of the built-in measure files. */
    public static MeasureLists builtIn() {
        return BuiltIn.LISTS;
    }

    /**
     * The lists of a rule folder: its own measure files beside the built-in ones.
     *
     * @param sources all files of the folder; files that are not measure files are ignored
     * @param findings receives what is wrong in the measure files; what is right is read all the same
     */
    public static MeasureLists of(List<TextFile> sources, List<Finding> findings) {
        List<TextFile> builtIn = RuleFolder.builtInMeasures();
        List<TextFile> own = sources.stream()
                .filter(source -> RuleFolder.isMeasureFile(source) && !builtIn.contains(source))
                .toList();
        if (own.isEmpty()) {
            return builtIn();
        }
        List<TextFile> all = new ArrayList<>(builtIn);
        all.addAll(own);
        return lists(all, findings);
    }

    private static MeasureLists lists(Collection<TextFile> sources, List<Finding> findings) {
        MeasureFiles files = new MeasureFiles(findings);
        sources.stream().filter(RuleFolder::isMeasureFile).forEach(files::read);
        return files.lists();
    }

    private void read(TextFile source) {
        YamlFile file = new YamlFile(source.path(), findings);
        YamlFields fields = file.fields(file.root(source.text()), "a measure file");
        if (fields == null) {
            return;
        }
        for (Node year : file.items(fields.take("years"), "years")) {
            String text = file.text(year, "a year");
            if (text != null && text.matches("20\\d\\d")) {
                years.add(Integer.parseInt(text));
            } else if (text != null) {
                file.report(year, "\"" + text + "\" is not a performance year; write a year such as 2026");
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Node measure : file.items(fields.take("measures"), "measures")) {
            MeasureEntry entry = MeasureEntry.read(file, measure);
            if (entry != null) {
                entries.add(entry);
                entry.ids().stream()
                        .filter(id -> !ids.add(id))
                        .forEach(id -> file.report(measure, id + " is defined twice in this file; keep one"));
            }
        }
        fields.end("a measure file", "years and measures");
    }

    private MeasureLists lists() {
        Map<String, MeasureEntry> byId = new LinkedHashMap<>();
        for (MeasureEntry entry : entries) {
            byId.put(entry.id(), entry);
        }
        Map<String, MeasureEntry> owners = new LinkedHashMap<>();
        List<MeasureDefinition> definitions = new ArrayList<>();
        for (MeasureEntry entry : byId.values()) {
            for (String id : entry.ids()) {
                MeasureEntry other = owners.putIfAbsent(id, entry);
                if (other != null) {
                    entry.file().report(entry.node(), id + " belongs to " + other.id() + " already; choose another id");
                }
            }
            definitions.add(entry.definition(years));
        }
        if (definitions.size() > MAX_MEASURES || years.size() > MAX_MEASURES) {
            MeasureEntry last = entries.get(entries.size() - 1);
            last.file().report(last.node(), "there are more than " + MAX_MEASURES + " measures or years; remove some");
        }
        return new MeasureLists(List.copyOf(years), definitions);
    }
}
