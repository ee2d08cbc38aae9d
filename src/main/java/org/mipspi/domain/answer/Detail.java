package org.mipspi.domain.answer;

import java.util.stream.Stream;

/** How much an answer contains. */
public enum Detail {
    /** Figures, reasons, citations: the whole {@link Decision}. */
    FULL("full"),
    /** Figures and codes: the {@link ScoreAnswer}. */
    SCORE("score");

    private final String word;

    Detail(String word) {
        this.word = word;
    }

    /** The word that selects it. */
    public String word() {
        return word;
    }

    /** The detail that a word selects, or null. */
    public static Detail of(String word) {
        return Stream.of(values())
                .filter(detail -> detail.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return word;
    }
}
