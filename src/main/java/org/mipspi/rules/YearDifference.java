package org.mipspi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mipspi.rules.scope.ReadingChoice;

/**
 * How the rules of one requirement differ between two performance years.
 *
 * @param file the requirement's file
 * @param changes what changed, in the order of the file
 */
public record YearDifference(RuleFile file, List<Change> changes) {

    /**
     * One change of the law.
     *
     * @param before the rule of the earlier year; null if it was added
     * @param after the rule of the later year; null if it was removed
     */
    public record Change(Rule before, Rule after) {

        private int line() {
            return before == null ? after.line() : before.line();
        }
    }

    /** The requirements that differ, in the order of the catalog. */
    public static List<YearDifference> between(Catalog catalog, int before, int after) {
        return catalog.files().stream()
                .map(file -> new YearDifference(file, changes(in(catalog, file, before), in(catalog, file, after))))
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
    }

    private static List<Change> changes(List<Rule> before, List<Rule> after) {
        List<Rule> gone = new ArrayList<>(before);
        List<Rule> added = new ArrayList<>(after);
        List<Rule> kept = gone.stream().filter(added::contains).toList();
        gone.removeAll(kept);
        added.removeAll(kept);
        List<Change> changes = new ArrayList<>();
        for (Rule old : gone) {
            Rule successor = successor(old, added);
            added.remove(successor);
            changes.add(new Change(old, successor));
        }
        added.forEach(rule -> changes.add(new Change(null, rule)));
        changes.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return changes;
    }

    /** The rules of a file that are in force in a year under the alternatives taken. */
    private static List<Rule> in(Catalog catalog, RuleFile file, int year) {
        ReadingChoice taken = catalog.readings().taken();
        return file.rules().stream()
                .filter(rule -> catalog.isInForce(rule, year, taken))
                .toList();
    }

    /** The rule that comes to the same conclusion in the other year; null if there is none. */
    private static Rule successor(Rule old, List<Rule> added) {
        return added.stream()
                .filter(rule -> Objects.equals(rule.then(), old.then()))
                .findFirst()
                .orElse(null);
    }
}
