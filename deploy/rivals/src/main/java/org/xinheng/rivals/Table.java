package org.xinheng.rivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The decision table that every engine applies: twenty indicators, each a number of 0 to 100 that falls into one of five
 * tiers worth so many points. The score is the sum.
 *
 * @param indicators by position; the engines name them {@code S01} to {@code S20}
 */
record Table(List<Indicator> indicators) {

    static final int INDICATORS = 20;

    /** The upper ends of the first four tiers, and what the five tiers are worth. */
    record Indicator(String name, int[] untils, int[] points) {

        int pointsFor(int value) {
            int tier = 0;
            while (tier < untils.length && value >= untils[tier]) {
                tier++;
            }
            return points[tier];
        }
    }

    /** The same table every time. */
    static Table fixed() {
        var random = new Random(20_261_122);
        var indicators = new ArrayList<Indicator>();
        for (int i = 1; i <= INDICATORS; i++) {
            int low = 10 + random.nextInt(20);
            var untils = new int[] {low, low + 15, low + 30, low + 45};
            var points = new int[] {-2, 0, 1 + random.nextInt(2), 3, 5};
            indicators.add(new Indicator("S%02d".formatted(i), untils, points));
        }
        return new Table(indicators);
    }

    /** What the engines are given: one row of measured values per subject. */
    static List<int[]> subjects(int count) {
        var random = new Random(331_100);
        var subjects = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            subjects.add(random.ints(INDICATORS, 0, 101).toArray());
        }
        return subjects;
    }
}
