package org.xinheng.samples;

import java.util.List;

/**
 * Random numbers that belong to a seed, a topic and an index, not to an order of calls: so the ten-thousandth row is the
 * same whether or not the rows before it were made.
 */
final class Chance {

    private long state;

    Chance(long seed, String topic, long index) {
        this.state = mix(seed ^ mix(topic.hashCode() * 0x9E3779B97F4A7C15L ^ mix(index)));
    }

    /** SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1). */
    double fraction() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** In [0, bound). */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    boolean happens(double probability) {
        return fraction() < probability;
    }

    <T> T any(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String any(String signs) {
        int from = below(signs.codePointCount(0, signs.length()));
        int start = signs.offsetByCodePoints(0, from);
        return signs.substring(start, signs.offsetByCodePoints(start, 1));
    }
}
