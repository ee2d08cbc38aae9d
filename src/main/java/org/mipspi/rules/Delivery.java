package org.mipspi.rules;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How conclusions leave a rule. A rule file says {@code insert( new Met("...") )} whatever the conclusion; one that no
 * rule of the year matches is handed to the listening engine instead, which spares the session a fact: a quarter of the
 * time of a decision.
 */
final class Delivery {

    /** Name of the channel on which conclusions are handed over that no rule matches. */
    static final String CHANNEL = "conclusions";

    private static final Pattern INSERT = Pattern.compile("\\binsert\\s*\\(\\s*new\\s+(\\w+)\\s*\\(");

    private final Set<Class<?>> matched;

    /** For rules that are compiled together. */
    Delivery(Iterable<Rule> rules) {
        Set<String> names = new java.util.HashSet<>();
        rules.forEach(rule -> names.addAll(rule.matches()));
        this.matched = names.stream().map(Vocabulary::type).collect(Collectors.toSet());
    }

    /** A file's text as it is compiled; lines keep their numbers. */
    String text(RuleFile file, Predicate<Rule> wanted) {
        String[] lines = file.textWith(wanted).split("\n", -1);
        for (Rule rule : file.rules()) {
            boolean consequence = false;
            for (int line = rule.line() - 1; line < rule.lastLine(); line++) {
                lines[line] = consequence ? handedOver(lines[line]) : lines[line];
                consequence |= lines[line].strip().equals("then");
            }
        }
        return String.join("\n", lines);
    }

    private String handedOver(String line) {
        return INSERT.matcher(line).replaceAll(insert -> {
            Class<?> type = Vocabulary.type(insert.group(1));
            boolean isMatched = type == null || matched.stream().anyMatch(fact -> fact.isAssignableFrom(type));
            return Matcher.quoteReplacement(
                    isMatched
                            ? insert.group()
                            : "drools.getChannel(\"" + CHANNEL + "\").send( new " + insert.group(1) + "(");
        });
    }
}
