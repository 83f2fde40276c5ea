package org.xinheng.spi;

import java.math.BigDecimal;

/**
 * An exact number of points, in hundredths of a point. Integer arithmetic only, so that the same evaluation gives the
 * same bits on every machine and in every year.
 *
 * @param hundredths the points times one hundred; may be negative
 * @since SPI 1.0
 */
public record Points(long hundredths) implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    /** Whole points. */
    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, 100L));
    }

    /**
     * Points written in decimals, such as {@code -2.5}.
     *
     * @throws NumberFormatException if it is not a decimal number
     * @throws ArithmeticException if it has more than two decimals
     */
    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal).movePointRight(2).longValueExact());
    }

    /** The same points with a scale of at most two and no trailing zeros; for output. */
    public BigDecimal decimal() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** As people write it: {@code 92.5}, {@code -3}. */
    @Override
    public String toString() {
        return Quantity.decimal(hundredths, 100);
    }
}
