package org.xinheng.spi.evaluation;

import java.math.BigInteger;

/** Exact integer arithmetic that never overflows on the way to a result that fits. Rounds half up. */
final class Exact {

    static final long UNIT = 1_000_000L;

    /** Products below this can be doubled and added to safely. */
    private static final long SAFE = 1L << 60;

    private Exact() {}

    /** {@code a · b / c} for positive {@code c}. */
    static long multiplyDivide(long a, long b, long c) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) == product >> 63 && product > -SAFE && product < SAFE && c < SAFE) {
            return Math.floorDiv(2 * product + c, 2 * c);
        }
        return divide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(c));
    }

    private static long divide(BigInteger dividend, BigInteger divisor) {
        BigInteger twice = dividend.shiftLeft(1).add(divisor);
        BigInteger[] parts = twice.divideAndRemainder(divisor.shiftLeft(1));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.longValueExact();
    }

    /** A weighted mean in the making. */
    static final class Mean {

        private long high;
        private long low;
        private long weights;

        void add(long value, long weight) {
            long product = value * weight;
            long sum = low + product;
            high += Math.multiplyHigh(value, weight) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            low = sum;
            weights = Math.addExact(weights, weight);
        }

        /** The mean, or {@link Meter#NONE} if the weights add up to nothing. */
        long result() {
            if (weights <= 0) {
                return Meter.NONE;
            }
            if (high == low >> 63 && low > -SAFE && low < SAFE && weights < SAFE) {
                return Math.floorDiv(2 * low + weights, 2 * weights);
            }
            BigInteger unsigned = BigInteger.valueOf(low);
            if (low < 0) {
                unsigned = unsigned.add(BigInteger.ONE.shiftLeft(64));
            }
            return divide(BigInteger.valueOf(high).shiftLeft(64).add(unsigned), BigInteger.valueOf(weights));
        }
    }
}
