package org.mipspi.rules;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must be met for a score above zero, or is shown beside it. A requirement exists because rules decide it: rules
 * whose names begin with its id and that conclude a standing for it.
 *
 * @param id its id, such as {@code SAFER_GUIDE}
 * @param title what it is about, from the head of its rule file
 * @param order its place in answers, from the head of its rule file; {@link #LAST} if the head states none
 */
public record Requirement(String id, String title, int order) {

    /** The order of requirements whose files state none: after all others. */
    public static final int LAST = Integer.MAX_VALUE;

    /** A measurement set was submitted. It is decided only if there is none. */
    public static final String SUBMISSION = "SUBMISSION";

    /** The order in which answers list requirements. */
    public static final Comparator<Requirement> IN_ANSWERS =
            Comparator.comparingInt(Requirement::order).thenComparing(Requirement::id);

    private static final Pattern STANDING =
            Pattern.compile("new\\s+(?:Met|NotMet|Excluded|Suppressed|NotApplicable)\\s*\\(\\s*\"([^\"]*)\"");

    /**
     * The id of the requirement that a rule decides; null if it decides only what another requirement rests on.
     *
     * @param name the rule's name
     * @param then its consequence
     */
    public static String decidedBy(String name, String then) {
        int colon = name.indexOf(':');
        return standings(then).stream()
                .filter(standing -> colon > 0 && standing.equals(name.substring(0, colon)))
                .findFirst()
                .orElse(null);
    }

    /** The ids of the requirements for which a consequence concludes a standing. */
    static List<String> standings(String then) {
        return STANDING.matcher(then)
                .results()
                .map(standing -> standing.group(1))
                .distinct()
                .toList();
    }
}
