package org.xinheng.spi.evaluation;

import org.xinheng.spi.Quantity;

/** Words of findings. Small counts are prepared, because most findings are about few records. */
final class Notes {

    private static final int PREPARED = 16;
    private static final String[] COUNTED = new String[PREPARED];

    static {
        COUNTED[0] = "没有计入的记录。";
        for (int i = 1; i < PREPARED; i++) {
            COUNTED[i] = "计入 " + i + " 条记录。";
        }
    }

    private Notes() {}

    static String counted(int count) {
        return count < PREPARED ? COUNTED[count] : "计入 " + count + " 条记录。";
    }

    static String unreadable(int unreadable, String field) {
        return unreadable == 0 ? "" : "其中 " + unreadable + " 条的“" + field + "”空缺或不是数字,未计入合计。";
    }

    static String quantity(long millionths) {
        return new Quantity(millionths).toString();
    }
}
