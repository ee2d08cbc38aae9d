package org.mipspi.rules;

import java.util.List;
import java.util.function.Predicate;
import org.mipspi.files.TextFile;

/**
 * One rule file: the prose at its head, and its rules.
 *
 * @param source the text
 * @param title what the file is about
 * @param law the law in short, in plain English
 * @param remedy what would meet the requirement, or null if there is nothing to meet
 * @param order the place of its requirement in answers, see {@link Requirement#order}
 * @param rules the rules, in the order of the file
 */
public record RuleFile(TextFile source, String title, String law, String remedy, int order, List<Rule> rules) {

    /** A requirement that the file decides. */
    Requirement requirement(String id) {
        return new Requirement(id, title, order);
    }

    /** The file's text with the lines of unwanted rules left blank, so that line numbers stay. */
    public String textWith(Predicate<Rule> wanted) {
        String[] lines = source.text().split("\n", -1);
        for (Rule rule : rules) {
            if (!wanted.test(rule)) {
                for (int line = rule.line(); line <= rule.lastLine(); line++) {
                    lines[line - 1] = "";
                }
            }
        }
        return String.join("\n", lines);
    }
}
