package org.mipspi.rules.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that a rule asks for is compiled as a text: {@code Measure( id == "A", answer == Answer.YES )} becomes
 * {@code Measure( id == "A", answerName == "YES" )}. The engine finds a text by its hash; what equals the constant of an
 * enum it asks of every fact.
 */
final class Keys {

    private static final Pattern PATTERN =
            Pattern.compile("\\b(Measure|Available)\\((?:[^()\"]|\"\\w*\"|\\([^()]*\\))*\\)");

    /** A whole condition, so that what is part of a longer one stays as it is. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?<=[(,] |[(,]\\s{2,32})(?:measure\\.)?(answer|analysis|riskManagement) == Answer\\.([A-Z_]+)(?= ?[,)])");

    private Keys() {}

    /** Conditions as they are compiled; of other facts, and other comparisons, they stay as they are. */
    static String of(String conditions) {
        return PATTERN.matcher(conditions)
                .replaceAll(pattern ->
                        Matcher.quoteReplacement(ANSWER.matcher(pattern.group()).replaceAll("$1Name == \"$2\"")));
    }
}
