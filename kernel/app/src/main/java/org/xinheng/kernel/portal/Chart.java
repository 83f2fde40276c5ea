package org.xinheng.kernel.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns drawn by the server, in units of their own; the figures stand in a table below, too.
 *
 * @param spoken the chart in words
 */
public record Chart(String spoken, List<Column> columns) {

    /** Width of one column with the space beside it. */
    private static final int STEP = 60;

    private static final int BASE = 230;
    private static final int TALLEST = 190;
    private static final int LEAST = 2;

    /**
     * A column.
     *
     * @param label below it
     * @param value above it
     * @param x left edge
     * @param middle where its words stand
     * @param y upper edge
     */
    public record Column(String label, String value, int x, int middle, int y, int height) {

        /** Where the words above it stand. */
        public int above() {
            return y - 8;
        }
    }

    /** What one column says. */
    record Value(String label, int figure, String words) {}

    /** Columns as tall as their figures ask for; the tallest fills the chart. */
    static Chart of(String spoken, List<Value> values) {
        int most = Math.max(1, values.stream().mapToInt(Value::figure).max().orElse(1));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            long share = (long) value.figure() * TALLEST / most;
            int height = value.figure() == 0 ? 0 : Math.max(LEAST, (int) share);
            columns.add(new Column(
                    value.label(), value.words(), i * STEP + 12, i * STEP + STEP / 2, BASE - height, height));
        }
        return new Chart(spoken, List.copyOf(columns));
    }

    /** Width of the whole drawing. */
    public int width() {
        return columns.size() * STEP;
    }
}
