package org.mipspi.proof.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;

/**
 * Requirements that the built-in rules decide and the rules of a folder do not. A deleted file leaves nothing behind that
 * could be wrong, so only a comparison shows it.
 */
public final class LeftOutRequirements {

    private final Catalog catalog;
    private final Catalog builtIn;

    /** A comparison of the rules of a folder with the built-in rules. */
    public LeftOutRequirements(Catalog catalog, Catalog builtIn) {
        this.catalog = catalog;
        this.builtIn = builtIn;
    }

    /** The requirements that the folder has no rules for, each at the path of its built-in file. */
    public List<Finding> findings() {
        Set<String> decided = ids(catalog.requirements());
        Map<String, String> homes = new TreeMap<>();
        builtIn.rules().stream()
                .filter(rule -> rule.decides() != null && !decided.contains(rule.decides()))
                .forEach(rule -> homes.putIfAbsent(rule.decides(), rule.file()));
        List<Finding> findings = new ArrayList<>();
        homes.forEach((id, file) -> findings.add(finding(id, file)));
        return findings;
    }

    private Finding finding(String id, String file) {
        Set<String> instead = catalog.rules().stream()
                .filter(rule -> rule.file().equals(file) && rule.decides() != null)
                .map(rule -> rule.decides())
                .collect(Collectors.toCollection(TreeSet::new));
        instead.removeAll(ids(builtIn.requirements()));
        return instead.isEmpty()
                ? new Finding(
                        file,
                        0,
                        0,
                        "no rule decides " + id + ", a requirement that the built-in rules decide",
                        "restore the file; if the requirement has ended, keep the file and end its years at its head")
                : new Finding(
                        file,
                        0,
                        0,
                        "no rule decides " + id + "; the rules of this file decide " + String.join(", ", instead),
                        "keep the id " + id + ", because answers, scenarios and callers use it");
    }

    /** The requirements that the folder decides only in some of the years of the built-in rules, with the other years. */
    public Map<String, Set<Integer>> ended() {
        Set<String> decided = ids(catalog.requirements());
        Map<String, Set<Integer>> ended = new TreeMap<>();
        for (int year : catalog.measures().years()) {
            Set<String> missing = ids(builtIn.requirements(year));
            missing.removeAll(ids(catalog.requirements(year)));
            missing.retainAll(decided);
            missing.forEach(
                    id -> ended.computeIfAbsent(id, first -> new TreeSet<>()).add(year));
        }
        return ended;
    }

    private static Set<String> ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
