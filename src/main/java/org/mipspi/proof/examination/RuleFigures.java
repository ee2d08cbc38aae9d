package org.mipspi.proof.examination;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mipspi.rules.Rule;

/** The whole numbers that conditions compare with. Rules change their result at these numbers and beside them. */
final class RuleFigures {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])\\d{1,6}(?![\\w\"])");

    /** Most numbers that are tried; a rule folder of today has fewer for any measure. */
    private static final int MOST = 12;

    private RuleFigures() {}

    /** The numbers in the conditions of rules that contain a word, such as the id of a measure; the smallest ones. */
    static SortedSet<Integer> of(Collection<Rule> rules, String word) {
        TreeSet<Integer> figures = new TreeSet<>();
        rules.stream().filter(rule -> rule.when().contains(word)).forEach(rule -> NUMBER.matcher(rule.when())
                .results()
                .forEach(number -> figures.add(Integer.parseInt(number.group()))));
        while (figures.size() > MOST) {
            figures.pollLast();
        }
        return figures;
    }
}
