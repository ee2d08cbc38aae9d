package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.Expectation;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads what a scenario expects in each of its years. Entries of {@code then} apply to all years; an entry under {@code
 * in} replaces the same key for some years, and other keys are added.
 */
final class ExpectationsByYear {

    static final String IN = "in";

    /** Reads a mapping of expectations, which apply to some years. */
    @FunctionalInterface
    interface Entries {
        List<Expectation> read(YamlFields then, List<Integer> years);
    }

    private final YamlFile file;
    private final List<Integer> supported;
    private final List<Integer> years;
    private final Entries entries;
    private final Map<Integer, List<Expectation>> byYear = new TreeMap<>();

    /**
     * A reader.
     *
     * @param supported the years that have rules
     * @param years those that the scenario runs for
     */
    ExpectationsByYear(YamlFile file, List<Integer> supported, List<Integer> years, Entries entries) {
        this.file = file;
        this.supported = supported;
        this.years = years;
        this.entries = entries;
    }

    /** The expectations for each year. */
    Map<Integer, List<Expectation>> read(YamlFields then) {
        Node in = then.take(IN);
        Map<String, Node> keys = new LinkedHashMap<>();
        then.keys().forEach(key -> keys.put(key, then.keyNode(key)));
        List<Expectation> common = entries.read(then, years);
        if (in == null && keys.isEmpty()) {
            file.report(then.node(), "then is empty; expect at least one thing");
        }
        YamlFields ranges = file.fields(in, IN);
        for (String range : ranges == null ? List.<String>of() : ranges.keys()) {
            Node at = ranges.keyNode(range);
            YamlFields differing = file.fields(ranges.take(range), "what is expected in " + range);
            if (differing != null) {
                own(at, differing, common);
            }
        }
        if (in != null) {
            checkWhole(in, keys, common);
        }
        return years.stream()
                .collect(Collectors.toMap(year -> year, year -> joined(common, byYear.getOrDefault(year, List.of()))));
    }

    /** The expectations for some of the years only. */
    private void own(Node at, YamlFields then, List<Expectation> common) {
        List<Integer> some = new ScenarioYears(file, supported).read(at);
        Node within = then.take(IN);
        if (within != null) {
            file.report(within, "in cannot contain another in");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        then.keys().forEach(key -> keys.put(key, then.keyNode(key)));
        List<Expectation> own = entries.read(then, some);
        if (keys.isEmpty()) {
            file.report(at, "these years expect nothing; add an expectation or remove them");
        }
        keys.forEach((key, node) -> {
            if (!of(own, key).isEmpty() && of(own, key).equals(of(common, key))) {
                file.report(node, key + " already has this expectation in every year; remove it here");
            }
        });
        for (int year : some) {
            if (!years.contains(year)) {
                file.report(at, "the scenario does not run for " + year + "; it runs for " + years);
            }
            if (byYear.put(year, own) != null) {
                file.report(at, year + " is in two ranges of in; keep one of them");
            }
        }
    }

    /**
     * Checks that each year expects something, that every entry of then is used, and that in contains only what differs
     * between years.
     */
    private void checkWhole(Node in, Map<String, Node> common, List<Expectation> expected) {
        for (int year : years) {
            if (expected.isEmpty() && !byYear.containsKey(year)) {
                file.report(in, "no expectation applies to " + year + "; add one to then or to in");
            }
        }
        if (!byYear.keySet().containsAll(years)) {
            return;
        }
        Set<String> everywhere = byYear.values().stream()
                .flatMap(List::stream)
                .map(Expectation::key)
                .filter(key ->
                        byYear.values().stream().noneMatch(own -> of(own, key).isEmpty()))
                .collect(Collectors.toSet());
        for (String key : everywhere) {
            if (common.containsKey(key)) {
                file.report(
                        common.get(key),
                        "every year in in replaces " + key + ", so this entry is never used; remove it");
            } else if (byYear.values().stream()
                            .map(own -> of(own, key))
                            .distinct()
                            .count()
                    == 1) {
                file.report(in, key + " has the same expectation in every year; move it from in to then");
            }
        }
    }

    /** The expectations for a key, without their lines. */
    private static Set<String> of(List<Expectation> expectations, String key) {
        return expectations.stream()
                .filter(expectation -> expectation.key().equals(key))
                .map(expectation -> expectation.field() + " " + expectation.expected())
                .collect(Collectors.toSet());
    }

    private static List<Expectation> joined(List<Expectation> common, List<Expectation> own) {
        Set<String> replaced = own.stream().map(Expectation::key).collect(Collectors.toSet());
        List<Expectation> joined = new ArrayList<>(common);
        joined.removeIf(expectation -> replaced.contains(expectation.key()));
        joined.addAll(own);
        return List.copyOf(joined);
    }
}
