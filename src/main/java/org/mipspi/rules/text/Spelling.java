package org.mipspi.rules.text;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
public final class Spelling {

    /** Beyond so many words, listing them all helps nobody. */
    private static final int LISTED = 20;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Spelling() {}

    /** A hint: the nearest of the words there are, or all of them, or null where there are too many. */
    public static String hint(String written, Collection<String> words) {
        String nearest = nearest(written, words);
        if (nearest != null) {
            return "did you mean " + nearest + "?";
        }
        return words.isEmpty() || words.size() > LISTED ? null : "there is " + String.join(", ", words);
    }

    /** The word that was probably meant, or null if none resembles what was written. */
    public static String nearest(String written, Collection<String> words) {
        String nearest = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String word : words) {
            int distance = DISTANCE.apply(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }
}
