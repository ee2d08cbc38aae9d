package org.mipspi.formats.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a misspelled one was meant to be. */
public final class Spelling {

    /** Most letters that may be wrong, missing or too many. */
    private static final int MAX_WRONG = 2;

    /** In shorter names no letter may be wrong: too many words would be near. */
    private static final int MIN_LENGTH = 5;

    private static final int MAX_LENGTH = 60;

    private static final LevenshteinDistance WRONG_LETTERS = new LevenshteinDistance(MAX_WRONG);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private Spelling() {}

    /** The nearest of these names; null if none is near. Case and punctuation do not count. */
    public static String nearest(String written, Stream<String> known) {
        String letters = written.length() > MAX_LENGTH ? "" : letters(written);
        return letters.isEmpty()
                ? null
                : known.filter(name -> isNear(letters, letters(name)))
                        .min(Comparator.<String>comparingInt(name -> WRONG_LETTERS.apply(letters, letters(name)))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse(null);
    }

    private static boolean isNear(String written, String name) {
        return name.length() < MIN_LENGTH ? name.equals(written) : WRONG_LETTERS.apply(written, name) >= 0;
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
