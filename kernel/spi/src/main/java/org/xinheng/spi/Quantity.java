package org.xinheng.spi;

import java.util.stream.IntStream;

/**
 * An exact measured amount – a count, a sum, a ratio, a threshold – in millionths of its unit. Six decimals are what the
 * national penalty file allows for amounts in 万元.
 *
 * @param millionths the amount times one million; may be negative
 * @since SPI 1.0
 */
public record Quantity(long millionths) implements Comparable<Quantity> {

    /** Marks a text that {@link #parse} cannot read as a number; never a value. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final long UNIT = 1_000_000L;
    private static final int DECIMALS = 6;

    /** Most points and amounts that are written down are small and whole. */
    private static final String[] WHOLE =
            IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

    /** A whole number of units. */
    public static Quantity of(long whole) {
        return new Quantity(Math.multiplyExact(whole, UNIT));
    }

    /**
     * An amount written in decimals, such as {@code 0.2}.
     *
     * @throws NumberFormatException if it is not a plain decimal number with at most six decimals
     */
    public static Quantity of(String decimal) {
        long parsed = parse(decimal);
        if (parsed == UNREADABLE) {
            throw new NumberFormatException("not a decimal number with at most six decimals: " + decimal);
        }
        return new Quantity(parsed);
    }

    /**
     * Reads a plain decimal number ({@code -12.5}; no exponent, no separators) without making an object.
     *
     * @return the amount in millionths, or {@link #UNREADABLE} if the text is not such a number, has more than six
     *     decimals that are not zero, or is too large
     */
    public static long parse(String text) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') {
                return UNREADABLE;
            }
            digits++;
            if (decimals == DECIMALS) {
                if (c != '0') {
                    return UNREADABLE;
                }
                continue;
            }
            if (value > (Long.MAX_VALUE - 9) / 10) {
                return UNREADABLE;
            }
            value = value * 10 + (c - '0');
            decimals += decimals < 0 ? 0 : 1;
        }
        if (digits == 0) {
            return UNREADABLE;
        }
        for (int i = Math.max(decimals, 0); i < DECIMALS; i++) {
            if (value > Long.MAX_VALUE / 10) {
                return UNREADABLE;
            }
            value *= 10;
        }
        return negative ? -value : value;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(millionths, other.millionths);
    }

    /** As people write it: {@code 0.2}, {@code 3}. */
    @Override
    public String toString() {
        return decimal(millionths, UNIT);
    }

    /** A fixed-point number without trailing zeros; many are written, so without detours. */
    static String decimal(long parts, long unit) {
        long whole = parts / unit;
        long rest = Math.abs(parts % unit);
        if (rest == 0) {
            return whole >= 0 && whole < WHOLE.length ? WHOLE[(int) whole] : Long.toString(whole);
        }
        var text = new StringBuilder(24);
        if (parts < 0 && whole == 0) {
            text.append('-');
        }
        text.append(whole).append('.');
        for (long digit = unit / 10; rest > 0; digit /= 10) {
            text.append((char) ('0' + rest / digit));
            rest %= digit;
        }
        return text.toString();
    }
}
