package org.mipspi.domain.facts;

import java.math.BigInteger;

/**
 * A part of a whole, compared exactly. If the whole is 0, every comparison is false.
 *
 * @param part the count of the part, 0 or more
 * @param whole the count of the whole, 0 or more
 */
public record Share(BigInteger part, BigInteger whole) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** A share of which not both counts were given; every comparison with it is false. */
    public static final Share UNKNOWN = new Share(BigInteger.ZERO, BigInteger.ZERO);

    /** The share of two counts; {@link #UNKNOWN} if one of them is null. */
    public static Share of(Long part, Long whole) {
        return part == null || whole == null ? UNKNOWN : new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** Whether this is {@code percent} percent or more. */
    public boolean atLeast(int percent) {
        return whole.signum() > 0 && comparedTo(percent) >= 0;
    }

    /** Whether this is more than, and not exactly, {@code percent} percent. */
    public boolean moreThan(int percent) {
        return whole.signum() > 0 && comparedTo(percent) > 0;
    }

    /** Whether the part is exactly the whole. */
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
