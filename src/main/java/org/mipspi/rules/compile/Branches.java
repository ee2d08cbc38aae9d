package org.mipspi.rules.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule for several ids is compiled as one branch for each id: {@code Measure( id in ("A", "B"), ... )} becomes
 * {@code ( Measure( id == "A", ... ) or Measure( id == "B", ... ) )}. The engine then finds the branch by a hash of the
 * id; what is {@code in} a list it asks of every fact.
 */
final class Branches {

    private static final String IDS = "\"\\w+\"(?:, ?\"\\w+\")*";
    private static final Pattern ONE_OF =
            Pattern.compile("\\s*(?<binding>(?:\\$\\w+ : )?)(?<type>\\w+)\\( (?<field>\\w+) in \\((?<ids>" + IDS
                    + ")\\)(?<rest>[^()]*)\\)\\s*");

    private Branches() {}

    /** Conditions as they are compiled; all but those of one pattern that begins with a list of ids stay as they are. */
    static String of(String conditions) {
        Matcher pattern = ONE_OF.matcher(conditions);
        if (!pattern.matches()) {
            return conditions;
        }
        List<String> branches = Stream.of(pattern.group("ids").split(", ?"))
                .map(id -> pattern.group("binding") + pattern.group("type") + "( " + pattern.group("field") + " == "
                        + id + pattern.group("rest").replace('\n', ' ') + ")")
                .toList();
        long lines = conditions.lines().count();
        return branches.stream().collect(Collectors.joining(" or ", "( ", " )")) + "\n".repeat((int) lines - 1);
    }
}
