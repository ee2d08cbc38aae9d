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
 * Reads what a scenario expects of each of its years: what it says for all, and {@code in} some years something else in
 * the place of an entry of the same key, or beside it.
 */
final class ThenByYear {

    private static final String IN = "in";

    private final YamlFile file;
    private final List<Integer> years;
    private final Map<Integer, List<Expectation>> byYear = new TreeMap<>();

    private ThenByYear(YamlFile file, List<Integer> years) {
        this.file = file;
        this.years = years;
    }

    /** The expectations, year by year. */
    static Map<Integer, List<Expectation>> read(YamlFile file, YamlFields then, List<Integer> years) {
        return new ThenByYear(file, years).read(then);
    }

    private Map<Integer, List<Expectation>> read(YamlFields then) {
        Node in = then.take(IN);
        Map<String, Node> keys = new LinkedHashMap<>();
        then.keys().forEach(key -> keys.put(key, then.keyNode(key)));
        List<Expectation> common = ThenReader.read(file, then, years);
        if (in == null && keys.isEmpty()) {
            file.fault(then.node(), "then expects nothing");
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

    /** What is expected in some of the years only. */
    private void own(Node at, YamlFields then, List<Expectation> common) {
        List<Integer> some = new ScenarioYears(file).read(at);
        Node within = then.take(IN);
        if (within != null) {
            file.fault(within, "in cannot stand within in");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        then.keys().forEach(key -> keys.put(key, then.keyNode(key)));
        List<Expectation> own = ThenReader.read(file, then, some);
        if (keys.isEmpty()) {
            file.fault(at, "nothing is expected here");
        }
        keys.forEach((key, node) -> {
            if (!of(own, key).isEmpty() && of(own, key).equals(of(common, key))) {
                file.fault(node, key + " is expected like this in every year already");
            }
        });
        for (int year : some) {
            if (!years.contains(year)) {
                file.fault(at, "the scenario is not run for " + year);
            }
            if (byYear.put(year, own) != null) {
                file.fault(at, year + " stands here twice");
            }
        }
    }

    /** Each year expects something, and what differs in no year, or is never used, is said where it belongs. */
    private void checkWhole(Node in, Map<String, Node> common, List<Expectation> expected) {
        for (int year : years) {
            if (expected.isEmpty() && !byYear.containsKey(year)) {
                file.fault(in, "nothing is expected in " + year);
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
                file.fault(common.get(key), key + " is expected otherwise in each year, so never like this");
            } else if (byYear.values().stream()
                            .map(own -> of(own, key))
                            .distinct()
                            .count()
                    == 1) {
                file.fault(in, key + " is the same in every year: expect it in then, not in years");
            }
        }
    }

    /** What is expected of a key, without where it says so. */
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
