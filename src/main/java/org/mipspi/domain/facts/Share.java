package org.mipspi.domain.facts;

import java.math.BigInteger;

/**
 * A part of a whole, compared exactly. A share of nothing says nothing: with a whole of zero every comparison is false.
 *
 * @param part what is counted, zero or more
 * @param whole all there is, zero or more
 */
public record Share(BigInteger part, BigInteger whole) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** The share of nothing, of which nothing can be said. */
    public static final Share UNKNOWN = new Share(BigInteger.ZERO, BigInteger.ZERO);

    /** The share that two counts make, or {@link #UNKNOWN} where one was not given. */
    public static Share of(Long part, Long whole) {
        return part == null || whole == null ? UNKNOWN : new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** Whether this is {@code percent} percent or more. */
    public boolean atLeast(int percent) {
        return whole.signum() > 0 && comparedTo(percent) >= 0;
    }

    /** Whether this is more than {@code percent} percent; exactly that many is not. */
    public boolean moreThan(int percent) {
        return whole.signum() > 0 && comparedTo(percent) > 0;
    }

    /** Whether the part is the whole, neither less nor more. */
    public boolean isAll() {
        return whole.signum() > 0 && part.equals(whole);
    }

    private int comparedTo(int percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(BigInteger.valueOf(percent)));
    }

    @Override
    public String toString() {
        return part + " of " + whole;
    }
}
