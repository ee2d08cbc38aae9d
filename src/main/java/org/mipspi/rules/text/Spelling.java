package org.mipspi.rules.text;

import java.util.Collection;

/** Finds the word that was probably meant. */
public final class Spelling {

    /** Beyond so many words, listing them all helps nobody. */
    private static final int LISTED = 20;

    private Spelling() {}

    /** A hint: the nearest of the words there are, or all of them, or null where there are too many. */
    public static String hint(String written, Collection<String> words) {
        String nearest = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String word : words) {
            int distance = distance(written.toLowerCase(), word.toLowerCase());
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        if (nearest != null) {
            return "did you mean " + nearest + "?";
        }
        return words.isEmpty() || words.size() > LISTED ? null : "there is " + String.join(", ", words);
    }

    /** How many letters have to be put in, taken out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
