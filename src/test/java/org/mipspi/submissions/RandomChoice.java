package org.mipspi.submissions;

import java.util.List;
import java.util.Random;

/** Seeded choices: the same seed gives the same choices on every machine. */
final class RandomChoice {

    private final Random random;

    RandomChoice(long seed) {
        this.random = new Random(seed);
    }

    /** True one time in so many. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A count so large that naive arithmetic on it overflows. */
    long huge() {
        return Long.MAX_VALUE - (random.nextLong() >>> 2);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Random random() {
        return random;
    }
}
